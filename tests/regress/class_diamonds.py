# Many ways lead down from a class to one below it; a change comes to it once.
class Root:
    pass


bottom = Root
for level in range(10):
    left, right = type("Left", (bottom,), {}), type("Right", (bottom,), {})
    bottom = type("Bottom", (left, right), {})
o = bottom()
Root.length = property(len)
Root.__unknown__ = 1
Root.plain = 1
print(o.plain)
Root.plain = 2
print(o.plain)
Root.plain = 3
print(o.plain, o.__unknown__)
Root.__len__ = lambda self: 5
print(len(o), o.length)
right.__len__ = lambda self: 6
print(len(o), len(left()), o.length)
del Root.__len__
try:
    print(len(left()))
except TypeError as e:
    print(e)
print(len(o))


class Odd(type):
    def mro(cls):
        return [cls, Root, object] if cls.__name__ == "Short" else super().mro()


class Short(left, right, metaclass=Odd):
    pass


print(Short().plain, hasattr(Short, "__len__"))
Root.plain = 4
print(Short().plain)
