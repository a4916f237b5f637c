# mocks made after something, files that are mocks, several patches at once
from unittest import mock
import os
@mock.patch('os.getcwd')
@mock.patch('os.listdir')
def f(a, ml, mg, k=3):
    ml(1); mg(2); print(a, mg.mock_calls, ml.mock_calls, k, os.listdir is ml)
f(7, k=5); print(f.__name__, len(f.patchings))
class T:
    def m(self, a, b=2): return a
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return x
    attr = [1]
    def __len__(self): return 3
with mock.patch.object(T, 'm', autospec=True) as p:
    p.return_value = 9
    t = T(); print(t.m(1, b=3)); p.assert_called_once_with(t, 1, 3); print(p.call_args == mock.call(t, 1, b=3), p.called, p.call_count)
    try: t.m()
    except TypeError as e: print(e)
    try: p.assert_called_with(t, 2)
    except AssertionError as e: print(str(e).replace(repr(t), 'T'))
    p.side_effect = KeyError('x')
    try: t.m(1)
    except KeyError as e: print(repr(e))
T0 = T
with mock.patch("__main__.T", autospec=True) as K:
    i = K(); print(isinstance(i, T0), K.return_value is i); i.m.return_value = 4; print(i.m(1), K.mock_calls); i.m.assert_called_with(1)
    for bad in ( 'i.m()', 'i.nope', 'i.m(1,2,3)', 'i.s()', 'K.c(1,2)'):
        try: print(eval(bad))
        except (TypeError, AttributeError) as e: print(bad, type(e).__name__, e)
    print(len(i), i.attr is i.attr)
m = mock.create_autospec(lambda a, b: 1, return_value='fish'); print(m(1, 2), m.call_count)
try: m('wrong')
except TypeError as e: print(e)
with mock.patch.multiple('os', getcwd=mock.DEFAULT, sep='#') as d: print(sorted(d), os.sep, os.getcwd is d['getcwd'])
with mock.patch('__main__.len', return_value=5) as ml: print(len('x'))
print(len('x'))
mo = mock.mock_open(read_data='a\nb\nc')
with mock.patch('builtins.open', mo):
    with open('f', 'w') as f: f.write('zz'); f.write('y')
    with open('g') as f: print(f.readline(), f.readlines(), f.read())
    print(list(open('h')), open('i').read(2))
print(mo.mock_calls); mo().write.assert_any_call('zz'); mo.assert_called_with()
print(mock.mock_open(read_data=b'ab\nc')().readlines())
mm = mock.MagicMock(spec=['a']); mock.seal(mm); 
try: mm.a
except AttributeError as e: print(e)
mm = mock.Mock(); mm.x = 3; mock.seal(mm)
try: mm.y
except AttributeError as e: print(e)
p = mock.patch('os.sep', '!'); p.start(); print(os.sep); mock.patch.stopall(); print(os.sep)
@mock.patch.object(os, 'sep', '%')
class TT:
    def test_a(self): return os.sep
    def other(self): return os.sep
print(TT().test_a(), TT().other())
@mock.patch.multiple(os, getcwd=mock.DEFAULT, listdir=mock.DEFAULT)
def kw(getcwd, listdir): print(getcwd is os.getcwd, listdir is os.listdir)
@mock.patch('os.sep', new_callable=lambda: 'Q')
def g(s): print(s, os.sep)
g()
print(mock.Mock(wraps=[1,2]).index(2), mock.sentinel.x, mock.ANY == 3, mock.call.a.b(1) )
m = mock.Mock(); m.a(1); m.b(2); m.assert_has_calls([mock.call.a(1), mock.call.b(2)])
m.configure_mock(**{'z.return_value': 3, 'y.side_effect': ValueError}); print(m.z())

from unittest.mock import *
m = Mock(); m().a(1); m.b().c.d(2); print(m.mock_calls, m.method_calls)
mm = MagicMock()
with mm as x: x.go(1)
len(mm); mm[3]; print(mm.mock_calls)
h = Mock(); m2 = Mock(return_value=h); m2(1).z(); print(m2.mock_calls, h.mock_calls)
h = Mock(name='nm'); m2 = Mock(); m2.return_value = h; m2(1).z(); print(m2.mock_calls, h.mock_calls)
print(call().a(1).b, call.x.y(2), call(1)(2), repr(call))
big = Mock(); [big(i, 'a'*30) for i in range(5)]; print(big.mock_calls); print(big.call_args_list)
from unittest.mock import call
print(repr(call.x), repr(call.x.y), repr(call().z), call.x == call.x, call.a(1)==('a',(1,)), call.a().b(2) == call.a().b(2))
kw()
