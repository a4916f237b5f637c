# and, or, not: values, short circuits, chained comparisons.
def f(value):
    print("f", value)
    return value


print(f(0) and f(1))
print(f(2) and f(3))
print(f(0) or f("x"))
print(f("y") or f("z"))
print(f(0) or f(0.0) or f(()))
print(not f(0), not f([1]))
print((f(1) or f(2)) and f(3))
print(f(1) or f(2) and f(3))
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1)
print(f(1) < f(0) < f(5))
print(f(1) < f(2) > f(0) == f(0))
print(1 == 1.0 == True, 1 in [1] in [[1]], "a" < "b" < "c")
x = 5
print(x is x is not None, x in (1, 5) and x not in {6})
print(not 1 == 2, not not 3)
a = b = None
print(a is b, a is not b, (a or b) is None)
if f(0) or f(1) and not f(0):
    print("taken")
while f(1) and f(0):
    print("never")
print([i for i in range(10) if i % 2 and i % 3 or i == 6])
print((lambda: 0)() or (lambda: "lambda")())
print(1 if f(0) or f(2) else 3)
print(None and 1, None or 1, [] and 1, [] or {})
