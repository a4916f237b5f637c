# __getattribute__ sees every access, __getattr__ only failures, special methods neither.
class Watch:
    present = "class value"

    def __init__(self):
        self.log = []
        self.value = 1

    def __getattribute__(self, name):
        log = object.__getattribute__(self, "log") if name != "log" else []
        log.append("all:" + name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        if name == "log":
            raise AttributeError("no log yet")
        object.__getattribute__(self, "log").append("missing:" + name)
        return "made " + name

    def method(self):
        return self.value

    @property
    def broken(self):
        raise AttributeError("from the property")

    @property
    def other(self):
        raise KeyError("not hidden")

    def __len__(self):
        return 3


class Start(Watch):
    def __init__(self):
        object.__setattr__(self, "log", [])
        object.__setattr__(self, "value", 1)


w = Start()
print(w.value, w.absent, w.present, w.method(), len(w))
print(w.broken)
try:
    w.other
except KeyError as error:
    print(error)
print(hasattr(w, "anything"), getattr(w, "x", "default"))
for line in w.log:
    print(" ", line)


class Silent:
    def __getattribute__(self, name):
        raise AttributeError(f"refused {name}")


s = Silent()
print(hasattr(s, "__class__"), getattr(s, "x", 0), type(s).__name__)
try:
    s.field
except AttributeError as error:
    print(error)


class Wrapper:
    def __init__(self, inner):
        self._inner = inner

    def __getattr__(self, name):
        return getattr(self._inner, name)


wrapped = Wrapper([3, 1, 2])
wrapped.sort()
print(wrapped.index(3), wrapped._inner)
try:
    len(wrapped)
except TypeError as error:
    print(error)
