# __dict__ of instances: taken out, shared, replaced, and outliving the instance.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class C:
    pass


c = C()
c.a = Loud("a")
d = c.__dict__
del c
print("instance gone", list(d))
d["b"] = Loud("b")
d.clear()
one, two = C(), C()
one.__dict__ = two.__dict__
one.x = Loud("shared")
print(two.x.name, one.__dict__ is two.__dict__)
del one
print(two.x.name)
del two
c = C()
c.x = Loud("before")
c.__dict__ = {"y": Loud("after")}
print(hasattr(c, "x"), c.y.name)
vars(c)["z"] = Loud("z")
print(sorted(vars(c)))
del c.__dict__
print("dict deleted", c.__dict__)
c.me = c.__dict__
print(c.me is vars(c), len(vars(c)))
vars(c).clear()
for wrong in (5, None, []):
    try:
        c.__dict__ = wrong
    except TypeError as error:
        print(error)
