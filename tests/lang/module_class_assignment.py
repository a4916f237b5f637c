# A module gets another class, as lazy modules do.
import types, sys, traceback
class M(types.ModuleType):
    def __getattr__(self, n): return 'got '+n
m = types.ModuleType('m')
m.__class__ = M
print(m.foo, type(m))
m.__class__ = types.ModuleType
try: m.foo
except AttributeError as e: print(e)
for bad in (int, object, 5, type('Q',(),{})):
    try: m.__class__ = bad
    except TypeError as e: print(e)
class SM(types.ModuleType): __slots__=('a',)
try: m.__class__ = SM
except TypeError as e: print(e)
sys.modules['__main__'].__class__ = M
print(sys.modules['__main__'].zork)
class Mod(types.ModuleType):
    @property
    def lazy(self): return 'computed'
    def __setattr__(self, n, v): print('set', n); super().__setattr__(n, v)
sys.modules['__main__'].__class__ = Mod
import __main__
print(__main__.lazy); __main__.q = 5; print(q)
m.__class__ = Mod; m.x = 1; print(m.x, m.lazy, m.__dict__.keys())
del m
