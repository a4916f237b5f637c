# Comprehensions: scope of targets, first iterable evaluated outside, nesting, conditions, errors.
x = "outer"
print([x for x in range(3)], x, {x for x in "a"}, {x: x for x in "b"}, list(x for x in "c"), x)


def function():
    x = "local"
    made = [lambda: x for _ in range(1)] + [(lambda: x) for x in "i"]
    return [f() for f in made], x


print(function())


class Body:
    items = [1, 2]
    first = [i for i in items]
    try:
        second = [i for i in [0] for j in items]
    except NameError as error:
        print(error)
    third = [i * k for i, k in zip(items, items)]


print(Body.first, Body.third)
print([y for row in [[1, 2], [3]] for y in row if y % 2],
      [[i * j for j in range(i)] for i in range(4)])
print([a for a in range(20) if a % 2 if a % 3 if a > 5], [(a,
      b) for a in range(3) for b in range(a)])
print({k: v for k, v in [("a", 1), ("a", 2)]}, {(a, *b) for a, *b in ["xyz"]},
      [*(i for i in "ab"), *[j for j in "c"]])
log = []


def note(value, label):
    log.append(label)
    return value


gen = (note(i, "element") for i in note([1, 2], "iterable") if note(True, "condition"))
print(log)
print(next(gen), log)
try:
    (i for i in 5)
except TypeError as error:
    print("at once:", error)
lazy = (j for i in [1] for j in 5)
try:
    next(lazy)
except TypeError as error:
    print("later:", error)
print([last := n for n in range(3)], last, any((hit := n) > 3 for n in [1, 5, 9]), hit)
try:
    [1 / n for n in (1, 0)]
except ZeroDivisionError as error:
    print(error, error.__traceback__.tb_lineno > 0)
