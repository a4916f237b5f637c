# Instances with many attributes, deletion, __dict__ as a live view, sharing between classes.
class P:
    pass


p = P()
for i in range(80):
    setattr(p, f"a{i}", i)
d = p.__dict__
print(len(d), d["a0"], d["a79"], p.a40, list(d)[:3])
d["new"] = "through dict"
print(p.new)
p.a0 = "changed"
print(d["a0"])
del p.a1
print("a1" in d, len(d))
del d["a2"]
print(hasattr(p, "a2"))
d.clear()
print(vars(p), hasattr(p, "a5"))
p.x = 1
p.__dict__ = {"y": 2}
print(p.y, hasattr(p, "x"), p.__dict__, d)
q, r = P(), P()
q.a, q.b = 1, 2
r.b, r.a = 3, 4
print(vars(q), vars(r), q.a + r.a, q.b + r.b, vars(q) == {"b": 2, "a": 1})
del q.a
q.a = 5
print(vars(q), list(vars(q)))
try:
    p.__dict__ = 5
except TypeError as error:
    print(error)


class Init:
    def __init__(self, flag):
        self.x = 1
        if flag:
            self.y = 2
        self.z = 3


print([vars(Init(f)) for f in (True, False, True)])
instances = [Init(i % 2) for i in range(10)]
print(sum(i.z for i in instances), sum(getattr(i, "y", 0) for i in instances))
for i in instances[:3]:
    i.__dict__.update(extra=7, x=9)
print(vars(instances[0]), instances[1].extra, instances[2].x)


class Parent:
    def __init__(self):
        self.parent = "p"


class Child(Parent):
    def __init__(self):
        self.child = "c"
        super().__init__()


print(vars(Child()), vars(Parent()))
o = Child()
o.__class__ = Parent
print(type(o).__name__, vars(o), isinstance(o, Child))


class Slots:
    __slots__ = ("a", "__dict__")


s = Slots()
s.a = 1
s.b = 2
print(s.__dict__, s.a, s.b)


class Weak:
    __slots__ = ["only"]


w = Weak()
try:
    w.only
except AttributeError as error:
    print(error)
try:
    w.__dict__
except AttributeError as error:
    print(error)
try:
    vars(w)
except TypeError as error:
    print(error)
print(Weak.only.__get__(w, Weak) if hasattr(w, "only") else "unset", type(Weak.only).__name__, repr(Weak.only))
