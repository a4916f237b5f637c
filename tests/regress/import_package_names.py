# From what relative imports count when __package__, __spec__, __name__ disagree.
import sys
import types
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)


def attempt(name, level=1, **namespace):
    try:
        __import__(name, namespace or None, None, ("x",), level)
    except Exception as error:
        print(type(error).__name__, error)


attempt("", __package__=None, __spec__=None, __name__="__main__")
attempt("x", __name__="a.b")
attempt("x", __name__=5)
attempt("x", other=5)
attempt("x", __name__="a.b", __path__=[])
attempt("x", __package__="a", __spec__=types.SimpleNamespace(parent="b"))
attempt("x", __package__=5)
attempt("x", __package__="a", __spec__=types.SimpleNamespace())
attempt("x", __spec__=types.SimpleNamespace(parent=5))
attempt("x", __spec__=types.SimpleNamespace(parent="no_such"))
attempt("string\0", 0)
print(sys.__breakpointhook__ is sys.breakpointhook)
