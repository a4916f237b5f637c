# Exception classes: hierarchy, arguments, attributes.
for name in ("BaseException", "Exception", "ArithmeticError", "ZeroDivisionError", "OverflowError", "LookupError", "IndexError", "KeyError", "ValueError", "UnicodeDecodeError", "TypeError", "NameError", "UnboundLocalError", "AttributeError", "ImportError", "ModuleNotFoundError", "OSError", "FileNotFoundError", "PermissionError", "RuntimeError", "RecursionError", "NotImplementedError", "StopIteration", "GeneratorExit", "KeyboardInterrupt", "SystemExit", "AssertionError", "MemoryError", "EOFError", "SyntaxError", "IndentationError", "TabError", "Warning", "DeprecationWarning", "UserWarning", "BufferError", "ReferenceError", "ExceptionGroup"):
    print(" < ".join(c.__name__ for c in eval(name).__mro__))
print(IOError is OSError, EnvironmentError is OSError)
for error in (ValueError(), ValueError("a"), ValueError("a", 1), KeyError("k"), KeyError("a", "b"), KeyError(), IndexError("i"), OSError(2, "No such file"), OSError(2, "text", "file.txt"), OSError("only"), OSError(13, "denied", "a", None, "b"), StopIteration(5), SystemExit(3), SystemExit(), ImportError("m", name="n", path="p"), AttributeError("a", name="n", obj=5), NameError("x", name="y"), UnicodeDecodeError("utf-8", b"abc", 1, 2, "reason"), UnicodeEncodeError("ascii", "aé", 1, 2, "reason"), SyntaxError("msg", ("f.py", 3, 5, "text", 3, 6)), AssertionError([1])):
    print(type(error).__name__, repr(error), "|", str(error), "|", error.args)
e = OSError(2, "text", "file.txt")
print(type(e).__name__, e.errno, e.strerror, e.filename, type(OSError(13, "x")).__name__, type(OSError(17, "x")).__name__, type(OSError(999, "x")).__name__)
s = SyntaxError("msg", ("f.py", 3, 5, "text"))
print(s.msg, s.filename, s.lineno, s.offset, s.text)
try:
    {}.missing
except AttributeError as error:
    print(error.name, error.obj)
try:
    undefined_name
except NameError as error:
    print(error.name)
try:
    import nothing_here
except ImportError as error:
    print(error.name, error.path, error.msg)
v = ValueError("x")
v.extra = 5
v.args = (1, 2)
print(v, v.extra, v.__dict__, v == ValueError(1, 2), isinstance(v, Exception))
for bad in (lambda: UnicodeDecodeError("a"), lambda: setattr(v, "args", 5), lambda: setattr(v, "__cause__", 5), lambda: ImportError(foo=1), lambda: ValueError(foo=1), lambda: setattr(v, "__traceback__", 5)):
    try:
        bad()
    except TypeError as error:
        print(error)


class WithNew(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.made = True
        return self

    def __init__(self, *args):
        pass


w = WithNew("a", "b")
print(w.made, w.args, repr(w), str(w))


class Multi(KeyError, AttributeError):
    pass


try:
    raise Multi("both")
except AttributeError as error:
    print(repr(error), isinstance(error, LookupError))
