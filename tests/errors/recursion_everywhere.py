# Endless recursion in every protocol ends in RecursionError.
# stress: none, it makes too many objects
import sys

sys.setrecursionlimit(400)
protocols = {"__repr__": repr, "__str__": str, "__eq__": lambda o: o == o,
             "__lt__": lambda o: o < 1, "__hash__": hash, "__len__": len, "__iter__": iter,
             "__next__": next, "__call__": lambda o: o(), "__getattr__": lambda o: o.missing,
             "__getitem__": lambda o: o[0], "__setitem__": lambda o: o.__setitem__(0, 1),
             "__contains__": lambda o: 1 in o, "__add__": lambda o: o + 1,
             "__radd__": lambda o: 1 + o, "__neg__": lambda o: -o, "__bool__": bool,
             "__int__": int, "__index__": lambda o: [1][o], "__format__": format,
             "__enter__": lambda o: o.__enter__(), "__get__": lambda o: o.__get__(1),
             "__instancecheck__": None, "__bytes__": bytes, "__float__": float,
             "__iadd__": lambda o: o.__iadd__(1), "__reversed__": reversed, "__dir__": dir,
             "__await__": lambda o: o.__await__(), "__round__": round}
for name, use in protocols.items():
    if use is None:
        continue
    cls = type("R", (), {})

    def method(self, *args, use=use):
        return use(self)

    setattr(cls, name, method)
    if name == "__eq__":
        cls.__hash__ = None
    try:
        print(name, use(cls()))
    except RecursionError as error:
        print(name, str(error)[:32])
nested = []
for _ in range(100000):
    nested = [nested]
for function in (repr, str, lambda n: n == [n], hash and (lambda n: n < nested[0])):
    try:
        function(nested)
        print("fine")
    except RecursionError as error:
        print(str(error)[:32])


def generator():
    yield from generator()


class Meta(type):
    def __instancecheck__(cls, o):
        return isinstance(o, cls)


for use in (lambda: next(generator()), lambda: isinstance(1, Meta("M", (), {})),
            lambda: (lambda f: f(f))(lambda f: f(f)), lambda: sorted([1, 2],
            key=lambda x: use_again(x)), lambda: [x for x in map(use_again, [1])]):
    def use_again(x):
        return use_again(x)
    try:
        print(use())
    except RecursionError as error:
        print(str(error)[:32])
