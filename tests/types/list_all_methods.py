# Every method of list, and its errors.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

a = []
for i in range(5):
    a.append(i * i)
print(a, len(a), bool(a), bool([]))
print(a.append(1), a.extend("xyz"), a)
a.extend(a)
print(a)
print(a.count("x"), a.count(1), a.count(True), a.count(1.0), a.count(None))
print(a.index(1), a.index(1, 2), a.index("x", -5), a.index("x", 0, 100))
attempt("index", lambda: a.index("q"))
attempt("index", lambda: a.index("x", 0, 2))
attempt("index", lambda: a.index("x", "y"))
attempt("index", lambda: a.index())
b = [1, 2, 3]
b.insert(0, "first")
b.insert(100, "last")
b.insert(-1, "before last")
b.insert(-100, "zero")
b.insert(True, "one")
print(b)
attempt("insert", lambda: b.insert("a", 1))
attempt("insert", lambda: b.insert(1))
attempt("insert", lambda: b.insert(1.5, 1))
attempt("insert", lambda: b.insert(2**100, 1))
print(b.pop(), b.pop(0), b.pop(-2), b)
attempt("pop", lambda: [].pop())
attempt("pop", lambda: [1].pop(3))
attempt("pop", lambda: [1].pop(-2))
attempt("pop", lambda: [1].pop("a"))
attempt("pop", lambda: [1].pop(1, 2))
attempt("pop", lambda: [1].pop(index=0))
c = [3, 1, 2, 3, 1]
print(c.remove(3), c)
attempt("remove", lambda: c.remove(99))
attempt("remove", lambda: c.remove())
print(c.reverse(), c)
d = c.copy()
d.clear()
print(c, d, d.clear())
attempt("append", lambda: c.append())
attempt("append", lambda: c.append(1, 2))
attempt("extend", lambda: c.extend(5))
attempt("extend", lambda: c.extend(None))
attempt("clear", lambda: c.clear(1))
attempt("copy", lambda: c.copy(1))
attempt("count", lambda: c.count())
attempt("sort", lambda: c.sort(1))
attempt("sort", lambda: c.sort(foo=1))
attempt("attribute", lambda: c.foo)
print(list(reversed([1, 2, 3])), list(reversed([])))
print(list(), list(()), list("abc"), list({"k": 1}), list(range(3)), list([1]))
attempt("list", lambda: list(5))
attempt("list", lambda: list(1, 2))
attempt("list", lambda: list(a=1))
attempt("list", lambda: list(iterable=[1]))
e = [1, 2, 3]
e.__init__("ab")
print(e)
e.__init__()
print(e)
print([].__len__(), [1].__contains__(1), [1, 2].__getitem__(1), [1].__add__([2]))
nested = [[0] * 2 for _ in range(3)]
nested[0][0] = 1
print(nested)
shared = [[0]] * 3
shared[0][0] = 7
print(shared)
x = [1, 2]
y = x
y += [3]
print(x, x is y)
y = y + [4]
print(x, y, x is y)
