# Names in class bodies, class attributes, replaced methods, deleted classes.
import gc


class Loud:
    def __init__(self, name):
        self.name = name

    def __set_name__(self, owner, name):
        print("set_name", name, "in", owner.__name__)

    def __del__(self):
        print("del", self.name)


class Holder:
    a = Loud("a")
    a = Loud("a again")
    b = Loud("b")
    del b
    print("end of body")


print("class made")
Holder.a = Loud("assigned")
del Holder.a
print("deleted attribute")
Holder.method = lambda self: Loud("from method")
Holder().method()
del Holder.method
instance = Holder()
instance.x = Loud("x")
instance.x = 1
instance.y = Loud("y")
instance.__dict__ = {"z": Loud("z")}
print("dict replaced", list(vars(instance)))
vars(instance).clear()
instance.w = Loud("w")
instance.__class__ = type("Other", (), {})
print("class changed")
del instance
Holder.kept = Loud("kept by class")
del Holder
print("class name deleted")
gc.collect()
try:
    class Failing:
        thing = Loud("in failing body")
        1 / 0
except ZeroDivisionError:
    print("body failed")
print("after failing body")


class Base:
    def __init_subclass__(cls, marker=None):
        cls.marker = marker


class Child(Base, marker=Loud("marker")):
    pass


Child.marker = None
print("end")
