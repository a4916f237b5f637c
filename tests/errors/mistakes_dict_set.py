# Usual mistakes with dicts, their views, sets and frozensets.
d = {"a": 1, 2: "b"}
s = {1, 2}
f = frozenset("ab")
for source in """\
d['missing']
d[5]
d[None]
d[(1, 2)]
d['it\\'s']
d[[]]
d[{}]
d[set()]
d[1:2]
d['a']['b']
d['a'][0]
d()
d.a
d.has_key('a')
d.add('x')
d.append(1)
d.get()
d.get([])
d.get(1, 2, 3)
d.get(key=1)
d.pop()
d.pop('zz')
d.pop([])
d.pop(1, 2, 3)
{}.popitem()
d.popitem(1)
d.setdefault()
d.setdefault([])
d.update(5)
d.update([1])
d.update([(1, 2, 3)])
d.update(['abc'])
d.update(None)
d.update(1, 2)
d.update([[[], 1]])
d.keys(1)
d.items()[0]
d.keys()[0]
d.values()[0]
d.keys().append(1)
d.copy(1)
d.clear(1)
d.fromkeys()
d.fromkeys(5)
d.fromkeys([[]])
dict(5)
dict([1])
dict(['ab', 'c'])
dict([('a', 1)], 5)
dict(None)
dict(**5)
dict(**{1: 2})
dict(a=1, **{'a': 2})
{**5}
{**[1]}
{[]: 1}
{{}: 1}
{set(): 1}
{slice(1): 1}[0]
{k: v for k in d}
{k: v for k, v in d}
{[]: 1 for x in [1]}
d + d
d + 5
d | 5
d | [('a', 1)]
5 | d
d - d
d < d
d > 5
d * 2
-d
hash(d)
len(d.keys)
[] in d
d.keys() + d.keys()
d.keys() | 5
d.values() | d.values()
next(d)
iter(d)[0]
sorted(d)
sorted(d.items())
max({})
max(d)
sum(d)
s[0]
s['a']
s()
s.append(1)
s.add()
s.add(1, 2)
s.add([])
s.add({})
s.remove(9)
s.remove()
s.remove([])
s.discard({})
set().pop()
s.pop(1)
s.update(5)
s.update([[]])
s.union(5)
s.union([[]])
s.intersection(None)
s.difference(5)
s.issubset(5)
s.isdisjoint(5)
s.symmetric_difference()
s | [1]
s & (1,)
s - 'a'
s ^ {}
s | 5
s + s
s * 2
s < [1]
s <= 5
s > 5
-s
hash(s)
{s}
{s: 1}
{{}}
{[], 1}
[] in s
{} in s
set(5)
set([[]])
set(1, 2)
set(x=1)
f.add(1)
f.remove('a')
f[0]
f | 5
f < 5
hash(frozenset([[]]))
frozenset(1, 2)
{*5}
{*s, *None}
{x for x in 5}
{[x] for x in s}
sorted({2, 1}, key=str.lower)
min(set())
""".splitlines():
    try:
        print(source, "->", eval(source))
    except Exception as error:
        print(f"{source:<30} {type(error).__name__}: {error}")
for statement in ("d[[]] = 1", "d[{}] += 1", "d['zz'] += 1", "del d['zz']", "del d[[]]", "d.x = 1", "del d.get", "d += {}",
                  "d |= 5", "d |= [1]", "d['a']['b'] = 1", "d['a'].x = 1", "d[1:2] = 5", "s[0] = 1", "del s[0]", "s |= [1]", "s += {1}",
                  "s -= 5", "s.x = 1", "f.x = 1", "f |= 5", "for k, v in d: pass", "for k in d['a']: pass",
                  "for k in d: d[k * 2] = 1", "for k in list(d): del d[k]\nfor k in {1: 1, 2: 2}: k.x",
                  "for x in s: s.add(x + 10)", "e = {1: 1, 2: 2}\nfor k in e: del e[k]", "e = {1: 1}\nfor k in e.values(): e.clear()",
                  "a, b = {}", "a, b = {1}", "a, b = {1, 2, 3}", "d.items().x = 5"):
    try:
        exec(statement)
        print(repr(statement), "-> fine")
    except Exception as error:
        print(f"{statement!r:<30} {type(error).__name__}: {error}")


class Key:
    def __hash__(self):
        return "not an int"


class Unhashable:
    __hash__ = None


class OnlyEq:
    def __eq__(self, other):
        return True


class Fails:
    def __hash__(self):
        raise OSError("hash failed")


class EqFails:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise OSError("eq failed")


for key in (Key(), Unhashable(), OnlyEq(), Fails()):
    for use in (lambda: {key: 1}, lambda: {key}, lambda: key in {1: 2}, lambda: hash(key)):
        try:
            use()
        except Exception as error:
            print(type(key).__name__, type(error).__name__, error)
try:
    {EqFails(): 1, EqFails(): 2}
except OSError as error:
    print(error)
