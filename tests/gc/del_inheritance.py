# Which __del__ runs: inherited, overridden, with super, assigned later, None, from a mixin.
class Base:
    def __del__(self):
        print("Base.__del__ of", type(self).__name__)


class Child(Base):
    pass


class Override(Base):
    def __del__(self):
        print("Override first")
        super().__del__()


class Mixin:
    def __del__(self):
        print("Mixin.__del__", [c.__name__ for c in type(self).__mro__[:-1]])


class Both(Mixin, Base):
    pass


class Nothing(Base):
    __del__ = None


for cls in (Child, Override, Both):
    cls()


class Late:
    pass


one = Late()
Late.__del__ = lambda self: print("late lambda")
del one
Late()
del Late.__del__
Late()
Late.__del__ = classmethod(lambda cls: print("class method", cls.__name__))
Late()
Late.__del__ = staticmethod(lambda: print("static method"))
Late()
instance = Late()
instance.__del__ = lambda: print("never: looked up on the class")
del Late.__del__
del instance


class Child2(Child):
    pass


Base.__del__ = lambda self: print("replaced in the base", type(self).__name__)
Child2()
Child.__bases__ = (Mixin,)
Child2()
one = Child()
one.__class__ = Override
del one
Base().__del__()
