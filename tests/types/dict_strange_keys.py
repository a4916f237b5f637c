# Keys whose __eq__ and __hash__ lie, raise, or change the dictionary.
class Key:
    def __init__(self, name, hash_, equal=None):
        self.name, self.hash_, self.equal = name, hash_, equal
    def __hash__(self):
        return self.hash_
    def __eq__(self, other):
        if callable(self.equal):
            return self.equal(other)
        return self is other if self.equal is None else self.equal
    def __repr__(self):
        return self.name

d = {Key("k%d" % i, 7): i for i in range(30)}
print(len(d), list(d)[:3], list(d)[-1], d[list(d)[17]])
for key in list(d)[::2]:
    del d[key]
print(len(d), list(d)[:4])
d[7] = "seven"
print(d[7], len(d))

def fail(other):
    raise RuntimeError("no comparison")

bad = Key("bad", 1, fail)
d = {bad: 1}
print(d[bad])
for action in (lambda: d[1], lambda: d.get(1), lambda: 1 in d, lambda: d.setdefault(1, 2),
               lambda: d.pop(1), lambda: d.update({1: 2}), lambda: d.__setitem__(1, 2)):
    try:
        print("no error", action())
    except RuntimeError as error:
        print(error, len(d))

class BadHash:
    def __hash__(self):
        raise ValueError("no hash")

class NoInt:
    def __hash__(self):
        return "text"

for cls in (BadHash, NoInt):
    try:
        {cls(): 1}
    except Exception as error:
        print(type(error).__name__, error)

# a comparison that changes the dictionary in the middle of a search
for when in ("clear", "grow", "replace"):
    d = {}
    done = []
    def meddle(other):
        if not done:
            done.append(1)
            if when == "clear":
                d.clear()
            elif when == "grow":
                for i in range(100):
                    d["g%d" % i] = i
            else:
                d.pop(first)
                d[first] = "again"
        return False
    first = Key("first", 42, meddle)
    d[first] = 1
    d["other"] = 2
    found = d.get(42, "absent")
    print(when, found, len(d), sorted(map(str, d))[:3])

# the same while inserting
d = {}
done = []
def empty(other):
    if not done:
        done.append(1)
        d.clear()
    return False
d[Key("a", 5, empty)] = 1
d[5] = 2
print(d)

# and while comparing dictionaries
a, b = {}, {}
def shrink(other):
    a.clear()
    return True
a[1] = Key("v", 1, shrink)
a[2] = 3
b[1], b[2] = 0, 3
print(a == b, a)

class Text(str):
    pass

class Loud(str):
    def __hash__(self):
        return hash(str(self))
    def __eq__(self, other):
        return str(self) == other

d = {"name": 1, "": 0}
print(d[Text("name")], d[Loud("name")], d[Text("")], d[Loud("")], Text("x") in d)
d[Text("name")] = 2
d[Loud("other")] = 3
print(d, d["other"], type(list(d)[0]).__name__, type(list(d)[2]).__name__)

class Symbol:
    def __init__(self, name):
        self.name = name
    def __hash__(self):
        return hash(self.name)
    def __eq__(self, other):
        return self.name == other
    def __repr__(self):
        return "Symbol"

d = {"alpha": 1, "beta": 2}
print(d[Symbol("alpha")], Symbol("gamma") in d)
d = {Symbol("s%d" % i): i for i in range(40)}
print(d["s17"], "s39" in d, "s40" in d)

class Number:
    def __init__(self, value):
        self.value = value
    def __hash__(self):
        return hash(self.value)
    def __eq__(self, other):
        return self.value == other

d = {i * 1000003: i for i in range(50)}
print(all(d[Number(i * 1000003)] == i for i in range(50)), Number(5) in d)
nan = float("nan")
d = {nan: 1, float("nan"): 2}
print(len(d), d[nan], d.get(float("nan")))

class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name, len(d))

d = {1: Noisy("a"), 2: Noisy("b"), 3: Noisy("c")}
d[1] = None
del d[2]
d.clear()
print("end")
d = {1: Noisy("x"), 2: Noisy("y")}
d = {}


# names that are of a subclass of str
class Name(str):
    pass


class Object:
    pass


o = Object()
o.__dict__[Name("x")] = 1
print(o.x, vars(o))
o.x = 2
print(o.x, vars(o))
del o.__dict__["x"]
print(hasattr(o, "x"))
o.__dict__ = {Name("n"): 1}
print(o.n)
globals()[Name("a_global")] = 5
print(a_global)
C = type("C", (), {Name("member"): 1})
print(C.member, C().member)
exec("print(q)", {Name("q"): 3})
