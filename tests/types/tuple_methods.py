# tuple.
t = (1, 2, 3, 2)
print(t, (), (1,), tuple(), tuple("ab"), tuple([1]), tuple(t) is t, len(t), t[0], t[-1], t[1:3], t[::-1])
print(t.count(2), t.index(2), t.index(2, 2), 3 in t, t + (4,), t * 2, 2 * (0,), t == (1, 2, 3, 2), t < (1, 3), () < (0,))
print(hash((1, 2)) == hash((1, 2)), hash((1, 2)) == hash((2, 1)), {(1, "a"): 5}[1, "a"], repr((1, "a", (2,))), str(((),)))
print(max(t), sorted(t), sum(t), list(reversed(t)), [x for x in t], t is t[:], tuple(x for x in range(3)), *t)
a, b, *c = t
print(a, b, c, (1, 2) + (), () * 5, bool(()), bool((0,)), (1, 2).__len__(), isinstance(t, tuple))
long = tuple(range(40))
print(len(long), long[20], long[35:], long + (1,) == tuple(range(40)) + (1,), long.index(39), hash(long) == hash(tuple(range(40))))
print(tuple(range(15)), tuple(range(16))[-1], tuple(range(17))[-1], (0,) * 16 == tuple([0] * 16))
nested = ((1, 2), (3, (4, 5)))
(p, q), (r, (s, u)) = nested
print(p, q, r, s, u, nested[1][1][0], 1, 2 == (1, 2))
print((1, 2) == [1, 2], (1,) != (2,), (1, "a") < (2, None), (nan := float("nan"),) == (nan,))
x = (1, [2])
x[1].append(3)
print(x)
for action in (lambda: t[10], lambda: t["a"], lambda: t + [1], lambda: t * 1.5, lambda: t.index(99), lambda: hash(([],)), lambda: t < [1], lambda: (1, "a") < (1, 2), lambda: tuple(5), lambda: t.append(1), lambda: tuple(1, 2), lambda: t[1.0], lambda: t.count(), lambda: t.index()):
    try:
        print(action())
    except (IndexError, TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    t[0] = 1
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
