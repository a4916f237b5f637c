"""Objects that stand for others: they record how they are used and answer as told."""

import builtins
import contextlib
import functools
import types

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec",
           "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal")


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel.%s" % self.name

    def __reduce__(self):
        return "sentinel.%s" % self.name


class _Sentinel:
    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


def _signature_text(name, args, kwargs):
    parts = [repr(arg) for arg in args] + ["%s=%r" % item for item in kwargs.items()]
    return "%s(%s)" % (name, ", ".join(parts))


class _Call(tuple):
    """A call: (name, args, kwargs); comparable with tuples that leave some of it out."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for item in value:
            if isinstance(item, str):
                name = item
            elif isinstance(item, tuple):
                args = item
            else:
                kwargs = item
        self = tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))
        self._mock_name = name
        self._mock_parent = parent
        self._from_kall = from_kall
        return self

    def _parts(self):
        return ("",) + tuple(self) if len(self) == 2 else tuple(self)

    def __eq__(self, other):
        try:
            if len(other) > 3:
                return False
        except TypeError:
            return NotImplemented
        if not isinstance(other, _Call):
            other = _Call(other)
        name, args, kwargs = self._parts()
        other_name, other_args, other_kwargs = other._parts()
        if name and other_name and name != other_name:
            return False
        if bool(name) != bool(other_name) and len(self) == len(other) == 3:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, *args, **kwargs):
        name = self._mock_name or ""
        return _Call((name, args, kwargs), parent=self)._renamed(name + "()")

    def _renamed(self, name):
        self._mock_name = name
        return self

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        full = "%s.%s" % (self._mock_name, name) if self._mock_name else name
        return _Call(name=full, parent=self, from_kall=False)

    args = property(lambda self: self._parts()[1])
    kwargs = property(lambda self: self._parts()[2])

    def __repr__(self):
        name, args, kwargs = self._parts()
        if not self._from_kall:
            name = self._mock_name or "call"
            return "call" + name if name.startswith("()") else name
        text = "call" + ("" if not name or name.startswith("()") else ".") + name
        return _signature_text(text, args, kwargs)


call = _Call(from_kall=False)


class _CallList(list):
    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        length = len(value)
        return any(self[at:at + length] == value for at in range(len(self) - length + 1))


class NonCallableMock:
    """A mock that cannot be called."""

    _magic = False

    def __new__(cls, *args, **kwargs):
        # each mock has a class of its own, so that special methods can be set on it
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "_mock_base": cls}))

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, **kwargs):
        state = self.__dict__
        state["_mock_children"] = {}
        state["_mock_name"] = name
        state["_mock_parent"] = parent
        state["_mock_label"] = ""
        state["_mock_wraps"] = wraps
        spec_of = spec_set if spec_set is not None else spec
        names = None
        if spec_of is not None:
            names = list(spec_of) if isinstance(spec_of, (list, tuple)) else dir(spec_of)
            if not isinstance(spec_of, (list, tuple)):
                state["_spec_class"] = spec_of if isinstance(spec_of, type) else type(spec_of)
        state["_mock_methods"] = names
        state["_spec_set"] = spec_set is not None
        state["_spec_signature"] = None
        state["_spec_values"] = {}
        state["_mock_sealed"] = False
        state["_mock_return_value"] = return_value
        state["_mock_side_effect"] = _effect(side_effect)
        self._reset_calls()
        self.configure_mock(**kwargs)

    def _reset_calls(self):
        self.__dict__.update(called=False, call_count=0, call_args=None, call_args_list=_CallList(),
                             mock_calls=_CallList(), method_calls=_CallList())

    @property
    def __class__(self):
        return self.__dict__.get("_spec_class") or type(self)

    def _parents(self):
        # this mock and those it is a child of, innermost first
        found, mock = [], self
        while mock is not None:
            found.append(mock)
            mock = mock.__dict__["_mock_parent"]
        return found

    def _full_name(self):
        parts = []
        mock = self
        while mock is not None:
            label = mock.__dict__["_mock_label"]
            parent = mock.__dict__["_mock_parent"]
            if parent is None:
                parts.append(mock.__dict__["_mock_name"] or "mock")
            else:
                parts.append(label if label == "()" else "." + label)
            mock = parent
        return "".join(reversed(parts))

    def __repr__(self):
        state = self.__dict__
        name = ""
        if state["_mock_name"] or state["_mock_parent"] is not None:
            name = " name=%r" % self._full_name()
        spec = ""
        if state.get("_spec_class") is not None:
            spec = " spec%s=%r" % ("_set" if state["_spec_set"] else "", state["_spec_class"].__name__)
        return "<%s%s%s id='%s'>" % (type(self).__name__, name, spec, id(self))

    def _child(self, label, **kwargs):
        if self.__dict__["_mock_sealed"]:
            raise AttributeError(self._full_name() + (label if label == "()" else "." + label))
        cls = MagicMock if type(self)._magic else Mock
        child = cls(parent=self, **kwargs)
        child.__dict__["_mock_label"] = label
        return child

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_children") or "_mock_children" not in self.__dict__:
            raise AttributeError(name)
        names = self.__dict__["_mock_methods"]
        if names is not None:
            if name not in names:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        elif name.startswith(("assert", "assret", "asert", "aseert", "assrt")):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if "
                                 f"{name!r} is meant to be an attribute.")
        children = self.__dict__["_mock_children"]
        child = children.get(name)
        if child is _missing:
            raise AttributeError(name)
        if child is None:
            wraps = self.__dict__["_mock_wraps"]
            if name in self.__dict__["_spec_values"]:
                child = create_autospec(self.__dict__["_spec_values"][name], self.__dict__["_spec_set"])
                child.__dict__.update(_mock_parent=self, _mock_label=name)
            else:
                child = self._child(name, wraps=getattr(wraps, name) if wraps is not None else None)
            children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in ("return_value", "side_effect"):
            object.__setattr__(self, name, value)
            return
        state = self.__dict__
        if state.get("_spec_set") and state["_mock_methods"] is not None and name not in state["_mock_methods"]:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name.startswith("__") and name.endswith("__") and name != "__class__":
            if isinstance(value, NonCallableMock):
                setattr(type(self), name, lambda _self, *args, **kwargs: value(*args, **kwargs))
                state["_mock_children"][name] = value
            else:
                setattr(type(self), name, value)
            return
        if state["_mock_sealed"] and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._full_name()}.{name}")
        if isinstance(value, NonCallableMock) and value.__dict__["_mock_parent"] is None \
                and not value.__dict__["_mock_name"]:
            value.__dict__["_mock_parent"] = self
            value.__dict__["_mock_label"] = name
            state["_mock_children"][name] = value
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        state = self.__dict__
        if name in state:
            object.__delattr__(self, name)
        elif state["_mock_children"].get(name) is _missing:
            raise AttributeError(name)
        state["_mock_children"][name] = _missing

    def __dir__(self):
        return sorted(set(self.__dict__["_mock_methods"] or dir(type(self))) | set(self.__dict__["_mock_children"]))

    @property
    def return_value(self):
        """What a call gives."""
        value = self.__dict__["_mock_return_value"]
        if value is DEFAULT and self.__dict__["_mock_wraps"] is None:
            value = self.__dict__["_mock_return_value"] = self._child("()")
        return value

    @return_value.setter
    def return_value(self, value):
        if isinstance(value, NonCallableMock) and value.__dict__["_mock_parent"] is None \
                and not value.__dict__["_mock_name"] and all(value is not each for each in self._parents()):
            value.__dict__.update(_mock_parent=self, _mock_label="()")
        self.__dict__["_mock_return_value"] = value

    @property
    def side_effect(self):
        """An exception to raise, a function to call, or an iterable of results."""
        return self.__dict__["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        self.__dict__["_mock_side_effect"] = _effect(value)

    def configure_mock(self, /, **kwargs):
        """Set attributes; dotted names are those of children."""
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            target = self
            *path, last = name.split(".")
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    def attach_mock(self, mock, attribute):
        """Make a mock a child, whose calls are recorded here too."""
        mock.__dict__["_mock_parent"] = None
        mock.__dict__["_mock_name"] = ""
        setattr(self, attribute, mock)

    def reset_mock(self, *, return_value=False, side_effect=False):
        """Forget all calls."""
        self._reset_calls()
        if return_value:
            self.__dict__["_mock_return_value"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self.__dict__["_mock_children"].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(return_value=return_value, side_effect=side_effect)

    # ---- assertions ----

    def _name_for_message(self):
        return self.__dict__["_mock_name"] or self.__dict__["_mock_label"].strip("()") or "mock"

    def _text_of(self, made):
        return _signature_text(self._name_for_message(), made.args, made.kwargs)

    def _calls_text(self, title="Calls"):
        return f"\n{title}: {list(self.mock_calls)!r}." if self.mock_calls else ""

    def assert_not_called(self):
        """Fail if it was called."""
        if self.call_count:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (
                self._name_for_message(), self.call_count, self._calls_text()))

    def assert_called(self):
        """Fail unless it was called."""
        if not self.call_count:
            raise AssertionError("Expected '%s' to have been called." % self._name_for_message())

    def assert_called_once(self):
        """Fail unless it was called once."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (
                self._name_for_message(), self.call_count, self._calls_text()))

    def _bound(self, made):
        # a call as the signature sees it: how an argument was passed does not count
        signature = self.__dict__["_spec_signature"]
        if signature is None:
            return made
        try:
            bound = signature.bind(*made.args, **made.kwargs)
        except TypeError:
            return made
        return _Call((bound.args, bound.kwargs), two=True)

    def assert_called_with(self, /, *args, **kwargs):
        """Fail unless the last call had these arguments."""
        expected = _Call((args, kwargs), two=True)
        if self.call_args is None:
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: not called."
                                 % self._text_of(expected))
        if self._bound(expected) != self._bound(self.call_args):
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: %s" % (
                self._text_of(expected), self._text_of(self.call_args)))

    def assert_called_once_with(self, /, *args, **kwargs):
        """Fail unless it was called once, with these arguments."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (
                self._name_for_message(), self.call_count, self._calls_text()))
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Fail unless some call had these arguments."""
        expected = _Call((args, kwargs), two=True)
        if self._bound(expected) not in [self._bound(made) for made in self.call_args_list]:
            raise AssertionError("%s call not found" % self._text_of(expected))

    def assert_has_calls(self, calls, any_order=False):
        """Fail unless the calls were made, in this order one after the other."""
        calls = list(calls)
        if not any_order:
            if calls not in self.mock_calls:
                raise AssertionError(f"Calls not found.\nExpected: {calls!r}"
                                     + (f"\n  Actual: {list(self.mock_calls)!r}" if self.mock_calls
                                        else "\n  Actual: []"))
            return
        left = list(self.mock_calls)
        missing = []
        for wanted in calls:
            if wanted in left:
                left.remove(wanted)
            else:
                missing.append(wanted)
        if missing:
            raise AssertionError("%r does not contain all of %r in its call list, found %r instead" % (
                self._name_for_message(), tuple(missing), list(self.mock_calls)))


def _effect(value):
    if value is None or callable(value) or isinstance(value, BaseException) \
            or (isinstance(value, type) and issubclass(value, BaseException)):
        return value
    return iter(value)


def _is_exception(value):
    return isinstance(value, BaseException) or (isinstance(value, type) and issubclass(value, BaseException))


class Mock(NonCallableMock):
    """A mock that can be called; attributes are mocks too, made when asked for."""

    def __call__(self, /, *args, **kwargs):
        state = self.__dict__
        if state["_spec_signature"] is not None:
            state["_spec_signature"].bind(*args, **kwargs)
        self._record(args, kwargs)
        effect = state["_mock_side_effect"]
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        if state["_mock_return_value"] is DEFAULT and state["_mock_wraps"] is not None:
            return state["_mock_wraps"](*args, **kwargs)
        return self.return_value

    def _record(self, args, kwargs):
        state = self.__dict__
        state["called"] = True
        state["call_count"] += 1
        made = _Call((args, kwargs), two=True)
        state["call_args"] = made
        state["call_args_list"].append(made)
        state["mock_calls"].append(_Call(("", args, kwargs)))
        name, mock, is_method = "", self, True
        while True:
            label, parent = mock.__dict__["_mock_label"], mock.__dict__["_mock_parent"]
            if parent is None:
                return
            name = label + name if not name or name.startswith("()") else label + "." + name
            if label == "()":
                is_method = False
            parent.__dict__["mock_calls"].append(_Call((name, args, kwargs)))
            if is_method:
                parent.__dict__["method_calls"].append(_Call((name, args, kwargs)))
            mock = parent


_MAGIC_DEFAULTS = {"__len__": 0, "__bool__": True, "__int__": 1, "__float__": 1.0, "__complex__": 1j,
                   "__index__": 1, "__contains__": False, "__exit__": False}
_MAGIC_NAMES = ("__getitem__ __setitem__ __delitem__ __enter__ __add__ __sub__ __mul__ __truediv__ "
                "__floordiv__ __mod__ __pow__ __and__ __or__ __xor__ __lshift__ __rshift__ __neg__ "
                "__pos__ __invert__ __iadd__ __isub__ __imul__").split()


class NonCallableMagicMock(NonCallableMock):
    """A NonCallableMock with special methods."""

    _magic = True

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        names = self.__dict__["_mock_methods"]
        for name in [*_MAGIC_DEFAULTS, *_MAGIC_NAMES, "__iter__"]:
            if (names is None or name in names) and name not in type(self).__dict__:
                self._add_magic(name)

    def _add_magic(self, name):
        children = self.__dict__["_mock_children"]

        def method(self, *args, **kwargs):
            return _magic_child(self, name)(*args, **kwargs)

        method.__name__ = name
        setattr(type(self), name, _MagicMethod(name, method))
        children.pop(name, None)


def _magic_child(mock, name):
    children = mock.__dict__["_mock_children"]
    child = children.get(name)
    if child is None:
        if name in _MAGIC_DEFAULTS:
            child = mock._child(name, return_value=_MAGIC_DEFAULTS[name])
        elif name == "__iter__":
            child = mock._child(name, side_effect=lambda: iter(
                () if child.__dict__["_mock_return_value"] is DEFAULT else child.return_value))
        else:
            child = mock._child(name)
        children[name] = child
    return child


class _MagicMethod:
    """A special method: called by an operator, or looked at as the mock behind it."""

    def __init__(self, name, function):
        self.name, self.function = name, function

    def __get__(self, obj, cls=None):
        return self if obj is None else _magic_child(obj, self.name)


class MagicMock(NonCallableMagicMock, Mock):
    """A Mock with special methods that answer something useful."""


class PropertyMock(Mock):
    """A mock used as a property of a class."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


# ---- mocks like something that is there ----

_FUNCTIONS = (types.FunctionType, types.MethodType, types.BuiltinFunctionType)


def _signature_of(spec, skip_first=False):
    # what spec may be called with; None when that is not known
    import inspect
    try:
        signature = inspect.signature(spec)
    except (TypeError, ValueError):
        return None
    if skip_first:
        signature = signature.replace(parameters=list(signature.parameters.values())[1:])
    return signature


def _like_function(spec, mock):
    # a function that records its calls in mock, and shows what mock knows of them
    signature = _signature_of(spec)
    mock.__dict__["_spec_signature"] = signature
    effect = mock.side_effect

    def show():
        for name in ("called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls"):
            setattr(function, name, getattr(mock, name))

    def function(*args, **kwargs):
        nonlocal effect
        mock.return_value = function.return_value
        if function.side_effect is not effect:
            mock.side_effect = effect = function.side_effect
        if signature is not None:
            signature.bind(*args, **kwargs)
        try:
            return mock(*args, **kwargs)
        finally:
            show()

    def reset_mock(**kwargs):
        mock.reset_mock(**kwargs)
        show()

    functools.update_wrapper(function, spec, updated=())
    del function.__wrapped__
    if signature is not None:
        function.__signature__ = signature
    for name in dir(NonCallableMock):
        if name.startswith("assert_"):
            setattr(function, name, getattr(mock, name))
    function.mock, function.reset_mock = mock, reset_mock
    function.return_value, function.side_effect = mock.return_value, effect
    show()
    return function


def create_autospec(spec, spec_set=False, instance=False, _name=None, **kwargs):
    """A mock that has the attributes of spec and takes the arguments that spec takes."""
    if isinstance(spec, _FUNCTIONS):
        return _like_function(spec, MagicMock(name=_name or spec.__name__, **kwargs))
    is_class = isinstance(spec, type)
    called = callable(spec) if not (is_class and instance) else hasattr(spec, "__call__") and \
        "__call__" in dir(spec) and any("__call__" in vars(base) for base in spec.__mro__)
    if spec is not None:
        kwargs["spec_set" if spec_set else "spec"] = spec
    mock = (MagicMock if called else NonCallableMagicMock)(name=_name, **kwargs)
    state = mock.__dict__
    if is_class and not instance:
        if spec.__init__ is not object.__init__:
            state["_spec_signature"] = _signature_of(spec.__init__, skip_first=True)
        if "return_value" not in kwargs:
            mock.return_value = create_autospec(spec, spec_set, True)
    elif called and spec is not None:
        state["_spec_signature"] = _signature_of(spec.__call__, skip_first=is_class)
    for name in dir(spec) if spec is not None else ():
        if (name.startswith("__") and name.endswith("__")) or name in kwargs:
            continue
        try:
            value = getattr(spec, name)
        except AttributeError:
            continue
        if isinstance(value, _FUNCTIONS):
            child = state["_mock_children"][name] = mock._child(name)
            bound = isinstance(value, types.FunctionType) and is_class and not any(
                isinstance(vars(base).get(name), staticmethod) for base in spec.__mro__)
            child.__dict__["_spec_signature"] = _signature_of(value, skip_first=bound)
        else:
            state["_spec_values"][name] = value
    return mock


def seal(mock):
    """Let a mock and its children make no more children."""
    mock.__dict__["_mock_sealed"] = True
    for child in [*mock.__dict__["_mock_children"].values(), mock.__dict__["_mock_return_value"]]:
        if isinstance(child, NonCallableMock) and child.__dict__["_mock_parent"] is mock:
            seal(child)


def mock_open(mock=None, read_data=""):
    """A mock for open(): its files give read_data, and record what is written."""
    import io
    if mock is None:
        mock = MagicMock(name="open", spec=open)
    handle = MagicMock(spec=sorted({*dir(io.TextIOWrapper), *dir(io.BytesIO)}))
    data = None

    def reader(name):
        method = getattr(handle, name)
        method.return_value = None

        def read(*args, **kwargs):
            if method.return_value is not None:
                return method.return_value
            return getattr(data, name)(*args, **kwargs)

        method.side_effect = read

    def lines():
        while line := handle.readline.side_effect():
            yield line

    def opened(*args, **kwargs):
        nonlocal data
        data = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data, "")
        return DEFAULT

    def closed(*exc_info):
        handle.close()
        return DEFAULT

    opened()
    for name in ("read", "readline", "readlines"):
        reader(name)
    handle.write.return_value = None
    handle.__enter__.return_value = handle
    handle.__exit__.side_effect = closed
    handle.__iter__.side_effect = lines
    handle.__next__ = lambda self: next(lines())
    mock.side_effect, mock.return_value = opened, handle
    return mock


# ---- patching ----

class _Patching:
    """What patches have in common: decorators, start() and stop()."""

    def start(self):
        """Begin; stop() ends."""
        _started.append(self)
        return self.__enter__()

    def stop(self):
        """End what start() began."""
        if self in _started:
            _started.remove(self)
            self.__exit__(None, None, None)

    def __call__(self, item):
        if isinstance(item, type):
            for name in dir(item):
                value = getattr(item, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(item, name, self._copy()(value))
            return item
        if hasattr(item, "patchings"):  # one call enters them all, the innermost first
            item.patchings.append(self)
            return item

        @functools.wraps(item)
        def patched(*args, **kwargs):
            with contextlib.ExitStack() as stack:
                extra = []
                for patching in patched.patchings:
                    new = stack.enter_context(patching._copy())
                    if isinstance(patching, _PatchSeveral):
                        kwargs.update(new)
                    elif patching.new is DEFAULT:
                        extra.append(new)
                return item(*args, *extra, **kwargs)

        patched.patchings = [self]
        return patched


class _patch(_Patching):
    """Puts something in the place of an attribute, for a time."""

    def __init__(self, getter, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                 autospec=None, new_callable=None, **kwargs):
        if new_callable is not None and (new is not DEFAULT or autospec is not None):
            raise ValueError("Cannot use 'new' and 'new_callable' together" if new is not DEFAULT else
                             "Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new = getter, attribute, new
        self.spec, self.create, self.spec_set = spec, create, spec_set
        self.autospec, self.new_callable, self.kwargs = autospec, new_callable, kwargs

    def _make(self):
        kwargs = dict(self.kwargs)
        if self.autospec is not None and self.autospec is not False:
            spec = self.original if self.autospec is True else self.autospec
            return create_autospec(spec, bool(self.spec_set), _name=self.attribute, **kwargs)
        for name, spec in ("spec", self.spec), ("spec_set", self.spec_set):
            if spec is not None and spec is not False:
                kwargs[name] = self.original if spec is True else spec
        if self.new_callable is None:
            kwargs.setdefault("name", self.attribute)
        return (self.new_callable or MagicMock)(**kwargs)

    def __enter__(self):
        self.target = self.getter()
        own = getattr(self.target, "__dict__", {})
        self.local = self.attribute in own
        self.original = own[self.attribute] if self.local else getattr(self.target, self.attribute, DEFAULT)
        self.created = self.create or (isinstance(self.target, types.ModuleType) and
                                       hasattr(builtins, self.attribute))
        if self.original is DEFAULT and not self.created:
            raise AttributeError("%s does not have the attribute %r" % (self.target, self.attribute))
        new = self._make() if self.new is DEFAULT else self.new
        setattr(self.target, self.attribute, new)
        return new

    def __exit__(self, *exc_info):
        if self.local:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if not self.created and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.original)

    def _copy(self):
        return _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set,
                      self.autospec, self.new_callable, **self.kwargs)


class _PatchSeveral(_Patching):
    """Several attributes of one object."""

    def __init__(self, patches):
        self.patches = patches

    def __enter__(self):
        with contextlib.ExitStack() as stack:
            entered = {each.attribute: (each, stack.enter_context(each)) for each in self.patches}
            self.stack = stack.pop_all()
        return {name: new for name, (each, new) in entered.items() if each.new is DEFAULT}

    def __exit__(self, *exc_info):
        return self.stack.__exit__(*exc_info)

    def _copy(self):
        return _PatchSeveral([each._copy() for each in self.patches])


_started = []


def _import_target(dotted):
    parts = dotted.split(".")
    thing = __import__(parts[0])
    path = parts[0]
    for part in parts[1:]:
        path += "." + part
        try:
            thing = getattr(thing, part)
        except AttributeError:
            __import__(path)
            thing = getattr(thing, part)
    return thing


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, **kwargs):
    """Replace what a dotted name means: as context manager, decorator, or by start(), stop()."""
    name, dot, attribute = target.rpartition(".")
    if not dot:
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return _patch(lambda: _import_target(name), attribute, new, spec, create, spec_set, autospec,
                  new_callable, **kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, **kwargs):
    """Replace an attribute of an object."""
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable,
                  **kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                    new_callable=None, **kwargs):
    """Replace several attributes of an object; what is DEFAULT becomes a mock."""
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    getter = (lambda: _import_target(target)) if isinstance(target, str) else lambda: target
    return _PatchSeveral([_patch(getter, name, new, spec, create, spec_set, autospec,
                                 new_callable) for name, new in kwargs.items()])


class _patch_dict:
    """Changes a dict for a time."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, dict(values, **kwargs), clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import_target(self.in_dict)
        self.original = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        self.in_dict.clear()
        self.in_dict.update(self.original)

    start = __enter__

    def stop(self):
        """End what start() began."""
        self.__exit__()

    def __call__(self, function):
        @functools.wraps(function)
        def patched(*args, **kwargs):
            with _patch_dict(self.in_dict, self.values, self.clear):
                return function(*args, **kwargs)

        return patched


def _stop_all():
    """End all patches that start() began."""
    for started in reversed(_started[:]):
        started.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"
