# A class gets a data descriptor after its instances were read and written: what was
# remembered of their slots is forgotten.
def read(o):
    return o.value


def write(o, x):
    o.value = x


class Plain:
    pass


class Slotted:
    __slots__ = ("value",)


class Sub(Plain):
    pass


class Mixed(Plain, Slotted):
    pass


def warm(o):
    for i in range(50):
        write(o, i)
        read(o)
    return o


def show(*objects):
    print([read(o) for o in objects])


plain, slotted, sub, mixed = warm(Plain()), warm(Slotted()), warm(Sub()), warm(Mixed())
show(plain, slotted, sub, mixed)
setattr(Plain, "".join(["val", "ue"]), property(lambda self: "hidden"))
show(plain, slotted, sub, mixed)
for o in plain, sub, mixed:
    try:
        write(o, 3)
    except AttributeError as e:
        print(type(e).__name__, e)
write(slotted, 7)
Plain.value = "class"  # no data descriptor: the instances' own are seen again
show(plain, slotted, sub, mixed)
del Plain.value
show(plain, slotted, sub, mixed)
member = Slotted.value
Slotted.value = property(lambda self: member.__get__(self) * 2)
show(slotted, mixed)
del Slotted.value
for o in slotted, mixed:
    try:
        print(read(o))
    except AttributeError as e:
        print(e)


class Late(Sub):
    pass


late = warm(Late())
Sub.value = property(lambda self: self.__dict__["value"] + 1000)
show(sub, late)
Plain.__getattribute__ = lambda self, name: name
show(plain, sub, late)
del Plain.__getattribute__
show(plain, sub, late)


class Fresh:
    pass


for name in ("value", "other"):  # set while the class has instances without the name
    fresh = Fresh()
    setattr(Fresh, name, property(lambda self, name=name: name.upper()))
    print(read(fresh), getattr(fresh, name))
