# functools.partial, reduce and cmp_to_key
from functools import partial, reduce, cmp_to_key
import functools
import operator as op
def f(*a, **k): return a, k
p = partial(f, 1, 2, x=3)
print(p(4, y=5, x=9), p.func is f, p.args, p.keywords)
q = partial(p, 7, z=1); print(q.args, q.keywords, q.func is f)
for bad in (lambda: partial(), lambda: partial(3), lambda: reduce(f, 3), lambda: reduce(f, [])):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
class P(partial): pass
print(repr(P(len, [1])), repr(partial(len, [1], a='b')))
p.attr = 4; print(p.__dict__, p.attr)
try: p.func = 3
except Exception as e: print(type(e).__name__, e)
print(partial(f, 1).__reduce__()[2][1:])
class C:
    m = partial(print, 'hi')
print(reduce(lambda a, b: a + b, [1,2,3], 10), reduce(op.mul, range(1, 20)))
print(sorted([3,1,2], key=cmp_to_key(lambda a, b: b - a)))
K = cmp_to_key(lambda a, b: a - b)
print(K(3) < K(4), K(3) == K(3), K(5).obj)
try: K(3) < 4
except Exception as e: print(type(e).__name__, e)
try: hash(K(1))
except Exception as e: print(type(e).__name__, e)
for a in ((), (1,2)):
    try: K(*a)
    except Exception as e: print(type(e).__name__, e)


class Holder:
    plain = functools.partial(int, base=2)
    fixed = staticmethod(functools.partial(int, base=2))


import inspect
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(Holder.plain("11"), Holder().fixed("11"), len(seen), Holder().plain("11"))
print([(w.category.__name__, str(w.message)) for w in seen])
print(inspect.ismethoddescriptor(Holder.plain), hasattr(functools.partial, "__get__"))
print(type.__type_params__, functools.update_wrapper(lambda: 0, type).__name__)
