# The same code with changing shapes, types and classes: what inline caches must notice.
class A:
    kind = "A"

    def __init__(self, order):
        for name in order:
            setattr(self, name, name + "!")

    def get(self):
        return self.a


class B:
    kind = "B"
    a = "class attribute"

    def get(self):
        return "B.get"


class C:
    @property
    def a(self):
        return "property"

    def __getattr__(self, name):
        return "getattr " + name

    def get(self):
        return self.a


def read(o):
    return o.a, o.kind, o.get()


objects = [A("ab"), A("ba"), A("cab"), B(), C(), A("a")]
for _ in range(3):
    print([read(o) for o in objects])
objects[3].a = "instance attribute"
print(read(objects[3]))
A.kind = "changed"
print([o.kind for o in objects])
A.get = lambda self: "new get"
print(read(objects[0]))
del objects[0].a
for o in objects[:2]:
    try:
        print(o.a)
    except AttributeError as error:
        print(error)
A.a = property(lambda self: "now a property")
print([read(o)[0] for o in objects])
del A.a
print(objects[1].a)


def add(x, y):
    return x + y


print([add(1, 2), add(1.5, 2), add("a", "b"), add([1], [2]), add((1,), (2,)), add(2 ** 62, 2 ** 62), add(True, 1), add(1, 2)])


def index(c, i):
    return c[i]


print([index([1, 2], 0), index((3, 4), 1), index("ab", 1), index({1: "d"}, 1), index(b"x", 0), index([5], -1), index(range(9), 4)])


def call(f):
    return f(3)


class Callable:
    def __call__(self, x):
        return ("called", x)

    def method(self, x):
        return ("method", x)


print([call(len) if False else call(str), call(lambda x: x * 2), call(Callable()), call(Callable().method), call(A if False else range), call([].append), call(type)])
total = 0
for value in [1, 2.5, 3, True, 2 ** 70, 1]:
    total += value
print(total)
name = "global"


def use():
    return name


print(use(), use())
name = "changed"
print(use())
del name
try:
    use()
except NameError as error:
    print(error)
len_result = []


def length(x):
    return len(x)


len_result.append(length([1]))
len = lambda x: "shadowed"
len_result.append(length([1]))
del len
len_result.append(length([1]))
print(len_result)
many = A("")
for i in range(100):
    setattr(many, f"attr{i}", i)
print(many.attr0, many.attr63, many.attr64, many.attr99, sum(vars(many).values()))
for i in range(0, 100, 2):
    delattr(many, f"attr{i}")
print(many.attr1, many.attr99, hasattr(many, "attr2"), list(vars(many))[:3])
