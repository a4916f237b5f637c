# Names in annotations that are kept as text are nobody's variables: no cells, no closures.
from __future__ import annotations
def foo():
    outer = 1
    def bar():
        inner: outer = 1
    def baz(a: outer, *b: outer) -> outer: pass
    def lam():
        inner: (lambda: outer) = 1
        x: [outer for outer in (1,)] = 3
    return bar, baz, lam
for f in foo(): print(f.__closure__, f.__code__.co_freevars, f.__annotations__)
print(foo.__code__.co_cellvars)
class C:
    z: outer = 5
    def m(self):
        q: z = 3
print(C.m.__code__.co_freevars, C.__annotations__)
