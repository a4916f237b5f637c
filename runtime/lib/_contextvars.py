"""Context, ContextVar and Token, which contextvars shows."""

from _native_like import native_like

__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']


class _Missing:
    def __repr__(self):
        return '<Token.MISSING>'


_MISSING = _Missing()
_absent = object()


def _refuse_subclass(cls):
    base = cls.__bases__[0]
    raise TypeError(f"type '{base.__module__}.{base.__name__}' is not an acceptable base type")


class Context:
    """A read-only mapping of context variables to their values; run() runs code in it."""

    __slots__ = '_values', '_previous', '_entered', '__weakref__'
    __init_subclass__ = classmethod(_refuse_subclass)

    def __init__(self):
        self._values = {}
        self._previous = None
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        """Call callable in this context; what it sets stays here."""
        global _current
        if self._entered:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        self._entered, self._previous, _current = True, _current, self
        try:
            return callable(*args, **kwargs)
        finally:
            _current, self._previous, self._entered = self._previous, None, False

    def copy(self):
        """A new context with the same values."""
        result = Context()
        result._values = self._values.copy()
        return result

    def _check(self, key):
        if not isinstance(key, ContextVar):
            raise TypeError(f'a ContextVar key was expected, got {key!r}')

    def __getitem__(self, key):
        self._check(key)
        return self._values[key]

    def __contains__(self, key):
        self._check(key)
        return key in self._values

    def get(self, key, default=None, /):
        """The value of a variable, or default."""
        self._check(key)
        return self._values.get(key, default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        """The variables that have a value."""
        return self._values.keys()

    def values(self):
        """Their values."""
        return self._values.values()

    def items(self):
        """Pairs of both."""
        return self._values.items()

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    __hash__ = None


_current = Context()


class ContextVar:
    """A variable whose value depends on the current context."""

    __slots__ = '_name', '_default', '__weakref__'
    __init_subclass__ = classmethod(_refuse_subclass)
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, name, *, default=_absent):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self._name = name
        self._default = default

    @property
    def name(self):
        """The name it was made with, for messages."""
        return self._name

    def get(self, default=_absent, /):
        """The value; else default; else the default of the variable; else LookupError."""
        value = _current._values.get(self, _absent)
        if value is not _absent:
            return value
        if default is not _absent:
            return default
        if self._default is not _absent:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Give it a value in the current context. The Token undoes this in reset()."""
        values = _current._values
        token = object.__new__(Token)
        token._var, token._context, token._used = self, _current, False
        token._old_value = values.get(self, Token.MISSING)
        values[self] = value
        return token

    def reset(self, token, /):
        """Go back to the value before the set() that returned token."""
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token._var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        if token._context is not _current:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token._old_value is Token.MISSING:
            del _current._values[self]
        else:
            _current._values[self] = token._old_value

    def __repr__(self):
        default = '' if self._default is _absent else f' default={self._default!r}'
        return f'<ContextVar name={self._name!r}{default} at {id(self):#x}>'


class Token:
    """What ContextVar.set() returns, for reset()."""

    __slots__ = '_var', '_context', '_used', '_old_value'
    __init_subclass__ = classmethod(_refuse_subclass)
    __class_getitem__ = classmethod(type(list[int]))
    MISSING = _MISSING

    def __new__(cls):
        raise RuntimeError('Tokens can only be created by ContextVars')

    @property
    def var(self):
        """The variable."""
        return self._var

    @property
    def old_value(self):
        """The value that set() replaced, or Token.MISSING."""
        return self._old_value

    def __repr__(self):
        used = ' used' if self._used else ''
        return f'<Token{used} var={self._var!r} at {id(self):#x}>'


def copy_context():
    """A new context with the values of the one in use."""
    return _current.copy()
native_like(Context, ContextVar, Token)
