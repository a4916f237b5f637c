# textwrap: wrapping, filling, shortening, moving.
import textwrap

TEXT = ("Hello there -- you goof-ball, use the -b option!  This is a paragraph of text that will be wrapped; "
        "it has well-known-compound words, em-dashes--like this--and a verylongwordthatcannotfit. Also \"quotes.\" Done.")
for width in (10, 20, 33, 70):
    print(textwrap.fill(TEXT, width))
    print(textwrap.wrap(TEXT, width, break_on_hyphens=False, break_long_words=False))
print(textwrap.wrap('a\tb\n\nc  d', 5), textwrap.wrap('a\tb\n\nc  d', 6, expand_tabs=False, replace_whitespace=False))
print(textwrap.wrap('', 5), textwrap.wrap('   ', 5), textwrap.wrap('  lead', 10), textwrap.wrap('aa  bb  cc', 4, drop_whitespace=False))
print(textwrap.fill(TEXT, 40, initial_indent='* ', subsequent_indent='    '))
print(textwrap.fill('One. Two! Three? "Four." five.', 12, fix_sentence_endings=True))
print(textwrap.wrap(TEXT, 20, max_lines=2), textwrap.wrap(TEXT, 20, max_lines=3, placeholder='...'), textwrap.wrap('ab cd', 5, max_lines=1))
print(textwrap.shorten('Hello  world!', width=12), textwrap.shorten('Hello world', width=11), textwrap.shorten('Hello world', width=10, placeholder='...'))
for text in ['this-is-a-test', 'a-b', 'ab-cd', 'x-1', '--foo-bar', 'one--two', 'e-mail-ing', 'pre-1990s', "what's-his-name", 'a--', '-', 'foo-\nbar', 'http://a-b.c/d-e', 'half-2-half']:
    print(textwrap.TextWrapper()._split(text), textwrap.wrap(text, 4))
print(textwrap.dedent('''
    Hello
      World

    \t!
    '''), repr(textwrap.dedent('\ta\n\t  b\n \n')), repr(textwrap.dedent('  a\n\tb')), repr(textwrap.dedent(' a\nb')))
print(repr(textwrap.indent('a\n\n b\n', '> ')), repr(textwrap.indent('a\n\nb', '+', lambda line: True)))
for call in [lambda: textwrap.wrap('a', 0), lambda: textwrap.shorten('abc def', 3), lambda: textwrap.wrap('a b', 2, max_lines=1, placeholder='xxxx')]:
    try:
        print(call())
    except ValueError as e:
        print('ValueError', e)
w = textwrap.TextWrapper(width=8)
w.break_long_words = False
print(w.wrap('abcdefghijklm no'), w.fill('a b c d e f g'))
