# from __future__ import annotations: annotations are kept as text, never evaluated.
from __future__ import annotations


def f(a: int, b: list[str | None] = [], *c: undefined(1, 2), d: str = 1,
      **e: 1 + 2 * 3) -> {x: y}:
    pass


for name, text in f.__annotations__.items():
    print(name, "=", text)


class C:
    a: lambda x, *y, z=1, **k: x + y
    b: [i for i in range(10) if i % 2 if i]
    c: {k: v for k, v in z}
    d: (yielded if a and b or not c else d)
    e: a.b.c[1:2, ::3, ...](x, *y, k=z, **w)
    g: ((a, b), (c,), (), [d], {e}, {**f})
    k: a < b <= c != d is not e not in f
    l: (x or 5)
    m: (a for b in c)
    n: a if b else c if d else e
    o: (lambda: (1, 2))
    p: (await_ @ b // c % d << e >> f & g ^ h | i)
    q: not (a and (b or c))
    r: (*a, b)
    w: None | True | ...


for name, text in C.__annotations__.items():
    print(name, "=", text)
x: undefined_type = 5
print(__annotations__)
print(eval(f.__annotations__["a"]), eval(C.__annotations__["o"])())
