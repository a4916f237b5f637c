# __getattr__ proxies: recording, read-only, lazy, chained attribute paths, mocks, dict objects.
class Recorder:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_calls", [])

    def __getattr__(self, name):
        value = getattr(self._target, name)
        if not callable(value):
            self._calls.append(f"get {name}")
            return value

        def call(*args, **kwargs):
            shown = [*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())]
            try:
                result = value(*args, **kwargs)
            except Exception as error:
                self._calls.append(f"{name}({', '.join(shown)}) raised {type(error).__name__}")
                raise
            self._calls.append(f"{name}({', '.join(shown)}) -> {result!r}")
            return result
        return call

    def __setattr__(self, name, value):
        self._calls.append(f"set {name}")
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self._calls.append(f"del {name}")
        delattr(self._target, name)

    def __dir__(self):
        return ["_calls", *[n for n in dir(self._target) if not n.startswith("_")]]


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def moved(self, dx=0, dy=0):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Recorder(Point(1, 2))
p.x += 10
print(p.moved(1, dy=5), p.y, dir(p))
del p.y
for action in (lambda: p.y, lambda: p.moved(), lambda: p.moved("a")):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
print(*p._calls, sep="\n")
numbers = Recorder([3, 1, 2])
numbers.sort(reverse=True)
numbers.append(9)
print(numbers.index(1), numbers._calls)
try:
    len(numbers)
except TypeError as error:
    print(error)


class ReadOnly:
    __slots__ = ("_ReadOnly__target",)

    def __init__(self, target):
        object.__setattr__(self, "_ReadOnly__target", target)

    def __getattribute__(self, name):
        if name.startswith("_") and not name.startswith("__"):
            raise AttributeError(f"{name} is private")
        target = object.__getattribute__(self, "_ReadOnly__target")
        return getattr(target, name)

    def __setattr__(self, name, value):
        raise AttributeError("read only")

    __delattr__ = lambda self, name: self.__setattr__(name, None)


r = ReadOnly(Point(3, 4))
print(r.x, r.moved(1), r.__class__, isinstance(r, Point), type(r).__name__)
for action in (lambda: r._secret, lambda: setattr(r, "x", 1), lambda: delattr(r, "x"), lambda: r.z):
    try:
        action()
    except AttributeError as error:
        print(error)


class Path:
    """path.a.b[3](x) written down as text and replayed on an object."""

    def __init__(self, steps=()):
        self._steps = steps

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Path(self._steps + (("attr", name),))

    def __getitem__(self, key):
        return Path(self._steps + (("item", key),))

    def __call__(self, *args):
        return Path(self._steps + (("call", args),))

    def __str__(self):
        marks = {"attr": ".{}", "item": "[{!r}]", "call": "{}"}
        return "_" + "".join(marks[kind].format(value) for kind, value in self._steps)

    def on(self, obj):
        for kind, value in self._steps:
            match kind:
                case "attr":
                    obj = getattr(obj, value)
                case "item":
                    obj = obj[value]
                case "call":
                    obj = obj(*value)
        return obj


_ = Path()
first_word = _.split()[0].upper
print(first_word, Path.on(first_word, "some words")(), Path.on(_.strip("x")[1:-1], "xxabcdxx"))
print(_["k"][1](2, 3), hasattr(_, "__len__"), hasattr(_, "anything"), Path.on(_, 5))


class Namespace(dict):
    def __getattr__(self, name):
        try:
            value = self[name]
        except KeyError:
            raise AttributeError(f"no setting {name!r}", name=name, obj=self) from None
        return Namespace(value) if type(value) is dict else value

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        del self[name]


settings = Namespace({"db": {"host": "localhost", "ports": [1, 2]}, "debug": True})
settings.level = 3
print(settings.db.host, settings.db.ports[-1], settings.debug, settings, getattr(settings, "none", "default"))
del settings.debug
print(hasattr(settings, "debug"), settings.keys(), settings.get("level"))
try:
    settings.db.user
except AttributeError as error:
    print(error, error.name, error.obj)


class Lazy:
    def __init__(self, make):
        self.__dict__["_make"] = make

    def __getattr__(self, name):
        made = self.__dict__.pop("_make")()
        print("made a", type(made).__name__)
        self.__dict__.update(vars(made))
        self.__class__ = type(made)
        return getattr(self, name)


lazy = Lazy(lambda: Point(7, 8))
print(type(lazy).__name__, lazy.x, lazy.y, lazy, type(lazy).__name__)
