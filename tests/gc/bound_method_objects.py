# Bound methods: made anew at each access, equal, and holding their instance.
import gc
import sys


class C:
    def method(self):
        return self

    @classmethod
    def cls(cls):
        return cls

    @staticmethod
    def static():
        pass

    def __del__(self):
        print("del")


c = C()
print(c.method is c.method, c.method == c.method, c.static is c.static, c.cls is c.cls,
      c.cls == C.cls)
print(hash(c.method) == hash(c.method), len({c.method, c.method}), C.method is C.method)
before = sys.getrefcount(c)
m = c.method
print(sys.getrefcount(c) - before, m.__self__ is c, m.__func__ is C.method)
copies = [c.method for _ in range(5)]
print(sys.getrefcount(c) - before)
copies.clear()
del c
print("held by the method")
m = m.__func__
print("released")
c = C()
c.callback = c.method
del c
print("cycle")
gc.collect()
appends = [].append
appends(1)
print(appends.__self__)
print([1].append == [1].append, [].append.__self__ is not None, (x := []).append == x.append)
c = C()
c.method = lambda: "shadowed"
print(c.method(), C.method(c) is c)
del c
print("end")
