# Module level __getattr__ and __dir__, and what from-import makes of them.
import sys

Module = type(sys)
mod = Module("virtual", "Its docstring.")
source = '''
real = 1
asked = []
def __getattr__(name):
    asked.append(name)
    if name.startswith("dyn_"):
        return name[4:].upper()
    raise AttributeError(f"no {name} here")
def __dir__():
    return ["zeta", "alpha"]
'''
exec(source, mod.__dict__)
sys.modules["virtual"] = mod

import virtual

print(virtual is mod, virtual.__doc__, virtual.__name__)
print(virtual.real, virtual.dyn_word, dir(virtual))
from virtual import dyn_other, real

print(dyn_other, real)
try:
    from virtual import missing
except ImportError as error:
    print(type(error).__name__, error.name, str(error).split(" (")[0])
try:
    virtual.absent
except AttributeError as error:
    print(error)
print(hasattr(virtual, "dyn_x"), hasattr(virtual, "x"), getattr(virtual, "x", "default"))
print([name for name in virtual.asked if not name.startswith("__")])
virtual.dyn_word = "now real"
print(virtual.dyn_word)
del virtual.dyn_word
print(virtual.dyn_word)
del virtual.__getattr__
try:
    virtual.dyn_word
except AttributeError as error:
    print(error)

