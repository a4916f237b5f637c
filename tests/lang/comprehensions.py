# List, set and dict comprehensions; generator expressions; scopes and order.
print([x * 2 for x in range(5)])
print([x for x in range(20) if x % 2 if x % 3])
print([(x, y) for x in range(3) for y in range(x)])
print([[y * x for y in range(3)] for x in range(3)])
print(sorted({x % 3 for x in range(10)}), {x: x * x for x in range(4)})
print({k: v for k, v in zip("abc", [1, 2, 3]) if v != 2})
print(list(x for x in "abc"), sum(x for x in range(5)))
print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, *b in ["xyz"]])
x = "outer"
print([x for x in range(2)], x)


def f(n):
    y = 10
    return [x + y + n for x in range(3)]


print(f(100))
print([last := i for i in range(3)], last)


def trace(name, value):
    print(name, end=" ")
    return value


print([trace("e", x) for x in trace("a", [1, 2]) if trace("c", True)])
print({trace("k", 1): trace("v", 2) for _ in trace("it", [0])})
gen = (trace("body", x) for x in trace("iterable first", [1, 2]))
print("made")
print(next(gen), next(gen))
try:
    (x for x in 5)
except TypeError as error:
    print(error)


class K:
    n = 3
    sizes = [i for i in range(n)]
    try:
        bad = [n for _ in range(1)]
    except NameError as error:
        bad = str(error)


print(K.sizes, K.bad)
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([y for x in [[1, 2], [3]] for y in x], [x if x else -1 for x in [0, 1]])
print({(a, b): a * b for a in range(2) for b in range(2) if a or b})
print([f"{a}{b}" for a in "xy" for b in "12"], [i for i in range(3) for i in range(i)])
print(dict((k, [v for v in range(k)]) for k in range(3)))
functions = [lambda: (a, b) for a in "p" for b in "q"]
print(functions[0]())
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as error:
    print(error)
