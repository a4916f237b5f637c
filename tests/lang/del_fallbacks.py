# __delattr__, __delitem__, __delete__ and del of every kind of target, in order.
class Noisy:
    def __delattr__(self, name):
        print("delattr", name)

    def __delitem__(self, key):
        print("delitem", key)

    def __getattr__(self, name):
        print("getattr", name)
        return self

    def __getitem__(self, key):
        print("getitem", key)
        return self


n = Noisy()
del n.a, n["b"], n.c.d, n[1:2], n[1, 2], n[...], n["x"]["y"]
del (n.e), [n.f, (n.g, n[0])]


class Descriptor:
    def __delete__(self, instance):
        print("delete", type(instance).__name__)

    def __set_name__(self, owner, name):
        self.name = name


class Owner:
    d = Descriptor()
    plain = 1


o = Owner()
del o.d
o.__dict__["d"] = "shadow"
del o.d
print(o.__dict__)
for action in (lambda: delattr(o, "plain"), lambda: delattr(o, "nothing"), lambda: delattr(5,
               "real"),
               lambda: delattr(Owner, "nothing"), lambda: delattr(int, "real"),
               lambda: delattr(o, 5), lambda: delattr(o), lambda: delattr(len, "__name__")):
    try:
        action()
        print("deleted")
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
del Owner.d, Owner.plain
print(o.d, hasattr(Owner, "plain"))
x = y = 1
del x, (y)
try:
    x
except NameError as error:
    print(error)


def local():
    a = 1
    del a
    try:
        del a
    except UnboundLocalError as error:
        print(error)


local()
try:
    del undefined
except NameError as error:
    print(error)
