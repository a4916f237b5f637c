# string: constants, capwords, Template, Formatter.
import string

for name in ['whitespace', 'ascii_lowercase', 'ascii_uppercase', 'ascii_letters', 'digits', 'hexdigits', 'octdigits', 'punctuation', 'printable']:
    print(name, repr(getattr(string, name)))
print(string.capwords('hello  big\tworld'), string.capwords('a-bC-d', '-'), string.capwords(' x '))
t = string.Template('$who likes ${what}, $$5 $who_2 $Ünï')
print(t.template, t.get_identifiers(), t.is_valid(), t.safe_substitute(who='I'))
t = string.Template('$who likes ${what} for $$5')
print(t.substitute(who='tim', what='x'), t.substitute({'who': 1, 'what': 2}), t.substitute({'who': 1}, what=3), t.safe_substitute({'what': 5}))
for text in ['$', 'a $', 'line\n  ${', '${x', '$1', '${}', 'ok $x']:
    t = string.Template(text)
    try:
        print(t.is_valid(), t.substitute(x=1))
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e, repr(t.safe_substitute()))
try:
    string.Template('$x $y').substitute(x=1)
except KeyError as e:
    print('KeyError', e)


class Percent(string.Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'


t = Percent('%a_b %% %{c_d} %no $x')
print(t.safe_substitute(a_b=1, c_d=2), t.get_identifiers(), t.is_valid(), type(t.pattern).__name__, t.pattern.flags)

f = string.Formatter()
print(f.format('{} {} {x} {0.real!r:>5}|', 1, 'b', x=3) if False else f.format('{0} {1!r} {x:>{w}} {{}} {0:05.1f}', 1, 'b', x=3, w=4))
print(f.format('{} {}', 1, 2), f.format('{a[0]} {a[k]} {b.real} {0[1]}', 'xy', a={0: 'z', 'k': 'K'}, b=1j), f.vformat('{x}', (), {'x': 5}))
print(list(f.parse('a{b!r:c{d}}e{{f}}g{}')), list(f.parse('')))
for text in ['{', '}', '{a', '{0!x}', '{!}', '{0!r', '{0.}', '{0[}', '{0[a}', '{0:{1:{2:{3}}}}', '{1} {}', '{} {0}', '{9}', '{zz}', '{0!rr}']:
    try:
        print(text, f.format(text, 1, 2, 3, 4))
    except Exception as e:
        print(text, type(e).__name__, e)


class Mine(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kwargs)

    def check_unused_args(self, used, args, kwargs):
        print('used', sorted(map(str, used)))


print(Mine().format('{0} {missing} {x}', 1, x=2, y=3))
