# Constants of code: equal ones are one object; tuples are built once; no sharing of 1, 1.0, True.
def constants():
    return (1, 2, (3, "x")), (1, 2, (3, "x")), [1, 2], [1, 2], 1.5, 1.5, "text here", "text here"


first, second, list_1, list_2, f1, f2, s1, s2 = constants()
print(first is second, list_1 is list_2, f1 is f2, s1 is s2)
again = constants()
print(first is again[0], list_1 is again[2], f1 is again[4])


def numbers():
    return 1, 1.0, True, 1j, 0.0, -0.0, (1,), (1.0,), (True,), (0.0,), (-0.0,), "1", b"1"


print(numbers(), [type(x).__name__ for x in numbers()])


def defaults(a=(), b=(1, 2), c=None):
    return a, b, c


print(defaults()[1] is defaults()[1], defaults()[0] is ())
print(tuple((1, 2)) is (1, 2), tuple(first) is first, first[:] is first, first + () == first,
      first * 1 is first)
print(frozenset(f := frozenset({1})) is f, f | set() is f, f.copy() is f, f - set() is f)
print((lambda: {1, 2} >= {1})(), (lambda x: x in {1, 2, 3})(2), (lambda x: x in [1, 2, 3])(4))


def nested():
    return ((1, (2, (3, (4,)))),) is ((1, (2, (3, (4,)))),)


print(nested(), 1 + 2 is 3, (1, 2) + (3,) == (1, 2, 3), "ab" * 2 is "abab", -1 is -1, ~0 is -1)
for constant in sorted(map(repr, numbers.__code__.co_consts)):
    print(constant, end=" ")
print()
