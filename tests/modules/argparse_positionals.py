# Positional arguments: defaults and choices, --, mixed with options; groups in groups.
import argparse
import sys
import warnings
sys.stderr=sys.stdout
def t(args, m='parse_args', **k):
    p=argparse.ArgumentParser(prog='P'); p.add_argument('-c'); p.add_argument('x',**k)
    print(k, p._actions[-1].required)
    try: print(getattr(p,m)(args))
    except SystemExit as e: print('exit')
for m in ('parse_args','parse_intermixed_args'):
    t([],m,nargs='*',default='d',choices=['1'])
    t(['-c','1'],m,nargs='*',default='d',choices=['1'])
    t([],m,nargs='*',default=['d'],choices=['1'])
    t([],m,nargs='*',default=['1'],choices=['1'])
    t([],m,nargs='*',default=['1'],choices=[['1']])
    t([],m,nargs='*',choices=['1'])
    t([],m,nargs='?',default='d',choices=['1'])
    t([],m,nargs='?',default=5,choices=['1'])
    t([],m,nargs='?',choices=['1'])
t([],nargs='...')
t([],nargs='A...')
t([],nargs='...',default=4)
t(['1', '--', '-c'], nargs='*')
t(['--', '1', '--', '-c'], nargs='+')
t(['--', '-1'], nargs=1)
t(['-c', '1', '--', '-1'])

print('-- options and positional arguments mixed')
p = argparse.ArgumentParser(prog='P')
p.add_argument('cmd')
p.add_argument('--foo')
p.add_argument('bar', choices=['x', 'y'])
p.add_argument('rest', nargs='*', type=int)
for line in ('cmd y --foo x 1 2 3', 'cmd --foo x y 1 2 3', '--foo x', 'cmd', 'cmd y 1 --bad 2',
             'cmd y --fo 3 --foo 4 1'):
    for name in 'parse_intermixed_args', 'parse_known_intermixed_args':
        try:
            print(line, getattr(p, name)(line.split()))
        except SystemExit as e:
            print('exit', e)
p.add_argument('more', nargs='...')
for refused in (p, argparse.ArgumentParser(prog='Q')):
    if refused is not p:
        group = refused.add_mutually_exclusive_group()
        group.add_argument('-a')
        group.add_argument('b', nargs='?')
    try:
        refused.parse_intermixed_args([])
    except TypeError as e:
        print(e)

print('-- groups in groups')
warnings.simplefilter('ignore')
for inner_required in False, True:
    p = argparse.ArgumentParser(prog='P', add_help=False)
    g = p.add_mutually_exclusive_group(required=not inner_required)
    g.add_argument('-a')
    inner = g.add_mutually_exclusive_group(required=inner_required)
    for name in '-c', '-d':
        inner.add_argument(name)
    last = inner.add_mutually_exclusive_group()
    last.add_argument('-e', action='store_true')
    last.add_argument('-f')
    g.add_argument('-g')
    p.print_usage()

print('-- deprecated')
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    p.add_argument('--yes', action=argparse.BooleanOptionalAction, type=int, metavar='A')
for w in seen:
    print(w.category.__name__, w.message)
p = argparse.ArgumentParser(prog='P')
p.add_argument('--long1')
p.add_argument('--long2')
p.add_argument('n', type=int)
try:
    p.parse_args(['x', '--lon', '1'])
except SystemExit:
    pass
for keywords in {}, {'action': 'append'}, {'action': 'extend'}, {'action': 'store_const'}, {'required': True}:
    try:
        argparse.ArgumentParser().add_argument('x', nargs=0, **keywords)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
