# Configuration files: reading, interpolation, writing, errors; and time.strptime.
import configparser, io, time


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


c = configparser.ConfigParser()
c.read_string('[DEFAULT]\nbase = /x\n[a]\npath: %(base)s/y\nn = 5\nf=1.5\nb = yes\nmulti = 1\n  2\n\n  3\n# c\n; d\n[b c]\nKey = v\n')
print(c.sections(), c['a']['path'], c.getint('a', 'n'), c['a'].getfloat('f'), c['a'].getboolean('b'), c['a'].getint('zz', 9), repr(c['a']['multi']))
print(dict(c['a']), list(c), 'a' in c, c.has_option('a', 'n'), c.options('b c'), c.items('b c'), c['b c'], c.defaults())
o = io.StringIO(); c.write(o); print(o.getvalue())
c['new'] = {'x': '1', 'Y': '2'}; c.set('new', 'z', '3'); c.remove_option('new', 'x'); print(dict(c['new'])); c.remove_section('new'); del c['a']['n']
for f in [lambda: c['no'], lambda: c['a']['no'], lambda: c.get('no', 'x'), lambda: c.get('a', 'no'), lambda: c.get('a', 'no', fallback=3), lambda: c.add_section('a'), lambda: c.add_section('DEFAULT'), lambda: c.read_string('x=1'), lambda: c.read_string('[q]\nx=1\nx=2'), lambda: c.read_string('[q]\n[q]'), lambda: c.read_string('[q]\nnovalue\n'), lambda: c.set('a', 'x', 5), lambda: c.set('a', 'x', '%'), lambda: c.getint('a', 'path'), lambda: c.getboolean('a', 'path'), lambda: c.read('nofile'), lambda: c.get('a', 'path', raw=True)]:
    t(f)
c.read_string('[e]\nv = %(nope)s\nr = %(r)s\n'); t(lambda: c['e']['v']); t(lambda: c['e']['r'])
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True, inline_comment_prefixes=('#',)); e.read_string('[a]\nx = ${b:y}/q # c\nnv\n[b]\ny = 3\n'); print(e['a']['x'], e['a']['nv'])
r = configparser.RawConfigParser(); r.read_dict({'s': {'a': 1, 'b': '%x'}}); print(r['s']['a'], r.get('s', 'b'))
print(time.strptime('2024-02-29 10:20:30', '%Y-%m-%d %H:%M:%S'))
t(lambda: time.strptime('x', '%Y'))
print(tuple(time.strptime('Thu Feb 29 10:20:30 2024')))

# What was read before an error is there.
p = configparser.ConfigParser()
t(lambda: p.read_string('[s]\nfoo = 1\n 2\nbar = 2\nfoo = 3\n'))
print(dict(p['s']))
t(lambda: configparser.ConfigParser(converters={'': float}))
for form in '%D', '%', '%H%':
    try:
        time.strptime('10', form)
    except ValueError as e:
        print(e, e.__suppress_context__)
