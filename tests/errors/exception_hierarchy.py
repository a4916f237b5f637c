# The tree of built-in exceptions: bases, what catches what, constructors and attributes.
import builtins

names = sorted(name for name, value in vars(builtins).items()
               if isinstance(value, type) and issubclass(value, BaseException))
children = {}
for name in names:
    cls = getattr(builtins, name)
    if cls.__name__ == name:
        children.setdefault(cls.__bases__[0].__name__, []).append(name)


def show(name, depth):
    print("  " * depth + name)
    for child in children.get(name, ()):
        show(child, depth + 1)


show("BaseException", 0)
print(OSError is IOError is EnvironmentError, ExceptionGroup.__bases__)
for error in (OSError(2, "text", "file"), OSError(13, "x"), OSError("one"), OSError(17, "e"),
              KeyError("k"), StopIteration(5), UnicodeDecodeError("utf-8", b"a", 0, 1, "why"),
              SyntaxError("msg", ("f.py", 1, 2, "text")), AttributeError("a", name="n", obj=1),
              NameError("n", name="x"), SystemExit(1), ImportError("i", name="m")):
    print(type(error).__name__, repr(error), str(error), error.args, sorted(vars(error)))
for call in (lambda: UnicodeDecodeError("a"), lambda: KeyError(k=1), lambda: NameError(bad=1),
             lambda: ValueError(a=1), lambda: StopIteration(a=1),
             lambda: SyntaxError("m", (1,)), lambda: ValueError().with_traceback(1)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


# Built-in subclasses are listed before they were used, as they were made.
def tree(cls, depth=0):
    print(" " * depth + cls.__name__)
    for sub in cls.__subclasses__():
        if sub.__module__ == "builtins":
            tree(sub, depth + 1)


tree(BaseException)
print(int.__subclasses__(), bool.__subclasses__(), {dict, str, type(None), range} <= set(object.__subclasses__()))


class OfOurs(ValueError, BufferError):
    pass


print(BufferError.__subclasses__(), OfOurs in ValueError.__subclasses__(), UnicodeError in ValueError.__subclasses__())
