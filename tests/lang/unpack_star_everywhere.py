# Star-unpacking in every place that allows it, and what kinds of iterable it accepts.
def gen(*values):
    yield from values


first, *middle, last = gen(1, 2, 3, 4)
print(first, middle, last)
*start, end = "xyz"
print(start, end)
head, (mid, *rest), *tail = 1, "abc", *[7, 8]
print(head, mid, rest, tail)
[*everything] = {"k": 1, "l": 2}
print(everything)
print(*gen(1, 2), *"ab", sep="-", *[3])
print([*range(2), *gen(5)], (*"ab",), {**{"a": 1}, **dict(a=2, b=3)})
print(sorted({*"hello", *"help"}))
pairs = {(1, 2): "a", (3, 4): "b"}
print(pairs[*gen(1, 2)], pairs[3, *[4]])
for index, *fields in [(1, "a", "b"), (2,)]:
    print(index, fields)
for item in *"ab", 3, *gen(4):
    print(item, end=" ")
print()
print([(a, b) for a, *b in ["one", "no"]])


def returns():
    return 1, *gen(2, 3)


def yields():
    got = yield 0, *[1, 2]
    print("sent", got)


print(returns())
it = yields()
print(next(it))
try:
    it.send("x")
except StopIteration:
    print("stopped")
a, b, *c = 1, 2
print(c)
for source in ((), (1,), iter(())):
    try:
        p, q, *r = source
    except ValueError as error:
        print(error)
try:
    p, q = gen(1, 2, 3)
except ValueError as error:
    print(error)
class Sub(object, *[], metaclass=type): ...
print(Sub.__bases__)
