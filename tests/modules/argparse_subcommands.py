# argparse: tools with commands, nested commands, parents and groups.
import argparse, sys
def run(p, *argvs):
    for a in argvs:
        try:
            ns = p.parse_args(a)
            d = {k: getattr(v, '__name__', v) for k, v in vars(ns).items()}
            print(a, d)
        except SystemExit as e:
            print(a, "exit", e.code)
sys.stderr = sys.stdout
def cmd_add(a): pass
def cmd_commit(a): pass
common = argparse.ArgumentParser(add_help=False)
common.add_argument('-v', '--verbose', action='count', default=0, help='say more')
p = argparse.ArgumentParser(prog='git', description='A tool.', epilog='end', parents=[common])
p.add_argument('--version', action='version', version='%(prog)s 1.0')
sub = p.add_subparsers(dest='command', required=True, title='commands', description='what to do', help='sub-command help', metavar='CMD')
a = sub.add_parser('add', help='add files', aliases=['a'], parents=[common])
a.add_argument('files', nargs='+')
a.add_argument('-f', '--force', action='store_true')
a.set_defaults(func=cmd_add)
c = sub.add_parser('commit', help='commit', description='Commit things')
c.add_argument('-m', '--message', required=True)
g = c.add_mutually_exclusive_group()
g.add_argument('--amend', action='store_true')
g.add_argument('--no-edit', action='store_true')
c.set_defaults(func=cmd_commit)
r = sub.add_parser('remote', help='remotes')
rs = r.add_subparsers(dest='rcmd', title='remote commands')
ra = rs.add_parser('add', help='add a remote'); ra.add_argument('name'); ra.add_argument('url', nargs='?')
rr = rs.add_parser('remove', aliases=['rm', 'del'], help='rm')
rr.add_argument('name')
run(p, [], ['add'], ['add','x','y'], ['a','-f','x'], ['-v','add','-vv','z'], ['commit'], ['commit','-m','hi','--amend'],
 ['commit','-m','x','--amend','--no-edit'], ['remote'], ['remote','add','o','u'], ['remote','rm','o'], ['remote','x'], ['bogus'], ['-h'], ['add','-h'],
 ['commit','--help'], ['remote','-h'], ['remote','remove','-h'], ['--version'], ['add','x','--nope'])
print(p.format_usage())
# simple
p = argparse.ArgumentParser(prog='t')
p.add_argument('pos')
s = p.add_subparsers()
x = s.add_parser('x'); x.add_argument('--n', type=int, default=3, choices=[1,2,3])
y = s.add_parser('y', deprecated=True)
run(p, ['p'], ['p','x'], ['p','x','--n','2'], ['p','x','--n','7'], ['p','x','--n','q'], ['-h'], ['p','y'], ['p','z'])
try: p.add_subparsers()
except BaseException as e: print(type(e), e)
try: s.add_parser('x')
except BaseException as e: print(type(e), e)
try: s.add_parser('q', aliases=['y'])
except BaseException as e: print(type(e), e)
p = argparse.ArgumentParser(prog='t')
s = p.add_subparsers(required=True)
s.add_parser('foo'); s.add_parser('bar')
run(p, [], ['foo'])
p = argparse.ArgumentParser(prog='t')
s = p.add_subparsers(prog='other', dest='d')
f = s.add_parser('foo'); f.add_argument('--opt'); f.add_argument('rest', nargs=argparse.REMAINDER)
run(p, ['foo','-h'], ['foo','--opt','1','a','--b','c'], ['foo', '--opt'])
print(p.parse_known_args(['foo','--zz']))
# parents with subparsers
base = argparse.ArgumentParser(prog='base', add_help=False)
bs = base.add_subparsers(dest='k'); bs.add_parser('one')
p = argparse.ArgumentParser(prog='child', parents=[base])
run(p, ['one'], ['-h'])
try:
    p.add_subparsers()
except BaseException as e: print(type(e), e)
p2 = argparse.ArgumentParser(prog='grp', exit_on_error=False)
gg = p2.add_argument_group('G', 'gdesc'); gg.add_argument('--aa'); m = gg.add_mutually_exclusive_group(required=True); m.add_argument('--bb'); m.add_argument('--cc')
run(p2, ['-h'], ['--bb','1'])
try: p2.parse_args(['--bb','1','--cc','2'])
except argparse.ArgumentError as e: print(e)


class MySub(argparse.ArgumentParser):
    def error(self, m): print('MYERR', self.prog, m); raise SystemExit(9)
p = MySub(prog='my'); s = p.add_subparsers(dest='c', parser_class=argparse.ArgumentParser); s.add_parser('a').add_argument('z')
run(p, ['a'], ['b'])
p = MySub(prog='my'); s = p.add_subparsers(dest='c'); s.add_parser('a').add_argument('z')
run(p, ['a'], ['b'])
p = argparse.ArgumentParser(prog='t', conflict_handler='resolve'); 
s = p.add_subparsers(dest='cmd', title='T'); 
print(repr(s)[:40], s.choices, s.dest, s.nargs)
print(p)
