# unittest.mock: children of subclasses, magic methods, autospecs, patches of all kinds.
import builtins, copy, pickle, re
import unittest.mock as mock
from unittest.mock import *


def print(*values):
    # without the ids of mocks
    text = " ".join(str(value) for value in values)
    builtins.print(re.sub(r"id='\d+'", "id=", text).replace("__main__.", ""))


def show(get):
    try:
        print(get())
    except Exception as error:
        print(type(error).__name__, error)


print("-- children")
class Own(MagicMock):
    pass
own = Own()
print(type(own.a).__name__, type(own()).__name__, type(own.a.b()).__name__, isinstance(own.a, Own))
class Child(Mock):
    def _get_child_mock(self, /, **kwargs):
        return NonCallableMock(**kwargs)
print(type(Child().x).__name__, type(NonCallableMock().x).__name__, type(NonCallableMagicMock().x).__name__)
m = Mock()
m.__class__ = dict
print(isinstance(m, dict), m.__class__)
m = Mock(name="root")
m.first.second(1).third(x=2)
print(m.mock_calls, m.method_calls, m.first.second().third)
print(m.mock_calls == call.first.second(1).third(x=2).call_list())
m = Mock(return_value=Mock(name="given"))
m().used()
print(m.mock_calls, m.return_value.mock_calls)
print(dir(Mock(spec=["a"]))[:3], "b" in dir(Mock(b=1)), mock.FILTER_DIR)
m = Mock(spec=["a"])
m.mock_add_spec(["c"], True)
show(lambda: m.a)
show(lambda: setattr(m, "d", 1))
show(lambda: Mock(spec=Mock()))
m = Mock(unsafe=True)
print(type(m.assert_cheese).__name__)
show(lambda: Mock().called_once_with(1))
show(lambda: Mock().asert_called)

print("-- calls")
print(call.count, call.index(1), call(1).foo.bar(2)(3).call_list())
print(call == call(), call("foo") == ("foo",), call.foo(1) == ("foo", (1,)), call(a=1) == ({"a": 1},))
print(call().foo().bar == call().foo().bar, call(1).foo() == call(2).foo(), call(1, 2) == (1, 2))

print("-- magic")
m = MagicMock()
print(m + 1 is m.__add__(), type(1 + m).__name__, type(m @ 2).__name__, divmod(m, 2) is m.__divmod__.return_value)
print(type(round(m)).__name__, type(next(m)).__name__, list(m), len(m), int(m), m == m, m != m, m == 3)
show(lambda: m < 3)
m.__lt__.return_value = "less"
m.__iter__.return_value = [1, 2]
m.__eq__.return_value = "same"
print(m < 3, list(m), list(m), m == 1, hash(m) == object.__hash__(m))
m["key"] = 1
del m["key"]
with m as inside:
    pass
print(m.mock_calls)
m.__len__.return_value = 7
m.reset_mock(return_value=True)
print(len(m), m.mock_calls, m.__len__.called)
type(m).__str__.return_value = "by the class"
print(str(m), type(m).__str__ is m.__str__)
del m.__len__
show(lambda: len(m))
m = Mock()
show(lambda: len(m))
m.__len__ = lambda self: 5
m.__getitem__ = Mock(return_value="item")
m.__str__ = Mock(return_value="text")
print(len(m), m[3], str(m), m.__getitem__.mock_calls, m.__len__())
show(lambda: setattr(m, "__instancecheck__", 1))
class Sized:
    def __len__(self): return 1
m = MagicMock(spec=Sized)
print(len(m))
show(lambda: m[0])
show(lambda: m.__getitem__)

print("-- arguments by their names")
class Service:
    limit = 3
    names = ["x"]
    def __init__(self, host, port=80): pass
    def send(self, data, *, urgent=False): "Send."
    @classmethod
    def make(cls, one): pass
    @staticmethod
    def helper(one, two): pass
    @property
    def state(self): return 1
    class Inner:
        def deep(self, z): pass
def function(a, b=2, *, c=3): "Doc."
auto = create_autospec(Service)
show(lambda: auto())
show(lambda: auto("h").send())
service = auto("h", 8)
service.send("data", urgent=True)
service.send.assert_called_with(urgent=True, data="data")
service.make(1)
service.helper(1, two=2)
service.helper.assert_called_once_with(one=1, two=2)
show(lambda: service.helper(1))
show(lambda: service.nothing)
show(lambda: service())
show(lambda: auto.Inner().deep())
auto.Inner().deep(9)
print(auto.mock_calls)
auto.assert_has_calls([call(host="h"), call("h", port=8)])
show(lambda: auto.assert_has_calls([call(1, 2, 3)]))
show(lambda: auto.assert_any_call("z"))
print(type(service.limit).__name__, type(service.names).__name__, type(service.state).__name__)
like = create_autospec(function, return_value=5)
print(like(1, b=3), like.called, like.call_args, like.mock.call_count, like.__name__, like.__doc__)
like.assert_called_once_with(a=1, b=3)
like.side_effect = [1, 2]
print(like(1), like(2), like.call_count)
like.return_value = "new"
like.side_effect = None
print(like(0), like.mock_calls)
like.reset_mock()
print(like.called, like.mock_calls)
show(lambda: like())
show(lambda: create_autospec(auto))
show(lambda: create_autospec(Service, set_spec=True))
print(create_autospec(Service, **{"send.return_value": 4})("h").send, create_autospec(Service, instance=True))
wrapped = Mock(wraps=[3, 1, 2])
print(wrapped.index(1), wrapped.index.mock_calls)

print("-- sentinels")
print(pickle.loads(pickle.dumps(sentinel.some)) is sentinel.some, copy.deepcopy(sentinel.some) is sentinel.some)

print("-- patches")
class Target:
    value = 1
    def method(self, x): return x
    class Part:
        def run(self): pass
for options in ({"spec": True}, {"spec_set": True}, {"autospec": True}, {"new_callable": PropertyMock},
                {"spec": ["one"]}, {"new_callable": NonCallableMock}):
    with patch.object(Target, "Part", **options) as new:
        print(options, type(new).__name__, type(new.return_value).__name__)
        show(lambda: new().other)
for options in ({"spec": True, "autospec": True}, {"autospec": True, "new": 1}, {"new": 1, "extra": 2},
                {"spec": 1, "spec_set": 2}, {"autospect": True}):
    show(lambda: patch.object(Target, "value", **options).start())
show(lambda: patch(12))
show(lambda: patch("nodot"))
show(lambda: patch.object("text", "x"))
with patch.object(Target, "method", autospec=True) as new:
    Target().method(3)
    print(len(new.call_args.args), type(new).__name__)
    show(lambda: patch.object(Target, "method", autospec=True).start())
print(Target().method(3))
settings = {"a": 1}
@patch.dict(settings, b=2)
class Cases:
    def test_one(self): return dict(settings)
    def other(self): return dict(settings)
print(Cases().test_one(), Cases().other(), settings)
class Box:
    def __init__(self): self.values = {}
    def __getitem__(self, key): return self.values[key]
    def __setitem__(self, key, value): self.values[key] = value
    def __delitem__(self, key): del self.values[key]
    def __iter__(self): return iter(self.values)
box = Box()
box["kept"] = 1
with patch.dict(box, {"new": 2}, clear=True):
    print(box.values)
print(box.values)
first, second = patch.dict(settings, c=3), patch.object(Target, "value", 9)
print(first.stop(), first.start(), second.start(), Target.value)
patch.stopall()
print(settings, Target.value, second.stop())
with patch.multiple(Target, value=DEFAULT, method=4) as new:
    print(sorted(new), Target.method)
print(Target.value)
handle = mock_open(read_data="one\ntwo\n")
with patch("builtins.open", handle):
    with open("nowhere") as file:
        print(file.read(), open("again").readlines(), list(open("third")))
print(handle.mock_calls[:3])
