# The functions that getopt() is made of: one option, or a group of short ones, at a time.
import getopt


def show(function, *args):
    try:
        print(function.__name__, args, function(*args))
    except getopt.GetoptError as error:
        print(function.__name__, args, 'GetoptError', error.msg, error.opt)


for letter, options in ('a', 'a:'), ('a', 'a'), ('b', 'a:b'), ('c', 'a:b'), (':', 'a:'):
    show(getopt.short_has_arg, letter, options)
for name, options in (('abc', ['abc=']), ('abc', ['abc']), ('ab', ['abc=']), ('a', ['abc', 'axy']),
                      ('abc', ['abc', 'abcd=']), ('x', ['abc']), ('', [''])):
    show(getopt.long_has_args, name, options)
for letters, options, rest in (('a', 'a', []), ('a1', 'a:', []), ('a', 'a:', ['1', '2']), ('a', 'a:', []),
                               ('ab', 'ab:', ['v']), ('ax', 'a', [])):
    show(getopt.do_shorts, [('-z', '')], letters, options, rest)
for name, options, rest in (('abc', ['abc'], []), ('abc=1', ['abc='], []), ('abc', ['abc='], ['2', '3']),
                            ('abc', ['abc='], []), ('abc=1', ['abc'], []), ('abc=', ['abc='], ['x'])):
    show(getopt.do_longs, [], name, options, rest)
