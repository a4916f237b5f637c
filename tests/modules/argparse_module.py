# argparse: every kind of argument, help, usage, errors.
import argparse
import os
import sys

os.environ['COLUMNS'] = '80'
sys.stderr = sys.stdout


def run(parser, *lines):
    for line in lines:
        try:
            print(line, '->', parser.parse_args(line.split()))
        except SystemExit as e:
            print(line, '-> exit', e.code)
        except argparse.ArgumentError as e:
            print(line, '->', type(e).__name__, e)


p = argparse.ArgumentParser(prog='prog', description='Does %(prog)s things to files, with a long description that has to be wrapped.', epilog='The end.')
p.add_argument('src', help='the source')
p.add_argument('rest', nargs='*', default=['d'], help='more of them')
p.add_argument('-v', '--verbose', action='count', default=0, help='say more')
p.add_argument('-q', '--quiet', action='store_true')
p.add_argument('-n', '--number', type=int, default=3, metavar='N', help='a number (default: %(default)s)')
p.add_argument('-f', '--factor', type=float, choices=[0.5, 1.0, 2.0], help='one of %(choices)s')
p.add_argument('--list', action='append', default=None)
p.add_argument('--pair', nargs=2, metavar=('A', 'B'), type=int, help='two ints that need a rather long explanation, longer than a line can be in this help')
p.add_argument('--opt', nargs='?', const='C', default='D')
p.add_argument('--many', nargs='+')
p.add_argument('--no-color', dest='color', action='store_false')
p.add_argument('--const', action='store_const', const=42)
p.add_argument('--version', action='version', version='%(prog)s 1.0')
p.add_argument('--flag', action=argparse.BooleanOptionalAction, help='on or off')
p.add_argument('--hidden', help=argparse.SUPPRESS)
p.add_argument('--extend', action='extend', nargs='*', type=int)
p.add_argument('--a-very-long-option-name', help='short help')
run(p, 'a', 'a b c', 'a -vv -v -q', 'a -n 5', 'a -n5', 'a --number=7', 'a --num 7', 'a -f 2', 'a -f 3', 'a -n x', '', '-n', 'a --list x --list y',
    'a --pair 1 2', 'a --pair 1', 'a --opt', 'a --opt x', 'a --many x y -q', 'a --many', 'a --no-color --const', '--version', 'a --flag', 'a --no-flag',
    'a --ver', 'a --unknown', 'a -x', 'a -qv', 'a -qvn4', 'a -q=3', 'a --quiet=3', 'a -- -b --c', '-- -a', 'a --extend 1 2 --extend 3', '-h', 'a -1', 'a --fl', 'a --n 1')
print(p.format_usage())

s = argparse.ArgumentParser(prog='git', formatter_class=argparse.ArgumentDefaultsHelpFormatter)
s.add_argument('--debug', action='store_true', help='debugging')
sub = s.add_subparsers(dest='command', title='commands', description='what to do', required=True, metavar='CMD', help='one of')
c = sub.add_parser('commit', help='commit it', aliases=['ci'])
c.add_argument('-m', '--message', default='none', help='text')
c.add_argument('files', nargs='+')
c.set_defaults(func=len)
sub.add_parser('push', help='push it').add_argument('remote', nargs='?', default='origin', help='where')
run(s, 'commit a b', 'ci -m x a', 'push', 'push up --debug', '--debug push', 'pull', '', '-h', 'commit', 'commit -h', 'push a b')

g = argparse.ArgumentParser(prog='g', add_help=False, exit_on_error=False)
m = g.add_mutually_exclusive_group(required=True)
m.add_argument('--x', action='store_true')
m.add_argument('--y')
grp = g.add_argument_group('special', 'special things')
grp.add_argument('--z', type=int, required=True)
g.add_argument('pos', nargs='?', type=int, default='7')
print(g.format_help())
run(g, '--x --z 1', '--x --y 2 --z 1', '--z 1', '--x', '--x --z 1 8', '--x --z q', '--x --z 1 8 9')

t = argparse.ArgumentParser(prog='t', prefix_chars='-+', allow_abbrev=False, argument_default=argparse.SUPPRESS, usage='%(prog)s [stuff]')
t.add_argument('+o', action='store_true')
t.add_argument('--long')
t.add_argument('args', nargs=argparse.REMAINDER)
run(t, '+o', '--long x', '--lon x', 'cmd --long y +o', '')
print(t.parse_known_args(['--foo', '+o']), t.get_default('long'))
r = argparse.ArgumentParser(prog='r', description='Raw\n  text', formatter_class=argparse.RawTextHelpFormatter, parents=[g], conflict_handler='resolve')
r.add_argument('--z', help='new z\nsecond line', deprecated=True)
print(r.format_help())
run(r, '--x --z 5')
i = argparse.ArgumentParser(prog='i')
i.add_argument('--foo')
i.add_argument('cmd')
i.add_argument('rest', nargs='*', type=int)
print(i.parse_intermixed_args('doit 1 --foo bar 2 3'.split()), i)
print(argparse.Namespace(a=1, b='x'), argparse.Namespace(a=1) == argparse.Namespace(a=1), 'a' in argparse.Namespace(a=1), vars(argparse.Namespace(q=2)))
print(i._actions[1], argparse.FileType('w'))


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (option_string, values.upper()))


def even(text):
    if int(text) % 2:
        raise argparse.ArgumentTypeError(f'{text} is odd')
    return int(text)


u = argparse.ArgumentParser(prog='u')
u.add_argument('-u', action=Upper)
u.add_argument('-e', type=even)
u.add_argument('--neg', type=int)
run(u, '-u abc', '-e 4', '-e 3', '--neg -5', '-e -4')
for call in [lambda: u.add_argument('-u'), lambda: u.add_argument('x', required=True), lambda: u.add_argument('--q', action='nope'), lambda: u.add_argument('--q', type='int'),
             lambda: u.add_argument('--q', nargs=0), lambda: u.add_argument('--w', nargs=2, metavar=('A',)), lambda: u.add_argument('a', dest='b'), lambda: argparse.ArgumentParser(conflict_handler='x')]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
