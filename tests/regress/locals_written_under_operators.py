# f_locals may replace a variable that an operator is just working on.
import sys


def wipe():
    frame = sys._getframe(2)
    for name in list(frame.f_locals):
        frame.f_locals[name] = None
    return [(i,) for i in range(50)], [object() for i in range(50)]


class Left:
    tag = "left"

    def __add__(self, other):
        wipe()
        return NotImplemented

    __mul__ = __lt__ = __eq__ = __iadd__ = __add__

    def __hash__(self):
        wipe()
        return 5

    def __index__(self):
        wipe()
        return 1

    def __getattr__(self, name):
        wipe()
        return self.tag, name

    def __getitem__(self, key):
        wipe()
        return self.tag, key.tag

    def __setitem__(self, key, value):
        wipe()
        print("set", self.tag, key.tag, value.tag)

    def __setattr__(self, name, value):
        wipe()
        print("set", self.tag, name, value.tag)

    def __bool__(self):
        wipe()
        return self.tag != "left"


class Right:
    tag = "right"

    def __radd__(self, other):
        return self.tag, other.tag

    __rmul__ = __gt__ = __radd__

    def __eq__(self, other):
        return (self.tag, other.tag) == ("right", "left")

    def __hash__(self):
        return 5


def add(x, y):
    return x + y


def add_in_place(x, y):
    x += y
    return x


def multiply(x, y):
    z = x * y
    return z


def less(x, y):
    if x < y:
        return "less"


def equal(x, y):
    while x == y:
        return "equal"


def attribute(x, y):
    return x.missing


def set_attribute(x, y):
    x.name = y


def item(x, y):
    return x[y]


def set_item(x, y):
    x[y] = y


def truth(x, y):
    if not x:
        return "false"


def index_list(x, y):
    y = ["a", "b", "c"]
    return y[x]


def key_of_dict(x, y):
    y = {Right(): "value"}
    return y[x]


def new_key(x, y):
    z = {}
    z[x] = y


for function in (add, add_in_place, multiply, less, equal, attribute, set_attribute, item,
                 set_item, truth, index_list, key_of_dict, new_key):
    print(function.__name__, function(Left(), Right()))


def generator(x, y):
    yield x + y


print(next(generator(Left(), Right())))


# what was kept goes when the frame goes
class Told(Left):
    def __del__(self):
        print("gone")


print(add(Told(), Right()))


def twice(x, y):
    z = x + y
    x, y = Told(), Right()
    return z, x + y


print(twice(Told(), Right()))
