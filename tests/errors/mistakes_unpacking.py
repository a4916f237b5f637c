# Unpacking: wrong counts, wrong kinds, nested targets, stars, for targets, arguments, match.
def generator(n):
    yield from range(n)


class BadIter:
    def __iter__(self):
        return 5


class BadNext:
    def __iter__(self):
        return self


class RaisesIter:
    def __iter__(self):
        raise OSError("in __iter__")


class RaisesNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise OSError("in __next__")


class OldStyle:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i


class NoneIter:
    __iter__ = None


for statement in """\
a, b = 1, 2, 3
a, b = 1,
a, b = ()
a, b = []
a, b, c = 1, 2
a, b, c = [1]
a, b = 'a'
a, b = 'abc'
a, b = ''
a, b = {}
a, b = {1: 2}
a, b = {1, 2, 3}
a, b = range(3)
a, b = range(1)
a, b = generator(1)
a, b = generator(5)
a, b = iter([])
a, b = map(str, [1])
a, b = zip([1])
a, b = 5
a, b = None
a, b = 1.5
a, b = len
a, b = object()
a, b = BadIter()
a, b = BadNext()
a, b = RaisesIter()
a, b = RaisesNext()
a, b = OldStyle()
a, b, c = OldStyle(); print(a, b, c)
a, b, c, d = OldStyle()
a, b = NoneIter()
a, = 1, 2
(a,) = ()
[a] = [1, 2]
() = 1,
[] = ()
[] = 5
(a, b), c = 1, 2
(a, b), c = (1, 2, 3), 4
(a, b), c = [1], 2
a, (b, (c, d)) = 1, (2, (3,))
a, (b, (c, d)) = 1, (2, 3)
a, *b = ()
a, *b, c = 1,
a, *b, c, d, e = 1, 2, 3
*a, b = ''
*a, b, c = [1]
*a, = 5
*a, b = None
a, *b = BadIter()
a, *b = RaisesNext()
a, *(b, c) = 1, 2
a, *(b, c) = 1, 2, 3; print(a, b, c)
a = b, c = 1, 2, 3
a[0], b = 1, 2
for a, b in [1]: pass
for a, b in [(1,)]: pass
for a, b in [(1, 2), (1, 2, 3)]: print(a, b)
for a, b in ['ab', 'cde']: print(a, b)
for a, b in {'key': 1}: pass
for a, b in {1: 2}: pass
for a, (b, c) in [(1, 2)]: pass
for a, b in enumerate('x'): c = a + b
for a, *b, c in [[1]]: pass
for a in 5: pass
for a in None: pass
for a in len: pass
for a in BadIter(): pass
for a in BadNext(): pass
for a in NoneIter(): pass
for a in RaisesIter(): pass
for a in RaisesNext(): pass
for a in OldStyle: pass
[a for a, b in [1]]
[a for a, b in ['abc']]
{a: b for a, b in [[1]]}
{a: b for a, b in {1: 2}}
dict([(1, 2, 3)])
print(*5)
print(*BadIter())
print(*RaisesNext())
print(**5)
print(*[1], **{'x': 1})
print(**{'sep': 1, 5: 2})
[*5]
(*None, 1)
{*1.5}
{**[1]}
{**{1: 2}, **None}
[*RaisesIter()]
x = *5, 1
def f(): return *5, 1\\nf()
list(BadIter())
tuple(RaisesNext())
set(NoneIter())
sorted(BadNext())
sum(RaisesIter())
'x'.join(BadIter())
max(NoneIter())
5 in BadIter()
5 in NoneIter()
5 in RaisesNext()
list(OldStyle())[3]
next(OldStyle())
next(5)
next(BadNext())
iter(BadIter())
iter(BadNext())
zip([], BadIter())
[].extend(NoneIter())
match 5:\\n    case int(a, b): pass
match 5:\\n    case str(): pass\\n    case len(): pass
match {}:\\n    case dict(a, b): pass
match BadIter():\\n    case BadIter(x): pass
with 5 as a: pass
with open as a: pass
with BadIter() as (a, b): pass
import nothing_at_all as a
""".splitlines():
    statement = statement.replace("\\n", "\n")
    try:
        exec(statement)
        print(repr(statement), "-> fine")
    except Exception as error:
        print(f"{statement!r:<38} {type(error).__name__}: {error}")
