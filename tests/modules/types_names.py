# types: names of types, making classes, namespaces
import types, sys
for n in sorted(types.__all__):
    if n != 'CapsuleType': print(n, getattr(types, n) if n not in ('new_class','resolve_bases','prepare_class','get_original_bases','coroutine') else '')
C = types.new_class('C', (object,), {}, lambda ns: ns.update(x=1)); print(C.x, C)
class E:
    def __mro_entries__(self, bases): return (int,)
D = types.new_class('D', (E(),)); print(D.__mro__, len(D.__orig_bases__), types.resolve_bases((int, E())), types.get_original_bases(D) == D.__orig_bases__)
try: types.get_original_bases(3)
except TypeError as e: print(e)
class M(type):
    def __prepare__(n, b, **k): return {'k': k}
class M2(type): pass
print(types.prepare_class('X', (), {'metaclass': M, 'a': 1}))
try: types.prepare_class('X', (M2('q',(),{}),), {'metaclass': M})
except TypeError as e: print(e)
class F:
    @types.DynamicClassAttribute
    def x(self): "doc"; return 5
print(F().x)
try: F.x
except AttributeError as e: print(repr(e))
s = types.SimpleNamespace(a=1); s.b=2; print(s, s == types.SimpleNamespace(a=1,b=2), types.SimpleNamespace({'q':1}))
m = types.MappingProxyType({'a':1}); print(m, m['a'], len(m), m | {'b':2})
print(types.MethodType(len, [1,2])(), types.FunctionType((lambda x: x).__code__, {})(3), types.ModuleType('q','doc').__doc__, types.CellType(5).cell_contents)
print(types.GenericAlias(list, int))


@types.coroutine
def relay():
    got = yield 1
    return got


async def use():
    return await relay()


c = use()
print(c.send(None))
try:
    c.send(7)
except StopIteration as e:
    print(e.value)
print(types.coroutine(use) is use)
try:
    types.coroutine(3)
except TypeError as e:
    print(e)
