# A property takes no new attributes; an instance of a subclass does.
import gc


class Plain(property):
    pass


class Self(property):
    def __init__(self, f):
        super().__init__(f)
        self.me = self


def f(self):
    "doc of f"


for name in "x", "fget", "__doc__":
    p = property(f)
    try:
        setattr(p, name, "text")
        print(name, getattr(p, name))
    except AttributeError as e:
        print(e)
try:
    property().__dict__
except AttributeError as e:
    print(e)

p = Plain(f)
p.x = 3
print(p.x, p.__dict__)
p = Self(f)
print(sorted(p.__dict__), p.__doc__)
del p
print(gc.collect() > 0)
