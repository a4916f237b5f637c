# __del__ is looked up on the type: on the instance it is an ordinary attribute.
import gc


class Plain:
    pass


class Loud:
    def __del__(self):
        print("type's", sorted(vars(self)))


obj = Plain()
obj.__del__ = lambda: print("never called")
del obj
print("plain gone")

obj = Loud()
obj.__del__ = lambda: print("never called")
del obj

obj = Plain()
Plain.__del__ = lambda self: print("added to the class later")
del obj
del Plain.__del__
obj = Plain()
del obj
print("removed again")


class Static:
    @staticmethod
    def __del__():
        print("static, no argument")


class ByClass:
    @classmethod
    def __del__(cls):
        print("class method of", cls.__name__)


Static()
ByClass()
obj = ByClass()
obj.me = obj
del obj
print(gc.collect() > 0)
