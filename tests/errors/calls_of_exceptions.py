# Constructors of the exception classes: attributes from arguments, str, repr, wrong calls.
import builtins

classes = [c for n, c in sorted(vars(builtins).items()) if isinstance(c, type) and issubclass(c,
                                BaseException)]
seen = set()
for cls in classes:
    if cls in seen:
        continue
    seen.add(cls)
    for args, kwargs in (((), {}), (("m",), {}), ((1, "two", 3), {}), (("m",), {"bad": 1})):
        try:
            made = cls(*args, **kwargs)
            print(cls.__name__, repr(made), "|", str(made), "|", made.args)
        except Exception as error:
            print(cls.__name__, f"{type(error).__name__}: {error}")
for error in (OSError(2, "gone", "file"), OSError(2, "m", "a", 5, "b"), OSError("x"), OSError(13,
              "m"), OSError(9999, "odd"), FileNotFoundError(1, "x"), UnicodeDecodeError("utf-8",
              b"\xff", 0, 1, "why"),
              UnicodeEncodeError("ascii", "\xe9x", 0, 2, "why"), UnicodeTranslateError("\u20ac",
              0, 1, "why"), StopIteration(5), SystemExit(3), KeyError("k"), KeyError("a", "b"),
              NameError("m", name="n"),
              AttributeError("m", name="n", obj=5), ImportError("m", name="n", path="p"),
              BlockingIOError(11, "m", 7)):
    state = {n: getattr(error, n, "-") for n in ("errno", "strerror", "filename", "filename2",
    "value", "code", "name", "obj", "path", "encoding", "object", "start", "end", "reason")}
    print(type(error).__name__, str(error), {k: v for k, v in state.items() if v != "-"})
