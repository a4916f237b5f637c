# __del__ runs at once when the last reference goes: del, rebinding, None, swap, globals().
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Loud("a")
print("before del")
del a
print("after del")
b = Loud("b, first")
b = Loud("b, second")
print("rebound")
b = b
print("self assignment")
c = d = Loud("shared")
del c
print("one name left")
d = None
print("no name left")
x, y = Loud("x"), Loud("y")
x, y = y, x
print("swapped", x.name, y.name)
del x
del y
for z in map(Loud, ("one", "two", "three")):
    print("body", z.name)
print("loop over")
del z
globals()["g"] = Loud("by globals()")
del globals()["g"]
e = Loud("augmented")
e.name += "!"
e = [e.name]
print(e)
(w := Loud("walrus"))
w = 0
i = Loud("deleted in a condition")
if (i := None) is None:
    print("in the branch")
with open("/dev/null") as f:
    f = Loud("target of with")
f = None
import sys as s
s = Loud("import target")
s = None
def f(): pass
f = Loud("function name")
class f: pass
print("class took the name")
