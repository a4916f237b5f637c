# Recursion: mutual, through closures, generators, memo dictionaries, trees and limits.
def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(50), odd(7))


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


print(ackermann(2, 3))


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


print(len(list(hanoi(6))), " ".join(hanoi(3)))


def fib(n, memo={0: 0, 1: 1}):
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]


print(fib(90))


def permutations(items):
    if not items:
        return [""]
    return [x + rest for i, x in enumerate(items)
            for rest in permutations(items[:i] + items[i + 1:])]


print(permutations("abc"))


def flatten(value):
    match value:
        case [first, *rest]:
            return flatten(first) + flatten(rest)
        case []:
            return []
        case other:
            return [other]


print(flatten([1, [2, [3, []], 4], [[[5]]]]))


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(depth() > 200, depth() > 200)


class Endless:
    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __getattr__(self, name):
        return getattr(self, name + "x")


for trial in (lambda: repr(Endless()), lambda: Endless() == 1, lambda: Endless().a):
    try:
        trial()
    except RecursionError as error:
        print(str(error).split(" while")[0])
nested = []
nested.append({"n": nested})
print(nested)
