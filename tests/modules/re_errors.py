# Patterns and templates that are refused: message, position, line, column.
import re

PATTERNS = r'''
( ) a) (a (?P<n (?P<n> (?P<1>a) (?P<a>b)(?P<a>c) (?P=x) (?P=x (?P<x>a(?P=x)) (?Px) (?P \1
(a)\2 (a\1) (?<a) (?< (?<x (? (?x (?iz) (?i- (?-i) (?i-i:a) (?-a:x) (?au:x) (?L) (?L:a)
a(?i)b (?#abc * +a a** {2} a{2}{3} a{3,2} x{99999999999} x{1,99999999999} [ [a [] [^] [z-a]
[a-\d] [\d-a] \ a\ [\ \x \x1 \u12 \U00110000 \N \N{ \N{} \400 \8 \9 \e \Q [\e] [\400] [\8]
(?(1)a|b) (?(0)a|b) (a)(?(1)b|c|d) (?(n)a) (?(1a)b) (?(99999)a) (?<=a*)b (?<=a|bc)d
(?<=(a)\1)b (?=a (?<!a|bb) (?>a (?:a (?'a) (?&a) (?R) (?|a) ^* $* \b* |* (*) (?:+)
(?x:a#b)c) (?P<a-b>c) (?P<>a) (?P=) (?(>a) ((?i)a) |(?i)a (?Lu:a)
'''.split()
for pattern in PATTERNS + ['a\n(b', '(?x)a # (\n(b', '\\N{no such thing}']:
    try:
        re.compile(pattern)
    except re.error as e:
        print(repr(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno)
    except OverflowError as e:
        print(repr(pattern), 'OverflowError', e)
    else:
        print(repr(pattern), 'accepted')

for pattern in rb'(?P<\xe9>a) \u1234 \N{DASH} (?u) (?L)\w (?P<a>'.split():
    try:
        print(re.compile(pattern))
    except re.PatternError as e:
        print(pattern, '|', e)

for template in [r'\g', r'\g<', r'\g<>', r'\g<n', r'\g<2>', r'\2', r'\q', r'\400', r'\g<a b>',
                 r'\g<x>', 'a\\', r'\g<99999>']:
    try:
        print(re.sub('(a)', template, 'a'))
    except (re.error, IndexError) as e:
        print(repr(template), type(e).__name__, e)

for call in [lambda: re.compile(5), lambda: re.compile('a', re.L), lambda: re.compile(b'a', re.U),
             lambda: re.compile('a', re.A | re.U), lambda: re.match('a', b'a'),
             lambda: re.match(b'a', 'a'), lambda: re.match('a', 5),
             lambda: re.compile(re.compile('a'), re.I), lambda: re.sub('a', 5, 'a'),
             lambda: re.sub('a', lambda m: 5, 'xa'), lambda: re.sub(b'a', lambda m: 'b', b'a'),
             lambda: re.match('a', 'a').group(1), lambda: re.match('a', 'a')['x'],
             lambda: re.match('a', 'a').start('q'), lambda: re.escape(5)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
try:
    re.compile('x(')
except re.error as e:
    print(type(e), e.args, re.error is re.PatternError, type(e).__module__)

# A template of the other kind of text, empty or not, with and without groups.
for pattern, template, text in ((b"a", "", b"ab"), ("a", b"", "ab"), (b"a", "x", b"ab"),
                                (b"z", "", b"ab"), (b"a", "\\g<0>", b"ab"), ("(a)", b"\\1", "ab")):
    for make in (lambda: re.sub(pattern, template, text), lambda: re.subn(pattern, template, text),
                 lambda: re.match(pattern, text).expand(template)):
        try:
            print(make())
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)
