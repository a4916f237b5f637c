# A native method of another type refuses the receiver, cached or not.
class A:
    append = list.append
    up = str.upper
    co = complex.conjugate
    iadd = list.__iadd__
for n, args in (('append', (1,)), ('up', ()), ('co', ())):
    try: print(getattr(A(), n)(*args))
    except TypeError as e: print(e)
def f(a): a.append(1)
def g(a): return a.up()
for i in range(3):
    try: f(A())
    except TypeError as e: print(e)
    try: print(g(A()))
    except TypeError as e: print(e)
def h(a): return a.append
for i in range(3):
    try: h(A())
    except TypeError as e: print(e)
def k(a):
    m = a.append(*[1])
for i in range(3):
    try: k(A())
    except TypeError as e: print(e)
def k(a):
    a.append(i for i in range(2))
for i in range(3):
    try: k(A())
    except TypeError as e: print(e)
class L(list): pass
class M:
    a = L.append
for i in range(3):
    try: M().a(1)
    except TypeError as e: print(e)
