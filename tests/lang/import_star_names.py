# from x import *: __all__, underscores, and errors of a wrong __all__.
import sys


def module(name, source):
    sys.modules[name] = made = type(sys)(name)
    exec(source, made.__dict__)
    return made


module("plain", "a = 1\n_b = 2\n__c__ = 3\nd_ = 4")
module("listed", "__all__ = ['a', '_b']\na = 10\n_b = 20\nc = 30")
module("broken", "__all__ = ['a', 'gone']\na = 1")
module("empty", "__all__ = ()\na = 1")
module("lazy", "__all__ = ['made']\ndef __getattr__(name):\n"
       "    if name == 'made': return 'by hook'\n    raise AttributeError(name)")


def star(name):
    space = {}
    try:
        exec(f"from {name} import *", space)
    except Exception as error:
        print(type(error).__name__, error)
    space.pop("__builtins__")
    print(name, space)


for name in ("plain", "listed", "broken", "empty", "lazy"):
    star(name)
from listed import c as see, a

print(see, a)
from plain import (
    a,
    d_ as d,
)

print(a, d)
sys.modules["blocked"] = None
try:
    import blocked
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    exec("def f():\n    from plain import *")
except SyntaxError as error:
    print(error.msg)
