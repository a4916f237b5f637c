# Classes are cycles: through __mro__, methods, subclasses, metaclasses and instances.
import gc
import weakref

gc.collect()
gc.disable()


class Meta(type):
    def __del__(cls):
        print("class", cls.__name__, "goes")


def local_class():
    class Local(metaclass=Meta):
        def method(self):
            return __class__
    return weakref.ref(Local)


ref = local_class()
print(ref().__name__)
gc.collect()
print(ref())


class Base(metaclass=Meta):
    pass


def child():
    class Child(Base):
        instance = None
    Child.instance = Child()
    return weakref.ref(Child), weakref.ref(Child.instance)


refs = child()
print([c.__name__ for c in Base.__subclasses__()])
gc.collect()
print(Base.__subclasses__(), [r() for r in refs])


def registered():
    registry = []

    class Plugin(metaclass=Meta):
        def __init_subclass__(cls):
            registry.append(cls)

    class One(Plugin):
        pass

    class Two(Plugin):
        pass
    return len(registry)


print(registered())
names = gc.collect() > 0
made = type("Made", (Base,), {"x": 1})
made.me = made
ref = weakref.ref(made)
del made
gc.collect()
print(ref(), Base.__subclasses__())
Base.__init_subclass__
