# Cycles through properties, class methods, bound methods, partials, slots and mappingproxy.
import functools
import gc
import types
import weakref

gc.disable()


class Owner:
    pass


class Slotted:
    __slots__ = ("left", "right", "__weakref__")


class Handler:
    def handle(self):
        pass


def check(label, build):
    ref = weakref.ref(build())
    alive = ref() is not None
    gc.collect()
    print(label, alive, ref())


def with_method():
    h = Handler()
    h.handle = h.handle
    return h


def with_partial():
    h = Handler()
    h.call = functools.partial(print, h)
    return h


def with_slots():
    s = Slotted()
    s.left, s.right = s, [s]
    return s


def with_property():
    o = Owner()
    o.prop = property(lambda self: o)
    return o


def with_static():
    o = Owner()
    o.static, o.cls = staticmethod(o), classmethod(o)
    return o


def with_proxy():
    o = Owner()
    o.view = types.MappingProxyType({"o": o})
    return o


def with_namespace():
    o = Owner()
    o.space = types.SimpleNamespace(owner=o)
    return o


def with_super():
    o = Owner()
    o.super = super(Owner, o)
    return o


def with_closure():
    o = Owner()
    o.function = lambda: o
    return o


def with_default():
    o = Owner()
    o.function = lambda x=o, *, y=o: x
    return o


def with_code_globals():
    o = Owner()
    o.function = types.FunctionType((lambda: 0).__code__, {"o": o})
    return o


for name, build in list(globals().items()):
    if name.startswith("with_"):
        check(name, build)
