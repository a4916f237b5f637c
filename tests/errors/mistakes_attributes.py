# Attribute errors: instances, classes, slots, properties, modules, functions, None.
import math
import sys


class Plain:
    shared = 1

    def __init__(self):
        self.value = 2

    def method(self):
        pass


class Slots:
    __slots__ = ("a", "b")


class Child(Slots):
    __slots__ = ("c",)


class Property:
    @property
    def read(self):
        return 1

    @property
    def broken(self):
        return self.nothing

    write = property(None, lambda self, v: None)
    gone = property(lambda self: 1, None, lambda self: None)
    empty = property()


class Dynamic:
    def __getattr__(self, name):
        if name.startswith("ok"):
            return name
        raise AttributeError(f"Dynamic refuses {name}")


class Strict:
    def __setattr__(self, name, value):
        raise AttributeError(f"no {name}")

    def __delattr__(self, name):
        raise AttributeError(f"no deletion of {name}")


class Meta(type):
    def for_class(cls):
        return cls.__name__


class WithMeta(metaclass=Meta):
    pass


p, s, c, q, d, m, w = Plain(), Slots(), Child(), Property(), Dynamic(), Strict(), WithMeta()


def function():
    pass


def generator():
    yield


for statement in """\
p.missing
p.Value
p.valu
p.methd()
p.method.missing
p.value.missing
p.__private
p.shared.x
Plain.missing
Plain.value
Plain().value2
del p.missing
del p.shared
del p.method
del p.value; p.value
del Plain.missing
del Plain.shared; p.shared
p.__dict__ = 5
p.__class__ = 5
p.__class__ = Slots
p.__class__ = int
del p.__class__
Plain.__name__ = 5
Plain.__bases__ = 5
Plain.__dict__['x'] = 1
Plain.__mro__ = ()
s.a
s.z
s.z = 1
s.a = 1; del s.a; del s.a
s.__dict__
s.__class__ = Child
Slots.a.x
Slots.a = 5; Slots().b
c.d = 1
c.c
c.b
q.read = 5
del q.read
q.write
q.write = 1; q.read
del q.write
q.gone = 1
del q.gone; q.gone
q.empty
q.empty = 1
q.broken
d.ok_name.x
d.other
d.other()
d.x = 5; del d.x; d.x
m.a = 1
del m.a
m.b
w.for_class()
WithMeta.for_class(); WithMeta.nothing
function.missing
function.__name__ = 5
function.__code__ = 5
function.__defaults__ = 5
function.__dict__ = 5
del function.__name__
function.x = 1; del function.x; function.x
generator().missing
generator().gi_frame = 5
(lambda: 0).missing
len.missing
len.x = 1
del len.__name__
[].missing
[].append.x
[].append = 1
'a'.missing
'a'.x = 1
(5).missing
(5).x = 1
(1.5).missing
None.missing
None.x = 5
True.missing
().x
{}.x
{}.x = 1
{1}.x
b''.x
range(5).x
range(5).start = 1
object().x
object().x = 1
object.x
object.x = 1
int.x
int.x = 1
del int.real
type.x
type.x = 1
Exception().x
Exception.x
Exception().args = 5
Exception.x = 1
math.missing
math.pie
math.x = 1; del math.x; math.x
del math.missing
sys.versio
super().x
super(Plain, p).missing
super(Plain, p).value
super(Plain, 5).x
super(5, p).x
super(Child, c).c
iter([]).x
slice(1).start = 5
NotImplemented.x
....x
property().fget = 1
staticmethod(5).x
classmethod(5).x
getattr(p, 'no way')
getattr(p, 5)
getattr(p, 'x', *[1, 2])
setattr(p, 5, 1)
delattr(p, 'q')
setattr(5, 'real', 1)
hasattr(p)
""".splitlines():
    try:
        exec(statement)
        print(statement, "-> fine")
    except Exception as error:
        name = getattr(error, "name", None)
        print(f"{statement:<34} {type(error).__name__}: {error}" + (f" [{name}]" if name is not None else ""))
