# __init_subclass__ with keywords: plugins, defaults, super chains and refused keywords.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, *, priority=0, **rest):
        super().__init_subclass__(**rest)
        cls.priority = priority
        if key is not None:
            Plugin.registry[key] = cls


class Csv(Plugin, key="csv", priority=2): ...


class Json(Plugin, key="json"): ...


class Helper(Plugin): ...


class Tsv(Csv, key="tsv"): ...


print({k: (c.__name__, c.priority) for k, c in Plugin.registry.items()}, Helper.priority)


class Tagged:
    def __init_subclass__(cls, tag="none", **rest):
        super().__init_subclass__(**rest)
        cls.tag = tag


class Both(Plugin, Tagged, key="both", tag="t"): ...


print(Both.tag, Both.priority, "both" in Plugin.registry)
for source in ("class X(Plugin, color=1): pass", "class X(flag=True): pass",
               "class X(Tagged, key='k'): pass"):
    try:
        exec(source)
    except TypeError as error:
        print(error)
print(type("Dyn", (Plugin,), {}, key="dyn").__name__, "dyn" in Plugin.registry)


class Checked:
    def __init_subclass__(cls):
        if not hasattr(cls, "name"):
            raise AttributeError(f"{cls.__name__} needs a name")


try:
    class Nameless(Checked): ...
except AttributeError as error:
    print(error)


class Named(Checked):
    name = "ok"


class Implicit:
    def __init_subclass__(cls):
        cls.by = Implicit


print(type(vars(Implicit)["__init_subclass__"]).__name__)
Later = type("Later", (Implicit,), {})
print(Later.by is Implicit, "by" in vars(Implicit))
Later.__init_subclass__()
