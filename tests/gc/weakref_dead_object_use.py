# Using weak references and proxies inside __del__, callbacks and after death.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name
        self.own = weakref.ref(self)
        self.proxy = weakref.proxy(self)

    def __del__(self):
        print("del", self.name, self.own() is self, self.own() is None)
        try:
            print(self.proxy.name)
        except ReferenceError as error:
            print("ReferenceError", error)


Thing("a")
t = Thing("b")
own, proxy = t.own, t.proxy
del t
print(own(), own == own, own == weakref.ref(Thing("c")))
for action in (lambda: proxy.name, lambda: proxy.__class__, lambda: repr(proxy)[:8],
               lambda: isinstance(proxy, Thing),
               lambda: proxy == 1, lambda: hash(proxy), lambda: list(proxy), lambda: proxy + 1,
               lambda: delattr(proxy, "x")):
    try:
        print(action())
    except (ReferenceError, TypeError) as error:
        print(type(error).__name__, error)


class Child:
    def __init__(self, parent):
        self.parent = weakref.ref(parent)

    def __del__(self):
        print("child: parent is", self.parent() and self.parent().name)


class Parent:
    name = "parent"

    def __init__(self):
        self.children = [Child(self) for _ in range(2)]

    def __del__(self):
        print("parent goes")


p = Parent()
print(p.children[0].parent() is p)
del p
print("end")
