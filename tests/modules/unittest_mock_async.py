# Mocks that are awaited.
import inspect
from unittest.mock import *
from unittest.mock import call


def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value
    return 'suspended'


def attempt(f):
    try:
        result = f()
        print(type(result).__name__ if isinstance(result, NonCallableMock) else result)
    except BaseException as e:
        print(type(e).__name__, e)


m = AsyncMock()
print(inspect.iscoroutinefunction(m), inspect.isawaitable(m.later), type(run(m())).__name__, m.await_count, m.call_count)
print(repr(m).split(' id')[0], type(m.foo).__name__, type(run(m.foo())).__name__, m.mock_calls, m.await_args, m.await_args_list)
m = AsyncMock(return_value=3)
attempt(lambda: run(m(1, a=2)))
attempt(lambda: m.assert_awaited())
attempt(lambda: m.assert_awaited_once())
attempt(lambda: m.assert_awaited_with(1, a=2))
attempt(lambda: m.assert_awaited_once_with(1,a=3))
attempt(lambda: m.assert_any_await(5))
attempt(lambda: m.assert_has_awaits([call(1,a=2)]))
attempt(lambda: m.assert_has_awaits([call(2)]))
attempt(lambda: m.assert_has_awaits([call(2)], any_order=True))
attempt(m.assert_not_awaited)
run(m(4))
attempt(m.assert_awaited_once)
attempt(lambda: m.assert_awaited_once_with(4))
print(m.await_args_list, m.await_count, m.call_args_list)
m.reset_mock()
print(m.await_count, m.await_args, m.await_args_list, m.called)
attempt(m.assert_awaited)
attempt(lambda: m.assert_awaited_with(2))
attempt(m.assert_not_awaited)
m = AsyncMock(side_effect=[1, ValueError('x'), 3])
for _ in range(5):
    attempt(lambda: run(m()))
m = AsyncMock(side_effect=KeyError('k'))
attempt(lambda: run(m()))
m = AsyncMock(side_effect=lambda x: x*2)
attempt(lambda: run(m(4)))
async def eff(x): return x+1
m = AsyncMock(side_effect=eff)
attempt(lambda: run(m(4)))
m = AsyncMock(wraps=eff)
attempt(lambda: run(m(4)))
m = AsyncMock(side_effect=lambda: DEFAULT, return_value=9)
attempt(lambda: run(m()))
mm = MagicMock()
print(*(type(getattr(mm, n)).__name__ for n in ('__aenter__','__aexit__','__anext__','__aiter__','__enter__','foo')))
async def use():
    async with mm as x: print(type(x).__name__)
    try:
        async with mm: raise ValueError
    except ValueError: print('passed on')
    mm.__aenter__.return_value = 5
    async with mm as x: print(x)
    print([x async for x in mm])
    mm.__aiter__.return_value = [1,2,3]
    print([x async for x in mm], [x async for x in mm])
    a = AsyncMock(); a.__aiter__.return_value = iter([7]); print([x async for x in a])
    async with a as y: print(type(y).__name__)
    print(a.mock_calls)
run(use())
print([each[0] for each in mm.mock_calls])
class K:
    async def am(self, x): pass
    def sm(self): pass
    @staticmethod
    async def st(): pass
    @classmethod
    async def cm(cls): pass
    attr = 3
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
for cls in (Mock, MagicMock, AsyncMock, NonCallableMock):
    k = cls(K); print(*(type(getattr(k, n)).__name__ for n in ('am','sm','st','cm','attr')), type(k).__name__)
    k = cls(spec_set=K()); print(*(type(getattr(k, n)).__name__ for n in ('am','sm','st','cm','attr')))
for cls in (Mock, MagicMock):
    f = cls(eff); print(type(f).__name__, inspect.iscoroutinefunction(f), repr(f).split(' id')[0])
f = create_autospec(eff)
print(type(f).__name__, inspect.iscoroutinefunction(f))
attempt(lambda: run(f()))
c = f(1)
print(inspect.isawaitable(c))
run(c)
print(f.await_count, f.await_args)
attempt(lambda: f.assert_awaited_once_with(1))
attempt(lambda: f.assert_awaited_with(2))
f.return_value = 8
attempt(lambda: run(f(2)))
attempt(lambda: create_autospec(eff, instance=True))
k = create_autospec(K)
print(type(k.am).__name__, type(k.sm).__name__, type(k().am).__name__, type(k.st).__name__)
attempt(lambda: run(k().am(3)))
attempt(lambda: run(k().am()))
attempt(lambda: k().am.assert_awaited_once_with(3))
with patch('__main__.eff') as p:
    print(type(p).__name__)
    attempt(lambda: run(eff(1)))
with patch.object(K, 'am') as p:
    print(type(p).__name__)
    attempt(lambda: run(K().am(1)))
with patch.object(K, 'sm') as p:
    print(type(p).__name__)
with patch('__main__.eff', autospec=True) as p:
    print(type(p).__name__, inspect.iscoroutinefunction(eff))
with patch.multiple(K, am=DEFAULT, sm=DEFAULT) as d:
    print({n: type(v).__name__ for n,v in sorted(d.items())})
@patch('__main__.eff')
def deco(p): print(type(p).__name__)
deco()
@patch.object(K, 'am')
async def adeco(x, p): print(x, type(p).__name__, type(K.am).__name__); return 5
print(inspect.iscoroutinefunction(adeco))
attempt(lambda: run(adeco(1)))
print(type(K.am).__name__)
@patch.dict('os.environ', {'ZZ': '1'})
async def edeco():
    import os; print(os.environ.get('ZZ'))
print(inspect.iscoroutinefunction(edeco))
attempt(lambda: run(edeco()))
parent = Mock()
am = AsyncMock()
parent.attach_mock(am, 'child')
run(am(3))
print(parent.mock_calls, parent.method_calls)
attempt(lambda: seal(m))
print(isinstance(AsyncMock(), AsyncMock), AsyncMock(name='n').__class__.__name__, repr(AsyncMock(name='n')).split(' id')[0])
attempt(lambda: AsyncMock(spec=['a']).b)
print(type(AsyncMock(spec=['a']).a).__name__)
m = AsyncMock(**{'foo.return_value': 3})
attempt(lambda: run(m.foo()))
m = AsyncMock()
m.sync = Mock(return_value=2)
attempt(lambda: m.sync())
print(type(AsyncMock().__str__).__name__, len(AsyncMock()), bool(AsyncMock()), int(AsyncMock()))
