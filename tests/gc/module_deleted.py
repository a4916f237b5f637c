# Modules as objects: a function keeps its globals alive after the module object is gone.
import gc
import sys
import types


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def make():
    module = types.ModuleType("temporary", "doc")
    module.Loud, module.value = Loud, Loud("value of the module")
    exec("def get(): return value.name\nclass C: pass", module.__dict__)
    return module


module = make()
get = module.get
sys.modules["temporary"] = module
print(get(), module.__doc__, module.C.__module__)
del module
print("still in sys.modules", sys.modules["temporary"].get())
del sys.modules["temporary"]
gc.collect()
print("after the module:", get())
print(sorted(k for k in get.__globals__ if not k.startswith("__")))
del get
gc.collect()
print("all gone")
module = make()
module.__dict__["value"] = None
del module
gc.collect()
for wrong in ((), (5,), ("a", "b", "c")):
    try:
        types.ModuleType(*wrong)
    except TypeError as error:
        print(error)
empty = types.ModuleType("empty")
print(empty.__name__, empty.__doc__, empty.__spec__, empty.__loader__, repr(empty))
try:
    empty.missing
except AttributeError as error:
    print(error)
try:
    empty.__dict__ = {}
except (AttributeError, TypeError) as error:
    print(error)
del empty.__name__
try:
    empty.missing
except AttributeError as error:
    print(error)
