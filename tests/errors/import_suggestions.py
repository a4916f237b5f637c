# ImportError: messages, name, path and name_from, suggestions, packages and relative imports.
def attempt(code):
    try:
        exec(code, {"__name__": "sample", "__package__": ""})
    except ImportError as error:
        message = str(error).split(" (")[0]
        print(code, "->", type(error).__name__, message, error.name, error.name_from)
    except Exception as error:
        print(code, "->", type(error).__name__, error)


attempt("import no_such_module")
attempt("import no_such.part")
attempt("import math.part")
attempt("from math import no_such")
attempt("from no_such_module import name")
attempt("from math import sqrtt")
attempt("from . import sibling")
attempt("from ..up import name")
attempt("from .part import name")
attempt("__import__('')")
attempt("__import__(5)")
attempt("__import__('math', level=-1)")
attempt("import collections.no_such")
for args, options in (((), {}), (("m",), {"name": "n"}), (("a", "b"), {"path": "p"}),
                      (("m",), {"name_from": "f"})):
    error = ImportError(*args, **options)
    print(repr(error), error.msg, error.name, error.path, error.name_from)
try:
    ImportError("m", bad=1)
except TypeError as error:
    print(error)
