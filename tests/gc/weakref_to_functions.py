# Weak references to functions, bound methods, classes, generators and modules.
import gc
import types
import weakref


def make():
    def inner():
        return "inner"
    return inner


inner = make()
ref = weakref.ref(inner)
print(ref()())
del inner
print(ref())


class Host:
    def method(self):
        return "method"


host = Host()
bound = host.method
ref = weakref.ref(bound)
print(ref()(), ref() is bound, host.method == bound, weakref.ref(host.method)())
del bound
print(ref())

ref = weakref.ref(Host)
del host, Host
gc.collect()
print("class", ref())


def numbers():
    try:
        yield 1
    finally:
        print("closed")


gen = numbers()
ref = weakref.ref(gen)
print(next(gen), ref() is gen)
del gen
print(ref())

module = types.ModuleType("temporary")
module.me = module
ref = weakref.ref(module, lambda r: print("module gone"))
del module
gc.collect()
print(ref())
code = compile("1", "x", "eval")
ref = weakref.ref(code)
del code
print(ref())
