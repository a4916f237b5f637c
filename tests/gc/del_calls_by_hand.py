# __del__ called by hand is a plain call, and does not count as the finalizer's one run.
import gc


class Counted:
    def __init__(self):
        self.runs = 0

    def __del__(self):
        self.runs += 1
        print("run", self.runs)


obj = Counted()
obj.__del__()
obj.__del__()
print("by hand", obj.runs)
print("before", gc.is_finalized(obj))
del obj

obj = Counted()
obj.me = obj
obj.__del__()
del obj
print(gc.collect() > 0)


class Parent:
    def __del__(self):
        print("parent's")


class Child(Parent):
    def __del__(self):
        print("child's")
        super().__del__()


Child()
print(Child.__del__ is Parent.__del__, hasattr(object, "__del__"))
