"""Objects that stand for others: they record how they are used and answer as told."""

import functools
import types
import weakref

from _left_out import refuse_all

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec",
           "AsyncMock", "ThreadingMock", "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock",
           "mock_open", "PropertyMock", "seal")

refuse_all(globals(), "this interpreter has one thread", "ThreadingMock")

FILTER_DIR = True  # whether dir() of a mock leaves out what mocks are made of


class InvalidSpecError(Exception):
    """A mock cannot be made like another mock."""


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

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_deleted = sentinel.DELETED


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


# ---- what mocks are like ----

_FUNCTIONS = (types.FunctionType, types.MethodType)

_NUMERIC = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow".split()
_MAGIC_NAMES = frozenset("__%s__" % name for name in (
    "lt gt le ge eq ne hash str sizeof getitem setitem delitem len contains enter exit divmod "
    "rdivmod neg pos abs invert complex int float index round trunc floor ceil bool next iter "
    "fspath aiter aenter aexit anext").split() + _NUMERIC + ["i" + name for name in _NUMERIC] + ["r" + name for name in _NUMERIC])
_ALL_MAGIC = _MAGIC_NAMES.union("__%s__" % name for name in (
    "get set delete reversed missing reduce reduce_ex getinitargs getnewargs getnewargs_ex getstate "
    "setstate getformat repr dir subclasses format").split())
_ASYNC_MAGIC = frozenset(("__aenter__", "__aexit__", "__anext__"))
_PLAIN_MAGIC = _ALL_MAGIC - _ASYNC_MAGIC
_UNSUPPORTED = frozenset("__%s__" % name for name in
                         "getattr setattr init new prepare instancecheck subclasscheck del".split())

_MAGIC_VALUES = {"__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented,
                 "__ge__": NotImplemented, "__len__": 0, "__bool__": True, "__int__": 1,
                 "__float__": 1.0, "__complex__": 1j, "__index__": 1, "__contains__": False,
                 "__exit__": False, "__aexit__": False}
_MAGIC_RESULTS = {"__hash__": object.__hash__, "__str__": object.__str__,
                  "__sizeof__": object.__sizeof__,
                  "__fspath__": lambda mock: "%s/%s/%s" % (type(mock).__name__,
                                                           mock._extract_mock_name(), id(mock))}


def _is_magic(name):
    return len(name) > 4 and name.startswith("__") and name.endswith("__")


def _is_mock(value):
    # by its type, since __class__ of a mock is that of its spec
    return issubclass(type(value), NonCallableMock)


def _mock_behind(value):
    # the mock of a function that create_autospec() made
    return getattr(value, "mock", value) if isinstance(value, _FUNCTIONS) else value


def _is_exception(value):
    return isinstance(value, BaseException) or (isinstance(value, type) and issubclass(value, BaseException))


def _is_async(value):
    # whether it is an `async def`, or a mock of one
    while isinstance(value, (functools.partial, staticmethod, classmethod, types.MethodType)):
        value = value.func if isinstance(value, functools.partial) else value.__func__
    if _is_mock(_mock_behind(value)):
        return issubclass(type(_mock_behind(value)), AwaitedMock)
    return isinstance(value, types.FunctionType) and value.__code__.co_flags & 0x80 != 0


def _callable(value):
    if isinstance(value, (staticmethod, classmethod, types.MethodType)):
        return _callable(value.__func__)
    return isinstance(value, type) or getattr(value, "__call__", None) is not None


def _instance_callable(spec):
    # whether instances of a class, or the object itself, can be called
    if not isinstance(spec, type):
        return getattr(spec, "__call__", None) is not None
    return any(vars(base).get("__call__") is not None for base in spec.__mro__)


def _signature_of(spec, as_instance=False, skip_first=False):
    # what spec may be called with; None when that is not known
    import inspect
    if isinstance(spec, type) and not as_instance:
        spec, skip_first = spec.__init__, True
    elif isinstance(spec, (staticmethod, classmethod)):
        skip_first = skip_first or isinstance(spec, classmethod)
        spec = spec.__func__
    elif not isinstance(spec, _FUNCTIONS):
        spec = getattr(spec, "__call__", None)
    if spec is None:
        return None
    try:
        return inspect.signature(functools.partial(spec, None) if skip_first else spec)
    except ValueError:
        return None


# ---- calls ----

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
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

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
        if self._mock_parent and other._mock_parent and self._mock_parent != other._mock_parent:
            return False
        name, args, kwargs = self._parts()
        other_name, other_args, other_kwargs = other._parts()
        if name and other_name != name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattribute__(self, name):
        if name in tuple.__dict__:  # `call.count` is a call of count, not of the tuple's
            raise AttributeError
        return tuple.__getattribute__(self, name)

    def __getattr__(self, name):
        if self._mock_name is None:
            return _Call(name=name, from_kall=False)
        return _Call(name="%s.%s" % (self._mock_name, name), parent=self, from_kall=False)

    args = property(lambda self: self._parts()[1])
    kwargs = property(lambda self: self._parts()[2])

    def call_list(self):
        """The calls that led to this one, and it."""
        found, made = _CallList(), self
        while made is not None:
            if made._mock_from_kall:
                found.insert(0, made)
            made = made._mock_parent
        return found

    def __repr__(self):
        name, args, kwargs = self._parts()
        if not self._mock_from_kall:
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


# ---- mocks ----

def _kept(name):
    # What a mock knows of its calls; a function made by create_autospec() keeps it itself.
    def read(self):
        state = self.__dict__
        return state["_mock_" + name] if state["_mock_front"] is None else getattr(state["_mock_front"], name)

    def write(self, value):
        state = self.__dict__
        if state["_mock_front"] is None:
            state["_mock_" + name] = value
        else:
            setattr(state["_mock_front"], name, value)

    return property(read, write)


def _adopt(parent, value, label):
    # Make a mock a child, unless it has a name or a parent already.
    value = _mock_behind(value)
    if not _is_mock(value):
        return False
    state = value.__dict__
    if state["_mock_name"] or state["_mock_label"] or state["_mock_parent"] is not None:
        return False
    if any(value is each for each in parent._mock_line()):
        return False  # it would be its own ancestor
    state.update(_mock_parent=parent, _mock_label=label, _mock_name=None if label == "()" else label)
    return True


class NonCallableMock:
    """A mock that cannot be called."""

    called = _kept("called")
    call_count = _kept("call_count")
    call_args = _kept("call_args")
    call_args_list = _kept("call_args_list")
    mock_calls = _kept("mock_calls")
    _own_magic = {}

    def __new__(cls, /, *args, **kwargs):
        # each mock has a class of its own, so that special methods can be set on it
        spec = kwargs.get("spec_set") or kwargs.get("spec") or (args[0] if args else None)
        awaited = _is_async(spec) and not issubclass(cls, AwaitedMock)
        own = type(cls.__name__, (AwaitedMock, cls) if awaited else (cls,),
                   {"__doc__": cls.__doc__, **cls._own_magic})
        self = object.__new__(own)
        own._mock_of = weakref.ref(self)
        return self

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, *, unsafe=False, _label="", _as_instance=False,
                 _skip_first=False, **kwargs):
        self.__dict__.update(
            _mock_children={}, _mock_name=name, _mock_parent=parent, _mock_label=_label,
            _mock_wraps=wraps, _mock_front=None, _mock_sealed=False, _mock_unsafe=unsafe,
            _mock_bind=None, _mock_return_value=return_value, _mock_side_effect=None, _spec_values={})
        self._forget_calls()
        self._use_spec(spec if spec_set is None else spec_set, spec_set is not None, _as_instance,
                       _skip_first)
        self.side_effect = side_effect
        self.configure_mock(**kwargs)

    def _forget_calls(self):
        self.called, self.call_count, self.call_args = False, 0, None
        self.call_args_list, self.mock_calls = _CallList(), _CallList()
        self.__dict__["method_calls"] = _CallList()

    def _use_spec(self, spec, only, as_instance=False, skip_first=False):
        # only: what spec has not cannot be set either
        if _is_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        names = cls = None
        if type(spec) in (list, tuple):
            names, spec = list(spec), None
        elif spec is not None:
            names = dir(spec)
            cls = spec if isinstance(spec, type) else type(spec)
        self.__dict__.update(_mock_methods=names, _spec_class=cls, _spec_set=only,
                             _spec_source=None if spec is None else (spec, as_instance, skip_first))

    @property
    def _spec_signature(self):
        state = self.__dict__
        if "_spec_signed" not in state:
            source = state["_spec_source"]
            state["_spec_signed"] = None if source is None else _signature_of(*source)
        return state["_spec_signed"]

    def mock_add_spec(self, spec, spec_set=False):
        """Make the mock like spec: it has the attributes of spec only."""
        self.__dict__.pop("_spec_signed", None)
        self._use_spec(spec, spec_set)

    @property
    def __class__(self):
        return self.__dict__.get("_spec_class") or type(self)

    @__class__.setter
    def __class__(self, cls):
        self.__dict__["_spec_class"] = cls

    def _mock_line(self):
        # this mock and those it is a child of, innermost first
        found, mock = [], self
        while mock is not None:
            found.append(mock)
            mock = mock.__dict__["_mock_parent"]
        return found

    def _extract_mock_name(self):
        line = self._mock_line()
        name = line[-1].__dict__["_mock_name"] or "mock"
        for mock in reversed(line[:-1]):
            label = mock.__dict__["_mock_label"]
            name += label if label == "()" else "." + label
        return name

    def __repr__(self):
        state = self.__dict__
        name = self._extract_mock_name()
        name = "" if name == "mock" else " name=%r" % name
        spec = ""
        if state.get("_spec_class") is not None:
            spec = " spec%s=%r" % ("_set" if state["_spec_set"] else "", state["_spec_class"].__name__)
        return "<%s%s%s id='%s'>" % (type(self).__name__, name, spec, id(self))

    def _get_child_mock(self, /, **kwargs):
        """Make the mock for an attribute or a result; subclasses may make others."""
        label = kwargs.get("_label", "()")
        if self.__dict__["_mock_sealed"]:
            raise AttributeError(self._extract_mock_name() + (label if label == "()" else "." + label))
        return self._child_class(label)(**kwargs)

    def _child_class(self, label):
        own, state = type(self), self.__dict__
        if self._is_async_in_spec(label) or (issubclass(own, MagicMock) and label in _ASYNC_MAGIC):
            return AsyncMock
        if issubclass(own, AwaitedMock):
            plain = label in _PLAIN_MAGIC or label in (state["_mock_methods"] or ())
            return MagicMock if plain else AsyncMock
        cls = own.__mro__[1]
        if not issubclass(cls, Mock):
            cls = MagicMock if issubclass(cls, NonCallableMagicMock) else Mock
        return cls

    def _is_async_in_spec(self, label):
        source = self.__dict__["_spec_source"]
        if source is None or label == "()":
            return False
        import inspect
        return _is_async(inspect.getattr_static(source[0], label, None))

    def __getattr__(self, name):
        if name == "_mock_methods" or "_mock_children" not in self.__dict__:
            raise AttributeError(name)
        state = self.__dict__
        names = state["_mock_methods"]
        if names is not None and (name not in names or name in _ALL_MAGIC):
            raise AttributeError("Mock object has no attribute %r" % name)
        if names is None and _is_magic(name):
            raise AttributeError(name)
        if not state["_mock_unsafe"] and names is None and (
                name.startswith(("assert", "assret", "asert", "aseert", "assrt")) or name in _ASSERTIONS):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if "
                                 f"{name!r} is meant to be an attribute.")
        child = state["_mock_children"].get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            child = self._make_child(name)
            state["_mock_children"][name] = child
        return child

    def _make_child(self, name):
        state = self.__dict__
        wraps = None if state["_mock_wraps"] is None else getattr(state["_mock_wraps"], name)
        if name not in state["_spec_values"]:
            return self._get_child_mock(parent=self, name=name, _label=name, wraps=wraps)
        spec = state["_spec_values"].pop(name)
        try:
            return create_autospec(spec, state["_spec_set"], False, self, name)
        except InvalidSpecError:
            target = state["_mock_name"] or self
            raise InvalidSpecError(
                f"Cannot autospec attr {name!r} from target {target!r} as it has already been mocked "
                f"out. [target={self!r}, attr={spec!r}]") from None

    def __setattr__(self, name, value):
        state = self.__dict__
        if name in type(self)._properties:
            object.__setattr__(self, name, value)
            return
        names = state["_mock_methods"]
        if state["_spec_set"] and names is not None and name not in names and name not in state:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _UNSUPPORTED:
            raise AttributeError("Attempting to set unsupported magic method %r." % name)
        if state["_mock_sealed"] and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if name in _ALL_MAGIC:
            if names is not None and name not in names:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            value = self._set_magic(name, value)
        elif _adopt(self, value, name):
            state["_mock_children"][name] = value
        if isinstance(value, PropertyMock):
            state[name] = value
        else:
            object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        # a special method: of a mock it is called without self; the attribute of the mock
        if _is_mock(value):
            _adopt(self, value, name)
            setattr(type(self), name, value)
            self.__dict__["_mock_children"][name] = value
            return value

        def method(self, /, *args, **kwargs):
            return value(self, *args, **kwargs)

        method.__name__ = name
        setattr(type(self), name, method)
        return functools.partial(value, self)

    def __delattr__(self, name):
        state = self.__dict__
        if name in vars(type(self)) and (name in _ALL_MAGIC):
            delattr(type(self), name)
            if name not in state:
                return  # nobody had asked for it
        if name in state:
            object.__delattr__(self, name)
        elif state["_mock_children"].get(name) is _deleted:
            raise AttributeError(name)
        state["_mock_children"][name] = _deleted

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        state = self.__dict__
        children = [name for name, child in state["_mock_children"].items() if child is not _deleted]
        return sorted({*(state["_mock_methods"] or ()), *children,
                       *(name for name in dir(type(self)) if not name.startswith("_")),
                       *(name for name in state if not name.startswith("_") or _is_magic(name))})

    @property
    def return_value(self):
        """What a call gives."""
        state = self.__dict__
        value = state["_mock_return_value"] if state["_mock_front"] is None else state["_mock_front"].return_value
        if value is DEFAULT and state["_mock_wraps"] is None:
            value = self._get_child_mock(parent=self, _label="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        state = self.__dict__
        if state["_mock_front"] is not None:
            state["_mock_front"].return_value = value
        else:
            state["_mock_return_value"] = value
            _adopt(self, value, "()")

    @property
    def side_effect(self):
        """An exception to raise, a function to call, or an iterable of results."""
        front = self.__dict__["_mock_front"]
        if front is None:
            return self.__dict__["_mock_side_effect"]
        front.side_effect = _effect(front.side_effect)
        return front.side_effect

    @side_effect.setter
    def side_effect(self, value):
        front = self.__dict__["_mock_front"]
        if front is None:
            self.__dict__["_mock_side_effect"] = _effect(value)
        else:
            front.side_effect = _effect(value)

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
        inner = _mock_behind(mock)
        inner.__dict__.update(_mock_parent=None, _mock_name="", _mock_label="")
        setattr(self, attribute, mock)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls."""
        visited = set() if visited is None else visited
        if id(self) in visited:
            return
        visited.add(id(self))
        state = self.__dict__
        self._forget_calls()
        if return_value and not _is_magic(state["_mock_label"]):
            state["_mock_return_value"] = DEFAULT
        if side_effect:
            state["_mock_side_effect"] = None
        for child in [*state["_mock_children"].values(), state["_mock_return_value"]]:
            if _is_mock(_mock_behind(child)):
                _mock_behind(child).reset_mock(visited, return_value=return_value, side_effect=side_effect)

    # ---- assertions ----

    def _name_for_message(self):
        return self.__dict__["_mock_name"] or self.__dict__["_mock_label"].strip("()") or "mock"

    def _text_of(self, made):
        return _signature_text(self._name_for_message(), made.args, made.kwargs)

    def _calls_text(self, title="\nCalls", end="."):
        from unittest.util import safe_repr
        return f"{title}: {safe_repr(self.mock_calls)}{end}" if self.mock_calls else ""

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

    def _signature_for(self, name):
        # of the mock that a call has in its name
        if not name:
            return self._spec_signature
        mock = self
        for part in name.replace("()", "").split("."):
            mock = _mock_behind(mock.__dict__["_mock_children"].get(part))
            if not _is_mock(mock):
                return None
        return mock._spec_signature

    def _bound(self, made):
        # a call as the signature sees it: how an argument was passed does not count; or
        # what is wrong with it
        if not isinstance(made, tuple):
            return made
        name, args, kwargs = _Call(made)._parts()
        signature = self._signature_for(name)
        if signature is None:
            return made
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return call(name, bound.args, bound.kwargs)

    def assert_called_with(self, /, *args, **kwargs):
        """Fail unless the last call had these arguments."""
        made = _Call((args, kwargs), two=True)
        actual = "not called."
        if self.call_args is not None:
            expected = self._bound(made)
            if self._bound(self.call_args) == expected:
                return
            actual = self._text_of(self.call_args)
            cause = expected if isinstance(expected, Exception) else None
        else:
            cause = None
        raise AssertionError("expected call not found.\nExpected: %s\n  Actual: %s" % (
            self._text_of(made), actual)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """Fail unless it was called once, with these arguments."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (
                self._name_for_message(), self.call_count, self._calls_text()))
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Fail unless some call had these arguments."""
        self._require_any("call", self.call_args_list, _Call((args, kwargs), two=True))

    def _require_any(self, kind, made, wanted):
        expected = self._bound(wanted)
        cause = expected if isinstance(expected, Exception) else None
        if cause or not any(self._bound(each) == expected for each in made):
            raise AssertionError(f"{self._text_of(wanted)} {kind} not found") from cause

    def assert_has_calls(self, calls, any_order=False):
        """Fail unless the calls were made, in this order one after the other."""
        missing, left, cause = self._missing(
            "calls", self.mock_calls, list(calls), any_order,
            lambda: self._calls_text("\n  Actual", "") or "\n  Actual: []")
        if missing:
            raise AssertionError("%r does not contain all of %r in its call list, found %r instead" % (
                self._name_for_message(), tuple(missing), list(left))) from cause

    def _missing(self, kind, made, calls, any_order, actual):
        """Those of calls that were not made, the others that were, and the first error of binding.

        If the order counts, fail unless they were made one after the other."""
        expected = [self._bound(each) for each in calls]
        errors = [each if isinstance(each, Exception) else None for each in expected]
        cause = next(filter(None, errors), None)
        left = _CallList(self._bound(each) for each in made)
        missing = []
        if not any_order:
            if expected in left:
                return missing, left, cause
            problem = f"{kind.capitalize()} not found." if cause is None else \
                f"Error processing expected {kind}.\nErrors: {errors}"
            raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}{actual()}") from cause
        for wanted in expected:
            if wanted in list(left):
                left.remove(wanted)
            else:
                missing.append(wanted)
        return missing, left, cause


NonCallableMock._properties = frozenset(name for name, value in vars(NonCallableMock).items()
                                        if isinstance(value, property))
_ASSERTIONS = frozenset(name.removeprefix("assert_") for name in vars(NonCallableMock)
                        if name.startswith("assert_"))


def _refuse_misspelled(kwargs):
    for name in "autospect", "auto_spec", "set_spec":
        if name in kwargs:
            raise RuntimeError(f"{name!r} might be a typo; use unsafe=True if this is intended")


def _effect(value):
    if value is None or callable(value) or _is_exception(value):
        return value
    try:
        return iter(value)
    except TypeError:
        return value


class Mock(NonCallableMock):
    """A mock that can be called; attributes are mocks too, made when asked for."""

    def __call__(self, /, *args, **kwargs):
        bind = self.__dict__["_mock_bind"]
        if bind is not None:
            bind(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        state = self.__dict__
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            result = effect(*args, **kwargs) if callable(effect) else next(effect)
            if _is_exception(result) and not callable(effect):
                raise result
            if result is not DEFAULT:
                return result
        front = state["_mock_front"]
        told = state["_mock_return_value"] if front is None else front.return_value
        if told is DEFAULT and state["_mock_wraps"] is not None:
            return state["_mock_wraps"](*args, **kwargs)
        return self.return_value

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(("", args, kwargs)))
        name, method, mock = "", True, self
        while (parent := mock.__dict__["_mock_parent"]) is not None:
            label = mock.__dict__["_mock_label"]
            method = method and label != "()" and not _is_magic(label)
            name = label + name if not name or name.startswith("()") else label + "." + name
            if method:
                parent.__dict__["method_calls"].append(_Call((name, args, kwargs)))
            parent.mock_calls.append(_Call((name, args, kwargs)))
            mock = parent


class _Magic:
    """A special method that nobody has asked for yet: then it becomes a mock."""

    def __init__(self, name):
        self.name = name

    def __get__(self, mock, cls=None):
        if mock is None:
            mock = cls._mock_of()
        child = mock._get_child_mock(parent=mock, name=self.name, _label=self.name)
        _set_default(mock, child, self.name)
        setattr(mock, self.name, child)
        return child


def _set_default(mock, child, name):
    # what a special method answers unless it is told otherwise
    told = child.__dict__

    def equal(other):
        value = told["_mock_return_value"]
        return value if value is not DEFAULT else mock is other or NotImplemented

    def differ(other):
        if told["_mock_return_value"] is not DEFAULT:
            return DEFAULT
        return NotImplemented if mock is not other else False

    def items():
        value = told["_mock_return_value"]
        return iter(() if value is DEFAULT else value)

    effects = {"__eq__": equal, "__ne__": differ, "__iter__": items, "__aiter__": lambda: AsyncItems(items())}
    if name in _MAGIC_VALUES:
        child.return_value = _MAGIC_VALUES[name]
    elif name in _MAGIC_RESULTS:
        child.return_value = _MAGIC_RESULTS[name](mock)
    elif name in effects:
        child.side_effect = effects[name]


class NonCallableMagicMock(NonCallableMock):
    """A NonCallableMock with special methods."""

    _own_magic = {name: _Magic(name) for name in _MAGIC_NAMES}

    def _use_spec(self, spec, only, as_instance=False, skip_first=False):
        super()._use_spec(spec, only, as_instance, skip_first)
        names = self.__dict__["_mock_methods"]
        if names is not None:
            for name in _MAGIC_NAMES.difference(names).intersection(vars(type(self))):
                delattr(type(self), name)


class MagicMock(NonCallableMagicMock, Mock):
    """A Mock with special methods that answer something useful."""


class PropertyMock(Mock):
    """A mock used as a property of a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


# ---- mocks like something that is there ----

def _front_of(mock, spec):
    # a function that takes what spec takes, and is mock to those who look at it
    signature = _signature_of(spec)

    def front(*args, **kwargs):
        if signature is not None:
            signature.bind(*args, **kwargs)
        return mock(*args, **kwargs)

    async def awaited_front(*args, **kwargs):
        return await plain_front(*args, **kwargs)

    plain_front = front
    if _is_async(mock):
        front = awaited_front
        front.await_count, front.await_args, front.await_args_list = 0, None, _CallList()

    def reset_mock():
        front.method_calls = _CallList()
        mock.reset_mock()
        value = front.return_value
        if _is_mock(value) and value is not mock:
            value.reset_mock()

    def ask(name):
        return lambda *args, **kwargs: getattr(mock, name)(*args, **kwargs)

    front.__name__ = front.__qualname__ = spec.__name__ if spec.__name__.isidentifier() else "funcopy"
    if signature is not None:
        front.__signature__ = signature
    for name in dir(type(mock)):
        if name.startswith("assert_"):
            setattr(front, name, ask(name))
    front.mock, front.reset_mock, front.attach_mock = mock, reset_mock, ask("attach_mock")
    front._mock_children = mock.__dict__["_mock_children"]
    front.return_value, front.side_effect = mock.return_value, mock.side_effect
    front.called, front.call_count, front.call_args = False, 0, None
    front.call_args_list, front.mock_calls, front.method_calls = _CallList(), _CallList(), _CallList()
    mock.__dict__["_mock_front"] = front
    return front


def _takes_self(spec, name, is_class):
    # whether a function found in spec takes the instance, which callers of a mock leave out
    if not isinstance(spec, type):
        if name in getattr(spec, "__dict__", ()):
            return False
        spec = type(spec)
    for base in spec.__mro__:
        if name in vars(base):
            return is_class and isinstance(vars(base)[name], _FUNCTIONS)
    return is_class


def _is_data_descriptor(spec):
    return not isinstance(spec, (type, *_FUNCTIONS)) and hasattr(type(spec), "__set__")


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False,
                    **kwargs):
    """A mock that has the attributes of spec and takes the arguments that spec takes."""
    if type(spec) in (list, tuple):
        spec = type(spec)
    if _is_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    if not unsafe:
        _refuse_misspelled(kwargs)
    is_class = isinstance(spec, type)
    name = kwargs.pop("name", _name)
    options = {key: kwargs.pop(key) for key in ("side_effect", "return_value", "wraps") if key in kwargs}
    if spec is not None and not _is_data_descriptor(spec):
        options.update({"spec_set" if spec_set else "spec": spec, "_as_instance": instance,
                        "_skip_first": instance and is_class})
    called = _instance_callable(spec) if is_class and instance else spec is None or _callable(spec)
    cls = MagicMock if called or _is_data_descriptor(spec) else NonCallableMagicMock
    if _is_async(spec):
        if instance:
            raise RuntimeError("Instance can not be True when create_autospec is mocking an async function")
        cls = AsyncMock
    mock = cls(parent=_parent, name=None if _parent is not None else name,
               _label=name if _parent is not None else "", unsafe=unsafe, **options)
    made = mock
    if isinstance(spec, _FUNCTIONS):
        made = _front_of(mock, spec)
    elif called and spec is not None:
        _check_calls(mock, _signature_of(spec, instance, is_class))
    if is_class and not instance and "return_value" not in options:
        mock.return_value = create_autospec(spec, spec_set, True, mock, "()", wraps=options.get("wraps"))
    for entry in dir(spec) if spec is not None else ():
        if not _is_magic(entry):
            _add_entry(mock, spec, entry, spec_set)
            if made is not mock and entry in mock.__dict__["_mock_children"]:
                setattr(made, entry, mock.__dict__["_mock_children"][entry])
    mock.configure_mock(**kwargs)
    return made


def _check_calls(mock, signature):
    # let a mock be called only as the signature says
    if signature is not None:
        mock.__dict__["_mock_bind"] = signature.bind
        type(mock).__signature__ = signature


def _add_entry(mock, spec, entry, spec_set):
    # the mock of an attribute of spec: functions now, others when they are asked for
    try:
        value = getattr(spec, entry)
    except AttributeError:
        return
    is_class = isinstance(spec, type)
    state = mock.__dict__
    if not isinstance(value, _FUNCTIONS):
        state["_spec_values"][entry] = value
        return
    skip = _takes_self(spec, entry, is_class)
    wraps = state["_mock_wraps"]
    wraps = None if wraps is None else getattr(wraps, entry, None)
    cls = AsyncMock if _is_async(value) else MagicMock
    child = cls(parent=mock, name=entry, _label=entry, _skip_first=skip, wraps=wraps,
                **{"spec_set" if spec_set else "spec": value})
    if wraps is None:
        child.return_value = child._get_child_mock(parent=child, _label="()")
    _check_calls(child, child._spec_signature)
    state["_mock_children"][entry] = child


def seal(mock):
    """Let a mock and its children make no more children."""
    state = _mock_behind(mock).__dict__
    state["_mock_sealed"] = True
    for child in [*state["_mock_children"].values(), state["_mock_return_value"]]:
        inner = _mock_behind(child)
        if _is_mock(inner) and inner.__dict__["_mock_parent"] is _mock_behind(mock):
            seal(inner)


def mock_open(mock=None, read_data=""):
    """A mock for open(): its files give read_data, and record what is written."""
    import io
    if mock is None:
        mock = MagicMock(name="open", spec=dir(io.open))
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


from unittest._awaiting import AsyncItems, AsyncMock, AwaitedMock  # which need what is above
from unittest._patching import patch  # this one too
