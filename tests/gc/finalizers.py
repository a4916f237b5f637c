# __del__: when it runs, order, revival, errors in it.
class Named:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Named("a")
a = None
b = [Named("b1"), Named("b2")]
del b[0]
b = None
d = {"x": Named("dict value")}
d["x"] = 5


def function():
    Named("temporary")
    x = Named("local")
    return "returned"


print(function())


def generator():
    n = Named("in generator")
    yield 1
    yield 2


g = generator()
next(g)
g = None
revived = []


class Revives(Named):
    def __del__(self):
        super().__del__()
        revived.append(self)


r = Revives("revived")
r = None
print(len(revived), revived[0].name)
revived.clear()
print("no second del")
try:
    raise ValueError(Named("in exception"))
except ValueError:
    print("handling")
print("handled")
t = (Named("t1"), Named("t2"))
t = None
x = Named("rebound")
x = Named("new")
print("rebinding done")
del x
chain = None
for i in range(3):
    node = Named(f"node {i}")
    node.next = chain
    chain = node
node = None
chain = None
print("chain gone")
s = {Named("in set")}
s.clear()
closure = (lambda n: lambda: n)(Named("in closure"))
closure = None


class Attr:
    pass


o = Attr()
o.x = Named("attribute")
del o.x
o.y = Named("attribute 2")
o = None
print("end of script")
last = Named("at exit")
