# Data classes and named tuples made by hand: annotations, generated methods, frozen, order.
class Factory:
    def __init__(self, make):
        self.make = make


def record(cls=None, /, *, frozen=False, order=False):
    """Give a class __init__, __repr__, __eq__ and more from its annotations."""
    if cls is None:
        return lambda cls: record(cls, frozen=frozen, order=order)
    fields = {}
    for base in reversed(cls.__mro__[1:]):
        fields.update(getattr(base, "__fields__", {}))
    for name, kind in cls.__dict__.get("__annotations__", {}).items():
        fields[name] = (kind, cls.__dict__.get(name, Factory))
    cls.__fields__ = fields
    parameters, body, names = [], [], {"set": object.__setattr__}
    for name, (kind, default) in fields.items():
        if default is Factory:
            if any("=" in p for p in parameters):
                raise TypeError(f"non-default argument {name!r} follows default argument")
            parameters.append(name)
        else:
            names["default_" + name] = default
            parameters.append(f"{name}=default_{name}")
        made = f"default_{name}.make() if {name} is default_{name} else {name}" if isinstance(default, Factory) else name
        body.append(f"    set(self, {name!r}, {made})")
    body.append("    getattr(self, '__post_init__', bool)()")
    source = f"def __init__(self, {', '.join(parameters)}):\n" + "\n".join(body)
    exec(source, names)
    cls.__init__ = names["__init__"]
    cls.__init__.__qualname__ = f"{cls.__qualname__}.__init__"
    cls.__match_args__ = tuple(fields)
    values = lambda self: tuple(getattr(self, name) for name in fields)

    def __repr__(self):
        return f"{type(self).__qualname__}({', '.join(f'{n}={getattr(self, n)!r}' for n in fields)})"

    def __eq__(self, other):
        return values(self) == values(other) if type(other) is type(self) else NotImplemented

    methods = {"__repr__": __repr__, "__eq__": __eq__}
    if frozen:
        def refuse(self, name, value=None):
            raise AttributeError(f"cannot assign to field {name!r}")
        methods |= {"__setattr__": refuse, "__delattr__": refuse, "__hash__": lambda self: hash(values(self))}
    else:
        methods["__hash__"] = None
    if order:
        def comparison(op):
            return lambda self, other: op(values(self), values(other)) if type(other) is type(self) else NotImplemented
        methods |= {"__lt__": comparison(lambda a, b: a < b), "__le__": comparison(lambda a, b: a <= b),
                    "__gt__": comparison(lambda a, b: a > b), "__ge__": comparison(lambda a, b: a >= b)}
    for name, method in methods.items():
        if name not in cls.__dict__ or name == "__hash__":
            setattr(cls, name, method)
    return cls


def replace(obj, **changes):
    return type(obj)(**{name: getattr(obj, name) for name in obj.__fields__} | changes)


def as_dict(obj):
    match obj:
        case object(__fields__=fields):
            return {name: as_dict(getattr(obj, name)) for name in fields}
        case list() | tuple():
            return type(obj)(map(as_dict, obj))
        case dict():
            return {k: as_dict(v) for k, v in obj.items()}
    return obj


@record(frozen=True, order=True)
class Point:
    x: int
    y: int = 0

    def moved(self, dx=0, dy=0):
        return replace(self, x=self.x + dx, y=self.y + dy)


@record
class Shape:
    name: str
    points: list = Factory(list)
    tags: dict = Factory(dict)

    def __post_init__(self):
        self.name = self.name.title()

    def __len__(self):
        return len(self.points)


@record
class Coloured(Shape):
    colour: str = "black"
    count = 0


p, q = Point(1, 2), Point(3)
print(p, q, p == Point(1, 2), p != q, p < q, sorted([q, p, Point(1, 1)]), {p: "p"}[Point(1, 2)], p.moved(dy=5), Point(y=1, x=2))
s, t = Shape("square"), Shape("tri", [p, q])
s.points.append(p)
s.tags["k"] = [q]
print(s, t, len(s), t.points is not s.points, Coloured("c"), Coloured("d", colour="red").colour, Coloured("e") == Shape("e"))
print(as_dict(s), Shape.__match_args__, Coloured.__fields__.keys(), replace(t, name="new", points=[]))
for bad in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: setattr(p, "x", 5), lambda: delattr(p, "x"),
            lambda: hash(s), lambda: s < t, lambda: p < 5, lambda: replace(p, w=1), lambda: Shape()):
    try:
        print(bad())
    except (TypeError, AttributeError) as error:
        print(f"{type(error).__name__}: {error}")
try:
    @record
    class Wrong:
        a: int = 1
        b: int
except TypeError as error:
    print(error)
for value in (p, Point(0, 5), Point(0), t, s, Coloured("x", colour="blue"), 5):
    match value:
        case Point(0, 0):
            print("origin")
        case Point(x=0) | Point(y=0):
            print("on an axis")
        case Point(x, y) if x < y:
            print("above", x, y)
        case Coloured(colour=c):
            print("colour", c)
        case Shape(name, [Point(x, _), *rest]):
            print(name, x, rest)
        case other:
            print("other", other)


def named_tuple(name, fields):
    fields = fields.split() if isinstance(fields, str) else list(fields)

    def __new__(cls, *args, **kwargs):
        values = dict(zip(fields, args)) | kwargs
        if len(args) > len(fields) or values.keys() != set(fields):
            raise TypeError(f"{name} needs {', '.join(fields)}")
        return tuple.__new__(cls, (values[f] for f in fields))

    body = {f: property(lambda self, i=i: self[i]) for i, f in enumerate(fields)}
    body |= {"__new__": __new__, "__slots__": (), "fields": tuple(fields), "__match_args__": tuple(fields),
             "__repr__": lambda self: f"{name}({', '.join(f'{f}={v!r}' for f, v in zip(fields, self))})",
             "replaced": lambda self, **changes: type(self)(**dict(zip(fields, self)) | changes)}
    return type(name, (tuple,), body)


City = named_tuple("City", "name country population")
rome, oslo = City("Rome", "Italy", 2_800_000), City("Oslo", population=700_000, country="Norway")
name, *rest = rome
print(rome, name, rest, oslo.country, rome[-1], rome == ("Rome", "Italy", 2_800_000), oslo.replaced(population=1), max(rome, oslo, key=lambda c: c.population).name)
print(sorted([rome, oslo])[0].name, {rome: 1}[tuple(rome)], City.fields, isinstance(rome, tuple), len(rome), "Italy" in rome, rome + (1,), rome[:2])
for bad in (lambda: City("x"), lambda: City(1, 2, 3, 4), lambda: setattr(rome, "name", "x"), lambda: setattr(rome, "other", 1), lambda: rome.mayor):
    try:
        bad()
    except (TypeError, AttributeError) as error:
        print(f"{type(error).__name__}: {error}")
match oslo:
    case City(name, country="Norway"):
        print("norwegian", name)
