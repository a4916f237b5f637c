# Metaclasses: a plugin registry, singletons, typed fields, enumerations, abstract checks.
class Registry(type):
    plugins = {}

    def __new__(mcs, name, bases, namespace, *, key=None, **options):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.options = {**getattr(bases[0], "options", {}), **options} if bases else options
        return cls

    def __init__(cls, name, bases, namespace, *, key=None, **options):
        super().__init__(name, bases, namespace)
        if bases:
            Registry.plugins[key or name.lower()] = cls

    def __iter__(cls):
        return iter(sorted(Registry.plugins))

    def __getitem__(cls, key):
        return Registry.plugins[key]

    def __len__(cls):
        return len(Registry.plugins)

    def __contains__(cls, key):
        return key in Registry.plugins

    def __repr__(cls):
        return f"<plugin {cls.__name__}>"


class Plugin(metaclass=Registry):
    def run(self, text):
        raise NotImplementedError(f"{type(self).__name__}.run")


class Upper(Plugin):
    def run(self, text):
        return text.upper()


class Reverse(Plugin, key="backwards", slow=True):
    def run(self, text):
        return text[::-1]


class ReverseUpper(Upper, Reverse, level=2):
    def run(self, text):
        return Reverse.run(self, super().run(text))


class Lazy(Plugin):
    pass


print(list(Plugin), len(Plugin), "upper" in Plugin, Plugin["backwards"], ReverseUpper.options, Reverse.options)
for name in Plugin:
    try:
        print(name, Plugin[name]().run("some text"))
    except NotImplementedError as error:
        print(name, "is not done:", error)
print(type(Upper) is Registry, isinstance(Upper, Registry), ReverseUpper.__mro__)


class Singleton(type):
    _instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, **values):
        self.values = values
        print("made", sorted(values))


class OtherConfig(Config):
    pass


print(Config(a=1) is Config(b=2), Config().values, OtherConfig() is Config(), OtherConfig() is OtherConfig())


class Field:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner):
        return self if obj is None else getattr(obj, self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(obj, self.name, value)


class Model(type):
    def __new__(mcs, name, bases, namespace):
        fields = {}
        for base in bases:
            fields.update(getattr(base, "fields", {}))
        fields.update({k: v for k, v in namespace.items() if isinstance(v, Field)})
        namespace["fields"] = fields
        namespace.setdefault("__slots__", ())
        return super().__new__(mcs, name, bases, namespace)


class Record(metaclass=Model):
    __slots__ = ("__dict__",)

    def __init__(self, *args, **kwargs):
        for name, value in {**dict(zip(self.fields, args)), **kwargs}.items():
            if name not in self.fields:
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
            setattr(self, name, value)

    def __eq__(self, other):
        return type(self) is type(other) and all(getattr(self, f) == getattr(other, f) for f in self.fields)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{f}={getattr(self, f)!r}' for f in self.fields)})"


class Person(Record):
    name = Field(str, "nobody")
    age = Field(int, 0)


class Employee(Person):
    salary = Field(float, 0.0)


print(Person("Ann", 30), Employee("Bob", salary=10.5), Person(), Person("A") == Person("A", 0), Person() == Employee())
for bad in (lambda: Person(5), lambda: Person(size=1), lambda: Employee("x", 1, 2)):
    try:
        bad()
    except TypeError as error:
        print(error)


class EnumDict(dict):
    def __init__(self):
        self.members = []

    def __setitem__(self, key, value):
        if not key.startswith("_") and not callable(value):
            if key in self:
                raise TypeError(f"{key} is defined twice")
            self.members.append(key)
        super().__setitem__(key, value)


class EnumMeta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return EnumDict()

    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, dict(namespace))
        cls._members = {}
        for key in namespace.members:
            member = object.__new__(cls)
            member.name, member.value = key, namespace[key]
            cls._members[key] = member
            type.__setattr__(cls, key, member)
        return cls

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_members", ()):
            raise AttributeError(f"cannot reassign {name}")
        super().__setattr__(name, value)

    def __iter__(cls):
        return iter(cls._members.values())

    def __call__(cls, value):
        for member in cls:
            if member.value == value:
                return member
        raise ValueError(f"{value!r} is not a {cls.__name__}")


class Enum(metaclass=EnumMeta):
    def __repr__(self):
        return f"<{type(self).__name__}.{self.name}: {self.value!r}>"


class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = "b"

    def mix(self, other):
        return f"{self.name}+{other.name}"


print(list(Colour), Colour.RED, Colour("b") is Colour.BLUE, Colour.RED.mix(Colour(2)), isinstance(Colour.RED, Colour))
try:
    Colour(9)
except ValueError as error:
    print(error)
try:
    Colour.RED = 5
except AttributeError as error:
    print(error)
try:
    class Twice(Enum):
        A = 1
        A = 2
except TypeError as error:
    print(error)
try:
    class Mixed(Colour, Plugin):
        pass
except TypeError as error:
    print(error)
