"""What modules print as, and what calling one tells."""
import types
class BL: pass
class FL:
    @classmethod
    def module_repr(cls, m): return 'x'
m=types.ModuleType('foo'); print(m); m.__loader__=BL; print(m)
m.__loader__=BL; del m.__name__; print(m)
m=types.ModuleType('foo'); m.__file__='/tmp/foo.py'; print(m); del m.__name__; print(m); 
m=types.ModuleType('foo'); m.__file__='/tmp/foo.py'; m.__loader__=BL; print(m)
m=types.ModuleType('foo'); m.__file__=None; print(m)
from importlib.machinery import ModuleSpec
for spec in (ModuleSpec('a',BL), ModuleSpec('a',None), ModuleSpec('a',BL,origin='org'), ModuleSpec('a',None,origin='org')):
    m=types.ModuleType('foo'); m.__spec__=spec; print(m)
    spec.has_location=True
    print(m, spec)
import importlib.util
print(importlib.util)
for owner, name in (("mod", "mod"), ("mod2", "x"), ("q.r", "q.r")):
    module = types.ModuleType(owner)
    setattr(module, name, len)
    try:
        module()
    except TypeError as error:
        print(error)
    setattr(module, owner, 3)
    try:
        module()
    except TypeError as error:
        print(error)


class Sub(types.ModuleType):
    pass


module = Sub("mod")
module.mod = len
try:
    module()
except TypeError as error:
    print(error)
