# Usual mistakes with lists, tuples and ranges.
a = [3, 1, 2]
t = (1, "b", [])
r = range(5)
for source in """\
a[3]
a[-4]
a['0']
a[1.0]
a[None]
a[[0]]
a[0, 1]
a[0][0]
a[10 ** 30]
a['x':]
a[:1.5]
a[::0]
a()
a.push(1)
a.length
a.len()
a.add(1)
a + 1
a + (1,)
(1,) + a
1 + a
a - a
a * a
a * 'x'
a * 1.5
a / 2
-a
a < 5
a < (1, 2)
[1, 'a'] < [1, 2]
a > None
a.append()
a.append(1, 2)
a.append(x=1)
a.extend(5)
a.extend()
a.extend(None)
a.insert(1)
a.insert('a', 1)
a.insert(1, 2, 3)
a.pop(10)
a.pop('a')
a.pop(1, 2)
[].pop()
[].pop(0)
a.remove(9)
a.remove()
a.index(9)
a.index(3, 1)
a.index(1, 'x')
a.index()
a.count()
a.sort(lambda x: x)
a.sort(key=5)
a.sort(key=lambda: 0)
a.sort(reverse=None)
a.sort(foo=1)
[1, 'a', None].sort()
[{}, {}].sort()
[1j, 2j].sort()
a.reverse(1)
a.clear(1)
a.copy(1)
hash(a)
{a: 1}
{a}
a in 5
list(5)
list.append(a)
list.append((), 1)
list.append()
sum(['a', 'b'])
max([])
t[3]
t[-4]
t['a']
t.append(1)
t.sort()
t + [1]
t + 5
t * t
t * None
t.index('z')
t.index()
t.count()
hash(t)
{t}
t < 5
t < (1, 2)
tuple(5)
r[5]
r[-6]
r['a']
r + r
r * 2
r.append(1)
r.index(9)
r.index('a')
r < r
range(1.0)
range(None)
range(1, 5, 0)
range('a', 'b')
[x for x in 5]
[x for x in None]
[x for x, y in [1, 2]]
[x for x, y in [(1, 2, 3)]]
[*5]
[*a, *None]
(*None,)
[y for x in a]
sorted(a, key=len)
list(map(lambda x, y: x, a))
list(zip(a, 5))
dict(a)
next(a)
iter(a).next()
next(iter(()))
reversed(5)
enumerate(a)[0]
zip(a)[0]
map(str, a)[0]
len(x for x in a)
(x for x in a)[0]
''.join(a)
print(*5)
""".splitlines():
    try:
        print(source, "->", eval(source))
    except Exception as error:
        print(f"{source:<34} {type(error).__name__}: {error}")
for statement in ("a[3] = 1", "a['x'] = 1", "a[10 ** 30] = 1", "del a[3]", "del a['x']", "a[0:2] = 5", "a[::2] = [1]",
                  "a[::2] = 5", "a[::0] = []", "del a[0].x", "a.x = 1", "del a.append", "a += 5", "a += None", "a *= 'x'",
                  "a -= [1]", "a['x':] = []", "t[0] = 1", "t[0] += 1", "del t[0]", "t[2] += [1]", "t.x = 1", "t += 5",
                  "t += [1]", "r[0] = 1", "del r[0]", "r.start = 5", "r += 1", "x, y = a", "x, y, z, w = a", "x, *y, z, w, v = a",
                  "x, (y, z) = 1, 2", "x, y = 5", "x, y = None", "[x, y] = r", "(x,) = a", "() = a", "*x, = 5",
                  "for x in 5: pass", "for x, y in a: pass", "for i in len(a): pass", "a[0]()", "a(0)", "t(0)", "del a[0:'x']"):
    try:
        exec(statement)
        print(statement, "-> fine", a, t)
    except Exception as error:
        print(f"{statement:<34} {type(error).__name__}: {error}")
print(a, t)
