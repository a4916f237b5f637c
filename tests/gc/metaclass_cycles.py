# Metaclasses, their instances, and instances of these: the whole tower is collected.
import gc
import weakref

gc.disable()


def tower(depth):
    meta = type
    refs = []
    for n in range(depth):
        meta = type(f"Meta{n}", (meta,), {})
        refs.append(weakref.ref(meta))
    made = meta("Made", (), {})
    refs.append(weakref.ref(made))
    refs.append(weakref.ref(made()))
    return refs


refs = tower(4)
print([r().__name__ if r() else None for r in refs])
gc.collect()
print([r() for r in refs])


class Registry(type):
    classes = []

    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, namespace)
        mcls.classes.append(cls)
        return cls


def register():
    class A(metaclass=Registry):
        pass

    class B(A):
        pass
    return weakref.ref(A), weakref.ref(B)


a, b = register()
gc.collect()
print(a().__name__, b().__name__, [c.__name__ for c in Registry.classes])
Registry.classes.pop()
gc.collect()
print(a().__name__, b(), a().__subclasses__())
Registry.classes.clear()
gc.collect()
print(a(), b())


def replaced():
    class Meta(type):
        pass

    class Old(metaclass=Meta):
        pass

    class New(metaclass=Meta):
        pass
    instance = Old()
    instance.__class__ = New
    instance.me = instance
    return weakref.ref(Old), weakref.ref(New), weakref.ref(instance)


refs = replaced()
print([r() is not None for r in refs])
gc.collect()
print([r() for r in refs])
