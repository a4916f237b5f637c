# Attributes and texts of the built-in exceptions.
samples = [ValueError(), ValueError("a"), ValueError("a", 1), KeyError("k"), KeyError(), KeyError("a", "b"), IndexError(5), StopIteration(3), StopIteration(),
           SystemExit(), SystemExit(2), SystemExit("text"), SystemExit(1, 2), OSError(2, "gone"), OSError(2, "gone", "file"), OSError(2, "gone", "a", None, "b"),
           OSError("only"), OSError(), ImportError("m", name="n", path="p"), ModuleNotFoundError("m"), NameError("n", name="x"), AttributeError("a", name="x", obj=5),
           UnicodeEncodeError("ascii", "a\xe9", 1, 2, "why"), UnicodeDecodeError("utf-8", b"a\xff", 1, 2, "why"), UnicodeTranslateError("abc", 0, 2, "why"),
           SyntaxError("m"), SyntaxError("m", ("f", 3, 2, "text\n", 3, 5)), IndentationError("i"), MemoryError(), RecursionError("deep"), Warning("w"), KeyboardInterrupt(),
           ZeroDivisionError("z"), NotImplementedError(), AssertionError("x"), BaseException(1, 2), EOFError(), FloatingPointError(), ReferenceError(), BufferError("b")]
for e in samples:
    extra = {n: getattr(e, n) for n in ("value", "code", "errno", "strerror", "filename", "filename2", "name", "path", "obj", "encoding", "object", "start", "end",
                                        "reason", "msg", "lineno", "offset", "text", "end_lineno", "end_offset") if hasattr(e, n)}
    print(type(e).__name__, "|", str(e), "|", repr(e), "|", e.args, extra)
for number in (1, 2, 4, 10, 11, 13, 17, 20, 21, 32, 104, 110, 111, 3, 999):
    print(number, type(OSError(number, "x")).__name__)
for make in (lambda: UnicodeEncodeError(1), lambda: UnicodeDecodeError("a", "b", 0, 1, "r"), lambda: ImportError(bad=1), lambda: NameError(nam=1), lambda: ValueError(x=1),
             lambda: SyntaxError("m", (1, 2)), lambda: SyntaxError("m", 5), lambda: OSError(1, "a", flag=2), lambda: StopIteration(value=1), lambda: KeyError(k=1)):
    try:
        print(repr(make()))
    except TypeError as error:
        print("!", error)
e = OSError(5, "input", "disk")
e.strerror = "changed"
e.filename = None
print(e, e.args)
e.args = (1, 2, 3)
print(e, e.args)
try:
    e.args = 5
except TypeError as error:
    print(error)
v = ValueError("x")
v.extra = [1]
print(v.__dict__, v.__traceback__, v.__context__, v.__cause__, v.__suppress_context__)
for name, value in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 1), ("__suppress_context__", "y"), ("__dict__", 1)):
    try:
        setattr(v, name, value)
    except TypeError as error:
        print(error)
print(ValueError("a") == ValueError("a"), hash(v) == hash(v), issubclass(FileNotFoundError, OSError), IOError is OSError, EnvironmentError is OSError)
k = KeyError("a")
print(k.with_traceback(None) is k, KeyError.__mro__[1:4])
s = SystemExit("bye")
s.code = 7
print(s.code, s)
