# __import__, sys.modules, circular imports, what an import binds, errors.
import sys

import _package.sub.leaf
import _package.sub as sub_alias
from _package import sub, VALUE, helper as renamed
from _package.sub import leaf
from _package.sub.leaf import *

print(_package.__name__, sub_alias is sub, VALUE, renamed(), leaf is _package.sub.leaf, public, "_hidden" in globals())
print(__import__("_package.sub").__name__, __import__("_package.sub", fromlist=["leaf"]).__name__, sys.modules["_package.sub"] is sub)
for text in ("import _nothing_here", "import _package.missing", "from _package import missing", "from _package.sub.leaf import nope", "import _package.VALUE", "from . import x", "from .. import y", "import _broken"):
    try:
        exec(text, {"__name__": "__main__", "__package__": None})
    except (ImportError, SyntaxError, ZeroDivisionError) as error:
        print(text, "|", type(error).__name__, str(error).split(" (")[0])
print("_broken" in sys.modules)
import _circular_a

print(_circular_a.log)
sys.modules["_invented"] = "anything"
import _invented

print(_invented)
sys.modules["_blocked"] = None
try:
    import _blocked
except ModuleNotFoundError as error:
    print(error, error.name)
module = type(sys)("handmade", "its doc")
module.x = 1
print(module.__name__, module.__doc__, module.x, repr(module), module.__spec__, module.__loader__)
try:
    module.missing
except AttributeError as error:
    print(error)
print(_package.dynamic, hasattr(_package, "not_dynamic"), "dynamic" in dir(_package))
del sys.modules["_package.sub.leaf"]
import _package.sub.leaf as again

print(again is leaf, __name__, __package__, __spec__)
