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


# Attributes that lie in an instance's dict: more than its class foresaw, __dict__ touched.
class Crowded:
    k = 1
    def __init__(self):
        for i in range(20): setattr(self, 'a%d' % i, i)
        self.b = 1
    def m(self): return self.b
    @property
    def p(self): return self.b + 1
objs = [Crowded() for _ in range(5)]
objs[2].__dict__.pop('a3'); objs[3].__dict__['m'] = lambda: 'own'
for rnd in range(3):
    for o in objs:
        o.b += 1
        o.z = rnd
        print(o.b, o.m(), o.a15, o.k, o.p, o.z, end=' | ')
    print()
del objs[1].b
for o in objs:
    try: print(o.b, end=' ')
    except AttributeError as e: print(e, end=' ')
print()
Crowded.b = property(lambda s: 'data')
for o in objs: print(o.b, end=' ')
print()
try:
    for o in objs: o.b = 3
except AttributeError as e: print(e)
del Crowded.b
Crowded.b = 'class'
for o in objs: print(o.b, end=' ')
print()
class Tagged(dict):
    def m(self): return len(self)
ds = [Tagged(x=1), Tagged()]
ds[0].q = 1
for _ in range(3):
    for d in ds:
        d.w = 5
        print(d.m(), d.w, getattr(d, 'q', None), end=' ')
        d.m = lambda: 'inst' 
        print(d.m(), end=' ')
        del d.m
print()
o = objs[0]
o.__dict__ = {1: 2, 'b': 'mixed'}
for o in objs: print(o.b, end=' ')
print()
