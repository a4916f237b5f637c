# lambda: parameters, defaults, nesting, conditional bodies.
print((lambda: 1)())
print((lambda x, y=2, *a, z, w=5, **k: (x, y, a, z, w, k))(1, 3, 4, z=6, q=7))
print((lambda x, /, y, *, z: (x, y, z))(1, y=2, z=3))
add = lambda a: lambda b: lambda c: a + b + c
print(add(1)(2)(3))
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)))
print(list(map(lambda p: p[0] * p[1], [(1, 2), (3, 4)])))
choose = lambda n: "neg" if n < 0 else "pos" if n else "zero"
print([choose(n) for n in (-1, 0, 1)])
print((lambda *, a=1: a)(), (lambda *args: args)(), (lambda **kw: kw)(a=1))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))
print((lambda: (yield))().__class__.__name__)
print([f(2) for f in [lambda x: x ** 2, lambda x: x ** 3]])
x = 10
print((lambda x=x: x)(), (lambda: x)())
print((lambda t: t[::-1])("abc"), {k: (lambda: k)() for k in "ab"})
print((lambda x: x if x else [])(0))
y = lambda: (1, 2)
print(y(), (lambda: 1, 2)[1])
try:
    (lambda a: a)()
except TypeError as error:
    print(error)
