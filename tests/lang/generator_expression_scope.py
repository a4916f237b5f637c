# Scoping of generator expressions and comprehensions: the first iterable, late names, classes.
def first_iterable_now():
    try:
        return (x for x in undefined_name)
    except NameError as error:
        return error


print(first_iterable_now())
later = (undefined_name for x in [1])
try:
    next(later)
except NameError as error:
    print(error)
try:
    (x for x in 5)
except TypeError as error:
    print(error)
second = (y for x in [1] for y in 5)
try:
    next(second)
except TypeError as error:
    print(error)
n = 1
captured = (n + i for i in range(3))
n = 10
print(list(captured))
source = [1, 2]
grows = (x for x in source)
source.append(3)
print(list(grows))


class Body:
    data = [1, 2, 3]
    factor = 10
    first = [x for x in data]
    try:
        second = [x * factor for x in data]
    except NameError as error:
        print(error)
    third = list(x for x in data)
    nested = [[y for y in (x,)] for x in data]


print(Body.first, Body.third, Body.nested, hasattr(Body, "x"))
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])
x = "outer"
print([x for x in range(2)], x, {x: x for x in "ab"}, x, [y := x * 2, [y := z for z in range(3)]], y)


def closure():
    total = 0
    values = [total := total + v for v in range(5)]
    return values, total


print(closure())
print([(a, b) for a in range(3) if a for b in range(a) if b != 1], [b for a in [[1], [2, 3]] for b in a])
print(sum(x * y for x in range(3) for y in range(x)), max((len(w), w) for w in ("a", "ccc", "bb")))
for text in ("[i := 0 for i in x]", "[i for i in (i := x)]", "class A: [y := 1 for z in x]", "[(yield) for x in y]", "(x for x in y, 1)", "f(x for x in y, 1)",
             "[x for x in *y]", "[*x for x in y]", "{**x for x in y}", "[x, y for x in z]"):
    try:
        compile(text, "t", "exec")
        print("fine", text)
    except SyntaxError as error:
        print(error.msg)
