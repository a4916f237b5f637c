# contextlib: managers from generators, stacks, redirection, suppression
from contextlib import *
import contextlib, io, sys
def tr(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
@contextmanager
def cm(x=1):
    """cm doc"""
    print('in', x)
    try: yield x * 2
    except ValueError as e: print('caught', e)
    finally: print('out')
with cm(3) as v: print(v)
with cm(): raise ValueError('x')
def f():
    with cm(): raise KeyError('k')
tr(f)
print(cm.__name__, cm.__doc__, type(cm(1)).__name__)
@contextmanager
def none():
    if 0: yield
tr(lambda: none().__enter__())
@contextmanager
def two(): yield 1; yield 2
def f():
    with two(): pass
tr(f)
@contextmanager
def two2():
    try: yield 1
    except ValueError: yield 2
def f():
    with two2(): raise ValueError('q')
tr(f)
@contextmanager
def plain(): yield
for E in (StopIteration('s'), RuntimeError('r'), GeneratorExit(), ValueError('v')):
    def f():
        with plain(): raise E
    tr(f)
@contextmanager
def tra():
    try: yield
    except Exception as e: raise TypeError('new') from e
def f():
    with tra(): raise ValueError('v')
tr(f)
@cm(9)
def deco(a): print('body', a); return a
print(deco(4)); print(deco.__name__)
class CM(ContextDecorator):
    def __enter__(self): print('E'); return self
    def __exit__(self, *a): print('X', a[0]); return False
@CM()
def g(): print('g')
g(); g()
with suppress(KeyError, ValueError): raise KeyError(1)
def f():
    with suppress(KeyError): raise ValueError(1)
tr(f)

def f():
    with suppress(ValueError): raise TypeError(3)
tr(f)
b = io.StringIO()
with redirect_stdout(b): print('hidden')
print(repr(b.getvalue()))
with redirect_stderr(b): print('e', file=sys.stderr)
print(repr(b.getvalue()))
class Th:
    def close(self): print('closed')
with closing(Th()) as t: print(type(t).__name__)
with nullcontext(5) as n: print(n)
with ExitStack() as st:
    print(st.enter_context(cm(1)), st.enter_context(cm(2)))
    st.callback(print, 'cb', 1, sep='-')
    @st.callback
    def last(): print('last')
    st.push(lambda *a: print('push', a[0]))
def f():
    with ExitStack() as st:
        st.push(lambda t, v, tb: True)
        st.callback(lambda: 1 / 0)
        raise ValueError('lost')
tr(f)
def f():
    with ExitStack() as st:
        st.callback(lambda: 1 / 0)
        st.callback(lambda: {}['k'])
        raise ValueError('first')
tr(f)
tr(lambda: ExitStack().enter_context(3))
tr(lambda: AsyncExitStack().enter_context(3))
st = ExitStack(); st.callback(print, 'a'); st2 = st.pop_all(); st.close(); print('-'); st2.close()
@asynccontextmanager
async def acm():
    print('ain')
    try: yield 7
    finally: print('aout')
async def main():
    async with acm() as v: print(v)
    try:
        async with acm(): raise KeyError('a')
    except KeyError as e: print('got', e)
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(acm()))
        s.enter_context(cm(5))
        async def cb(x): print('acb', x)
        s.push_async_callback(cb, 3)
    async with aclosing(gen()) as g2:
        async for x in g2: print(x); break
    async with nullcontext(4) as q: print(q)
    @acm()
    async def fn(): print('fn')
    await fn()
async def gen():
    try:
        yield 1; yield 2
    finally: print('gen closed')
try: main().send(None)
except StopIteration: pass
class A1:
    def __enter__(self): pass
    def __exit__(self, *a): pass
print(isinstance(A1(), AbstractContextManager), issubclass(int, AbstractContextManager), AbstractContextManager.__abstractmethods__)
import os
d = os.getcwd()
with chdir('/'): print(os.getcwd())
print(os.getcwd() == d)
print(contextlib.__all__)
