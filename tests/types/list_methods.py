# list: every method.
a = [3, 1, 2]
a.append(5)
a.extend([7, 8])
a.extend("xy")
print(a)
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
a.insert(-100, "start")
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove("first")
print(a, a.index(5), a.index(7, 2), a.count(1), a.count("zz"))
a.reverse()
print(a)
b = [3, 1, 2, 10, -5]
b.sort()
print(b)
b.sort(reverse=True)
print(b)
b.sort(key=lambda x: x % 5)
print(b)
c = b.copy()
c.clear()
print(c, b, b is not b.copy(), b == b.copy())
print([1, 2] + [3], [0] * 3, 2 * [1, 2], [1] * 0, [[]] * 2, [1, 2] == [1, 2], [1] < [2], [1, 2] < [1], [] < [0])
print(1 in [1.0], [1] in [[1]], 5 not in [], [1, 2, 3].index(True), len([[]]), list("ab"), list(range(3)), list((1,)), list({1: 2}), list())
d = [1, 2, 3]
d += d
print(d)
d *= 2
print(d, len(d))
d.extend(d)
print(len(d))
e = [1, 2, 3, 4]
e[1] = "x"
e[-1] = "y"
print(e, e[0], e[-4], e[1:3], e[::-1], repr(e), str([]), [e, [e]], bool([]), bool([0]))
print([x for x in reversed(e)], list(iter(e)), sum([1, 2], 10), max([1, 5, 2]), min([[2], [1]]), sorted([3, 1]), any([0, 1]), all([]))
print([1, [2, [3]]].__repr__(), [None, True, ..., 1.5, "s", b"b", (1,), {1}], e.__len__(), e.__contains__("x"))
for action in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1][1], lambda: [1][-2], lambda: list("q")["a"], lambda: [1] + (2,), lambda: [1] * "a",
               lambda: [1].__setitem__(5, 0), lambda: [1] < [None], lambda: [1] < 1, lambda: hash([]), lambda: [1].append(), lambda: [1].extend(5), lambda: [1].insert("a", 1), lambda: [3, "a"].sort(),
               lambda: [1].sort(5), lambda: [1].sort(foo=1), lambda: [1].pop("a"), lambda: list(5), lambda: list(1, 2), lambda: [1].count(), lambda: [1].index(1, 5), lambda: [1].nope, lambda: list("q")[1.5], lambda: [0] * 2 ** 63):
    try:
        print(action())
    except (IndexError, ValueError, TypeError, AttributeError, OverflowError, MemoryError) as error:
        print(type(error).__name__, error)
f = [1]
f[:] = f * 3
f.append(f)
print(f, f == f, len(f))
a = b = [1]
b += [2]
print(a is b, a)
b = b + [3]
print(a, b)
