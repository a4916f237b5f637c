# Subclasses of super: attributes, __init__, binding.
class MySuper(super):
    def hello(self): return "hello"
    x = 5
class A:
    def f(self): return "A.f"
class B(A):
    def f(self): return "B.f"
    def g(self):
        return MySuper(B, self).f(), MySuper(B, self).hello(), MySuper(B, self).x
b = B()
print(b.g())
m = MySuper(B, b)
print(m.__class__, type(m), m.__dict__ if hasattr(m, "__dict__") else None)
m.q = 3
print(m.q)
print(repr(m).split("object")[0])
class S2(super):
    def __init__(self, *a): print("init", a); super().__init__(*a)
    def __getattribute__(self, n): print("ga", n); return super().__getattribute__(n)
s = S2(B, b)
print(s.f())
u = S2(B)
print(u.__self__, u.__thisclass__, u.__self_class__)
class C(B):
    sup = MySuper(B)
u = MySuper(B)
print(u.__get__(b).f())
print(type(u.__get__(b)))
class D(A):
    def f(self):
        return super().f()
    s = super
D._D__s = MySuper(D)
class E(A):
    def f(self): return "E", self.__sup.f()
E._E__sup = super(E)
print(E().f())
class MS(super): pass
class G(A):
    def f(self): return MS().f()
try: print(G().f())
except Exception as e: print(type(e), e)
class G(A):
    def f(self): 
        __class__
        return MS().f()
try: print(G().f())
except Exception as e: print(type(e), e)
super = MS
class H(A):
    def f(self): return super().f()
try: print(H().f())
except Exception as e: print(type(e), e)
class SM(super):
    __slots__ = ("z",)
t = SM(B, b); t.z = 3; print(t.z, t.f())
