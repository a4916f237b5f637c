# import statements: modules, packages, names, aliases, relative imports, errors.
import sys
import math as m
from math import pi, sqrt as root
import _helper
import _helper as again
from _helper import value, double as twice
import pkg_basic
import pkg_basic.sub
import pkg_basic.inner.leaf as leaf
from pkg_basic import sub, constant
from pkg_basic.inner import leaf as leaf2, sibling_value

print(m.floor(2.5), pi > 3, root(9))
print(_helper.value, again is _helper, value, twice(4), _helper.__name__)
print(pkg_basic.__name__, pkg_basic.constant, constant, pkg_basic.sub is sub, sub.where())
print(leaf is leaf2, leaf.__name__, leaf.__package__, leaf.up(), sibling_value)
print(pkg_basic.inner.leaf is leaf, "pkg_basic.inner.leaf" in sys.modules, pkg_basic.__path__ is not None)
print(repr(sys.modules["_helper"] is _helper))
from pkg_star import *
print(shown, "hidden" in globals(), "_private" in globals(), also)
for statement in ("import no_such_module", "import pkg_basic.missing", "from pkg_basic import missing", "from no_such_module import x", "from math import nope", "import math.sub", "from . import x", "from .sub import x", "import _broken", "from pkg_star import hidden_thing"):
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__, str(error).split(" (")[0], error.name)
    except ZeroDivisionError as error:
        print("inside the module:", error, "_broken" in sys.modules)


def local_import():
    import pkg_basic.sub as s
    from _helper import value as v
    return s.where(), v


print(local_import())
print(__import__("math") is m, __import__("pkg_basic.sub") is pkg_basic, __import__("pkg_basic.sub", fromlist=["where"]) is sub)
_helper.value = "changed"
import _helper
print(_helper.value, value)
del sys.modules["_helper"]
import _helper
print(_helper.value, _helper is again)
import _cycle_a
print(_cycle_a.result, _cycle_a.b.late())
print(__name__, __import__("_attr").computed)
try:
    __import__("_attr").other
except AttributeError as error:
    print(error)
try:
    _helper.nope
except AttributeError as error:
    print(error)
print(sorted(n for n in dir(_helper) if not n.startswith("__")), vars(_helper)["value"])
for name in "lacks", "gone":
    try:
        exec(f"from _imp_pkg import {name}")
    except ImportError as error:
        print(type(error).__name__, error.name, str(error).partition(" (")[0])
