# sys.set_asyncgen_hooks: what meets an asynchronous generator first and last.
import sys
print(sys.get_asyncgen_hooks(), type(sys.get_asyncgen_hooks()).__name__)
def drive(aw):
    try:
        aw.send(None)
    except StopIteration as e: return e.value
async def ag():
    try:
        yield 1
        yield 2
    finally: print('fin')
def first(g): print('first', g.__name__)
def last(g):
    print('last', g.__name__)
    try: g.aclose().send(None)
    except StopIteration: print('closed')
sys.set_asyncgen_hooks(first, last)
print(sys.get_asyncgen_hooks() == (first,last), sys.get_asyncgen_hooks().firstiter is first)
g = ag(); print(drive(g.__anext__())); print(drive(g.asend(None))); del g
g = ag(); drive(g.__anext__()); sys.set_asyncgen_hooks(finalizer=None); print(sys.get_asyncgen_hooks()[1]); del g
g = ag(); drive(g.__anext__()); del g
for bad in ({'firstiter':1},{'finalizer':2}):
    try: sys.set_asyncgen_hooks(**bad)
    except TypeError as e: print(e)
try: sys.set_asyncgen_hooks(1,2)
except TypeError as e: print(e)
def bad(g): raise ValueError('no')
sys.set_asyncgen_hooks(bad)
g = ag()
try: g.__anext__()
except ValueError as e: print(e)
print(drive(g.__anext__()))
sys.set_asyncgen_hooks(None, bad)
del g
g = ag(); a=g.athrow(ValueError)
del g
try: a.send(None)
except ValueError as e: print('VE')
del a
async def loop():
    async for x in ag(): break
sys.set_asyncgen_hooks(first,last)
drive(loop())
g=ag(); del g
sys.set_asyncgen_hooks(None,None)

# What next steps of one that has ended raise: no value where the value is None.
async def ends():
    yield 1


for method, arguments in ("aclose", ()), ("athrow", (GeneratorExit,)):
    last = ends()
    try:
        getattr(last, method)(*arguments).send(None)
    except (StopIteration, GeneratorExit) as e:
        print(method, type(e).__name__, e.args)

# A hook that holds the generator until the program ends.
kept = ends()
sys.set_asyncgen_hooks(finalizer=lambda generator: kept)
kept.__anext__().close()
