# dir(), vars(), hasattr, getattr with defaults, and attributes that built-in objects refuse.
objects = [1, 1.5, "s", b"b", [], (), {}, set(), None, len, [].append, range(3), slice(1), int,
                                   object(), (lambda: 0), (x for x in []), iter([]),
                                   ValueError("v"), Ellipsis, super(int, 1), memoryview(b"")]
for o in objects:
    name = type(o).__name__
    results = []
    for action in (lambda: setattr(o, "new_attribute", 1), lambda: delattr(o, "new_attribute"),
                   lambda: setattr(o, "__class__", int), lambda: delattr(o, "__class__"),
                   lambda: setattr(o, "__doc__", "x"), lambda: vars(o) and None, lambda: o.nothing):
        try:
            action()
            results.append("ok")
        except (AttributeError, TypeError) as error:
            results.append(f"{type(error).__name__}: {error}")
    print(name)
    for result in results:
        print("   ", result)
for o in objects[:14]:
    assert dir(o) == sorted(dir(o)) and "__class__" in dir(o) and "__doc__" in dir(o)
    assert all(isinstance(n, str) for n in dir(o))
print(getattr(5, "nothing", "default"), getattr(5, "real"), hasattr(5, "imag"), hasattr(5,
      "nothing"))
for call in ("getattr(5)", "getattr(5, 5)", "getattr(5, 'x', 1, 2)", "hasattr(5, 5)",
             "hasattr(5)", "setattr(5, 'x')", "delattr(5, 1)", "vars(5)", "vars(1, 2)",
             "dir(1, 2)", "callable()", "callable(len), callable(5), callable(int)", "id()",
             "type()", "isinstance(5)"):
    try:
        print(call, eval(call))
    except (TypeError, AttributeError) as error:
        print(call, error)


class D:
    def __dir__(self):
        return ["b", "a", 5] if self.mixed else ("z", "y")

    mixed = False


print(dir(D()))
D.mixed = True
try:
    print(dir(D()))
except TypeError as error:
    print(error)
for bad in (5, None):
    try:
        dir(type("B", (), {"__dir__": lambda self: bad})())
    except TypeError as error:
        print(error)
