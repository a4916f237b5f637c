# What the forms of import bind: packages, submodules, relative names.
import sys

import _package

print(_package.__name__, hasattr(_package, "__path__"), _package.__package__)


def make(name, source="", package=False):
    made = type(sys)(name)
    made.__package__ = name if package else name.rpartition(".")[0]
    if package:
        made.__path__ = []
    sys.modules[name] = made
    parent, _, child = name.rpartition(".")
    if parent:
        setattr(sys.modules[parent], child, made)
    exec(source, made.__dict__)
    return made


make("pk", "level = 'top'", package=True)
make("pk.sub", "level = 'middle'", package=True)
make("pk.sub.leaf", "level = 'leaf'")
make("pk.sub.user", "from . import leaf\nfrom .leaf import level as l\n"
     "from .. import level as top\nfrom ..sub import level as mid")
import pk.sub.leaf

print(pk.level, pk.sub.level, pk.sub.leaf.level)
import pk.sub.leaf as bound

print(bound.level)
user = sys.modules["pk.sub.user"]
print(user.leaf is bound, user.l, user.top, user.mid)
for source in ("import pk.nothing", "from pk import nothing", "import pk.sub.leaf.deeper",
               "from . import x"):
    try:
        exec(source, {"__name__": "main", "__package__": None} if "from ." in source else {})
    except ImportError as error:
        print(type(error).__name__, str(error).split(" (")[0])
print(__import__("pk.sub.leaf") is pk, __import__("pk.sub", fromlist=["leaf"]) is pk.sub)
if __name__ == "__main__":
    print("run as a script")
