# unittest.mock: mocks, calls, special methods, patches.
from unittest.mock import Mock, MagicMock, patch, call, ANY, sentinel, DEFAULT
m = Mock(return_value=3); print(m(1, a=2), m.called, m.call_count, m.call_args, m.mock_calls)
m.assert_called_once_with(1, a=2)
for f in [lambda: m.assert_called_with(2), lambda: m.assert_not_called(), lambda: Mock().assert_called(), lambda: m.assert_any_call(5), lambda: m.assert_has_calls([call(9)]), lambda: Mock(name='nm').assert_called_once_with(1), lambda: Mock(spec=['a']).b, lambda: Mock(side_effect=ValueError('x'))()]:
    try: f(); print('ok')
    except Exception as e: print(type(e).__name__, e)
m = Mock(); m.a.b(1).c(2); print(m.mock_calls, m.method_calls, m.a.b.call_args)
m = Mock(side_effect=[1, 2, KeyError('k')]); print(m(), m())
try: m()
except KeyError as e: print(repr(e))
m = Mock(side_effect=lambda x: x * 2); print(m(4)); m.x = 5; print(m.x, call(1) == call(1), call.foo(1, b=2), [call(1), call(2)])
mm = MagicMock(); print(len(mm), bool(mm), int(mm), list(mm), 3 in mm); mm.__len__.return_value = 7; print(len(mm)); mm.__getitem__.return_value = 'i'; print(mm['q'], mm.__getitem__.call_args)
with mm as v: pass
mm.__iter__.return_value = [1, 2]; print(list(mm), isinstance(Mock(spec=int), int), ANY == 3, sentinel.foo)
import os.path
with patch('os.path.exists', return_value=True) as p: print(os.path.exists('/zz'), p.call_args)
print(os.path.exists('/zz'))
class C:
    x = 1
    def f(self): return 'real'
with patch.object(C, 'f', return_value='fake'): print(C().f())
print(C().f())
@patch.object(C, 'x', 5)
def t(): return C.x
print(t(), C.x)
d = {'a': 1}
with patch.dict(d, {'b': 2}): print(d)
print(d)
@patch.object(C, 'f')
def t2(mock): mock.return_value = 9; return C().f()
print(t2())
try: patch('nodots')
except TypeError as e: print(e)
try:
    with patch.object(C, 'zz'): pass
except AttributeError as e: print(e)

# Calls equal lists too, and what leaves parts out.
m = Mock()
m.write('Foo\n', x=1)
m.a.b(2)
print(m.method_calls[0] == ['write', ('Foo\n',), {'x': 1}], m.method_calls[1] == ('a.b', (2,)),
      m.method_calls == [('write', ('Foo\n',), {'x': 1}), ['a.b', (2,), {}]])
print(call(1) == [(1,), {}], call(1) == 'x', call(1) == 1, call() == (),
      call(1) == (1, 2, 3, 4), call.a == ('a',), call(1) == ANY)
