# Arguments, defaults, results and temporaries of calls.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def chain(self):
        return Loud(self.name + "'")

    def __add__(self, other):
        return Loud(f"({self.name}+{other.name})")

    def __iadd__(self, other):
        return Loud(f"{self.name}+={other.name}")


def take(a, *args, k=None, **kwargs):
    print("in take", a.name, [x.name for x in args], sorted(kwargs))
    a = None
    print("a dropped")


take(Loud("a"), Loud("b"), k=Loud("k"), other=Loud("o"))
print("chain")
Loud("x").chain().chain()
print("sum")
Loud("p") + Loud("q") + Loud("r")
print("in place")
v = Loud("v")
v += Loud("w")
print("now", v.name)
del v
print("unused result")
(lambda: Loud("result"))()
print("swapped")
a, b = Loud("1"), Loud("2")
a, b = b, a
del a, b
print("keyword dict")
options = {"a": Loud("in dict")}
take(**options)
print("still", options["a"].name)
options.clear()
print("star list")
take(*[Loud("s1"), Loud("s2")])


def default(x=Loud("default")):
    return x.name


print(default())
default.__defaults__ = None
try:
    default()
except TypeError as error:
    print(error)
print("conditional")
Loud("cond") if Loud("test") else None
print("boolean")
Loud("left") and Loud("right")
print("comparison")
Loud("m") is Loud("n")
print("subscript")
[Loud("i0"), Loud("i1")][0].name
print("slice")
[Loud("j0"), Loud("j1"), Loud("j2")][1:2]
print("format", f"{Loud('fmt').name}!")
print("end")
