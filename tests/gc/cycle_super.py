# super objects, and closures over __class__, in cycles.
import gc
import weakref


class Base:
    def greet(self):
        return "base"


class Child(Base):
    def __init__(self):
        self.parent = super()

    def greet(self):
        return "child of " + self.parent.greet()

    def __del__(self):
        print("del child")


gc.collect()
child = Child()
print(child.greet())
del child
print("kept by its super object")
print(gc.collect() > 0)


def make():
    class Local(Base):
        def greet(self):
            return super().greet()
    print(Local().greet())
    print([cell.cell_contents is Local for cell in Local.greet.__closure__])
    return weakref.ref(Local)


seen = make()
print(seen() is None)
gc.collect()
print(seen() is None, Base.__subclasses__() == [Child])
