# Assignment expressions.
if (n := len("abcd")) > 3:
    print(n)
values = [y := 5, y ** 2, y + 1]
print(values, y)
print((a := 1, b := 2), a, b)
print([last := x for x in range(3)], last)
print([f for x in (1, 2, 3) if (f := x * 10) > 10], f)
data = iter([1, 2, 0, 3])
while (item := next(data)):
    print(item)


def call(value, other=None):
    return value, other


print(call(z := 3), z, call((w := 4), other=(v := 5)), w, v)
print(any((hit := c) == "b" for c in "abc"), hit)


def inner():
    [captured := i for i in range(4)]
    return captured


print(inner())
total = 0
partial = [total := total + v for v in range(5)]
print(partial, total)
print(x := 1, x)
print({(k := "key"): (val := 5)}, k, val)
items = [1, 2, 3]
print(items[i := 1], i)
print(f"{(q := 7)}", q)
assert (ok := True)
lam = lambda: (m := 5) + m
print(lam())


def outer():
    g = 1

    def nested():
        nonlocal g
        return [g := g + i for i in range(3)]
    return nested(), g


print(outer())
for source in ("x := 1", "(x.y := 1)", "(x[0] := 1)", "[i := 0 for i in range(3)]",
               "f(a=b := 1)", "(x := 1) = 2", "lambda: x := 1",
               "[x for x in (y := [1])]", "class C:\n [j := i for i in range(3)]"):
    try:
        compile(source, "s", "exec")
        print("fine", source)
    except SyntaxError as error:
        print(error.msg)
