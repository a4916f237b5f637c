"""Numbers with decimal digits, as many as one likes.

Decimal numbers are exact: Decimal('1.10') + 1 is Decimal('2.10'). A Context says how many
digits results have, how they are rounded, and which signals raise an exception. The rules
are those of the General Decimal Arithmetic Specification.

    getcontext()  setcontext(c)  localcontext(c)    the context in use
"""
import math as _math
import sys as _sys
from collections.abc import MutableMapping as _MutableMapping

from _decimal_core import Number as _Number, State as _State
from _native_like import nameless_calls as _nameless_calls, native_like as _native_like

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext",
    "ExtendedContext", "DecimalException", "Clamped", "InvalidOperation", "DivisionByZero",
    "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation",
    "DivisionImpossible", "InvalidContext", "ConversionSyntax", "DivisionUndefined",
    "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR",
    "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext",
    "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS",
    "HAVE_CONTEXTVAR",
]

__version__ = "1.70"
HAVE_THREADS = True
HAVE_CONTEXTVAR = True
ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)

_ROUNDINGS = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP,
              ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)


# ---- signals ----

class DecimalException(ArithmeticError):
    """Base of the signals."""


class Clamped(DecimalException):
    """An exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """An operation has no result."""


class ConversionSyntax(InvalidOperation):
    """A text is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A finite number was divided by zero."""


class DivisionImpossible(InvalidOperation):
    """The integer part of a quotient has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero divided by zero."""


class Inexact(DecimalException):
    """Digits that were not zero were lost by rounding."""


class InvalidContext(InvalidOperation):
    """A context that cannot be used."""


class Rounded(DecimalException):
    """Digits were lost by rounding."""


class Subnormal(DecimalException):
    """The exponent of a result was below Emin before rounding."""


class Overflow(Inexact, Rounded):
    """A result is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """A result was rounded to zero or to a subnormal number."""


class FloatOperation(DecimalException, TypeError):
    """Floats and Decimals were mixed."""


for _c in (DecimalException, Clamped, InvalidOperation, ConversionSyntax, DivisionByZero,
           DivisionImpossible, DivisionUndefined, Inexact, InvalidContext, Rounded,
           Subnormal, Overflow, Underflow, FloatOperation):
    _c.__module__ = "decimal"

_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal,
            Inexact, Rounded, Clamped)
_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow,
          Rounded, Subnormal, Underflow)
_signals = [Clamped, DivisionByZero, Inexact, Overflow, Rounded, Underflow,
            InvalidOperation, Subnormal, FloatOperation]
_CONDITIONS = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
               DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}

# What a number is: finite, or one of these.
_FINITE, _INF, _QNAN, _SNAN = 0, 1, 2, 3


class DecimalTuple(tuple):
    """Sign, digits and exponent of a Decimal."""

    __slots__ = ()
    _fields = __match_args__ = ("sign", "digits", "exponent")

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __repr__(self):
        return "DecimalTuple(sign=%r, digits=%r, exponent=%r)" % self

    def __getnewargs__(self):
        return tuple(self)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _replace(self, **changes):
        return DecimalTuple(**{**self._asdict(), **changes})


DecimalTuple.__module__ = "decimal"


def _beyond(sign, big, context):
    """What is above all exponents, or below."""
    return _new(sign, 1, context.Emax * 2 + 10 if big else context.Etiny() * 2 - 10)._fix(context)


def _length(n):
    """Number of decimal digits of an int >= 0."""
    if n < 10**18:
        return len(str(n))
    guess = int((n.bit_length() - 1) * 0.30102999566398120)
    return guess + 1 + (n >= 10**(guess + 1))


def _cut(n, digits, rounding, sign):
    """n without its last digits, rounded: (quotient, is inexact)."""
    if digits <= 0:
        return n * 10**-digits, False
    if n and digits > 2 and digits > _length(n) + 1:  # far below: not zero is all that counts
        n, digits = 1, 2
    unit = 10**digits
    q, r = divmod(n, unit)
    if not r:
        return q, False
    if rounding == ROUND_HALF_EVEN:
        up = 2 * r > unit or 2 * r == unit and q & 1
    elif rounding == ROUND_HALF_UP:
        up = 2 * r >= unit
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    elif rounding == ROUND_HALF_DOWN:
        up = 2 * r > unit
    else:
        up = q % 10 in (0, 5)
    return q + bool(up), True


# ---- contexts ----

_current = None  # made from DefaultContext when it is first asked for


def _use(context):
    """Let operators in C compute as a context says."""
    _state.use(context.prec, context.Emin, context.Emax, context.capitals, context.clamp,
               context.rounding, context.flags._values, context.traps._values)


class SignalDict(_MutableMapping):
    """All signals, each with True or False: none comes or goes."""

    __slots__ = ("_values",)

    def __init__(self):
        self._values = dict.fromkeys(_SIGNALS, False)

    def _check(self, signal):
        if signal not in self._values:
            raise KeyError("valid values for signals are:\n  [InvalidOperation, "
                           "FloatOperation, DivisionByZero,\n   Overflow, Underflow, "
                           "Subnormal, Inexact, Rounded,\n   Clamped]")

    def _take(self, given):
        """Take the values of a dict of all signals, or of another SignalDict."""
        given = given._values if isinstance(given, SignalDict) else given
        if not isinstance(given, dict):
            raise TypeError("argument must be a signal dict")
        if given.keys() != self._values.keys():
            raise KeyError("invalid signal dict")
        self._values.update((signal, bool(given[signal])) for signal in _SIGNALS)

    def __getitem__(self, signal):
        self._check(signal)
        return self._values[signal]

    def __setitem__(self, signal, value):
        self._check(signal)
        self._values[signal] = bool(value)

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self._values == other._values
        if not isinstance(other, dict):
            return NotImplemented
        if other.keys() != self._values.keys():
            raise ValueError("invalid signal dict")
        return self._values == other

    def __repr__(self):
        return "{%s}" % ", ".join(f"{s!r}:{value}" for s, value in self._values.items())

    def copy(self):
        """A plain dict of the same."""
        return self._values.copy()


SignalDict.__module__ = "abc"


_RANGES = {
    "prec": (1, MAX_PREC, "range", "is [1, MAX_PREC]"),
    "Emin": (MIN_EMIN, 0, "range", "is [MIN_EMIN, 0]"),
    "Emax": (0, MAX_EMAX, "range", "is [0, MAX_EMAX]"),
    "capitals": (0, 1, "values", "are 0 or 1"),
    "clamp": (0, 1, "values", "are 0 or 1"),
}


def _rounding(rounding, context):
    """The rounding of an optional argument: that of the context if there is none."""
    if rounding is None and context is not None:
        return context.rounding
    if rounding not in _ROUNDINGS:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, "
                        "ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, "
                        "ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    return rounding


def _check(name, value):
    """Whether a context may have such a value, flags and traps apart."""
    if name in _RANGES:
        low, high, kind, text = _RANGES[name]
        if not isinstance(value, int):
            raise TypeError("an integer is required")
        if not -1 << 63 <= value < 1 << 63:
            raise OverflowError("Python int too large to convert to C ssize_t")
        if not low <= value <= high:
            raise ValueError(f"valid {kind} for {name} {text}")
    elif name != "rounding":
        raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
    else:
        _rounding(value, None)


class Context:
    """How arithmetic is done: prec (digits), rounding, Emin and Emax (exponents), capitals
    (E or e), clamp (1: exponents as IEEE has them), flags (signals that came), traps
    (signals that raise)."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None,
                 clamp=None, flags=None, traps=None):
        model = DefaultContext if "DefaultContext" in globals() else None
        self.prec = prec if prec is not None else model.prec if model else 28
        self.rounding = rounding if rounding is not None else (
            model.rounding if model else ROUND_HALF_EVEN)
        self.Emin = Emin if Emin is not None else model.Emin if model else -999999
        self.Emax = Emax if Emax is not None else model.Emax if model else 999999
        self.capitals = capitals if capitals is not None else model.capitals if model else 1
        self.clamp = clamp if clamp is not None else model.clamp if model else 0
        for name, given in ("flags", flags), ("traps", traps):
            values = SignalDict()
            object.__setattr__(self, name, values)
            if isinstance(given, list):
                for signal in given:
                    values[signal] = True
            elif given is not None:
                values._take(given)
            elif name == "traps" and model:
                values._take(model.traps)

    def __setattr__(self, name, value):
        if name in ("flags", "traps"):
            return getattr(self, name)._take(value)
        _check(name, value)
        object.__setattr__(self, name, value if name == "rounding" else int(value))
        if self is _current:
            _use(self)

    def __repr__(self):
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, "
                f"Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, "
                f"flags=[{', '.join(s.__name__ for s in _SHOWN if self.flags[s])}], "
                f"traps=[{', '.join(s.__name__ for s in _SHOWN if self.traps[s])}])")

    def __reduce__(self):
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals,
                         self.clamp, [s for s in _SIGNALS if self.flags[s]],
                         [s for s in _SIGNALS if self.traps[s]])

    def copy(self):
        """Another context with the same settings and flags."""
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals,
                       self.clamp, self.flags, self.traps)

    def __copy__(self):
        return self.copy()

    def clear_flags(self):
        """Forget which signals have come."""
        for signal in self.flags:
            self.flags[signal] = False

    def clear_traps(self):
        """Let no signal raise."""
        for signal in self.traps:
            self.traps[signal] = False

    def Etiny(self):
        """The smallest exponent of a subnormal number: Emin - prec + 1."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """The largest exponent of a number of full length: Emax - prec + 1."""
        return self.Emax - self.prec + 1

    def radix(self):
        """Return 10."""
        return Decimal(10)

    def _signal(self, *conditions):
        """Note conditions; raise if one of them is trapped."""
        trapped = []
        for condition in conditions:
            signal = _CONDITIONS.get(condition, condition)
            self.flags[signal] = True
            if self.traps[signal]:
                trapped.append(condition)
        if trapped:
            trapped.sort(key=lambda c: _SIGNALS.index(_CONDITIONS.get(c, c)))
            raise _CONDITIONS.get(trapped[0], trapped[0])(trapped)

    def _invalid(self, condition=InvalidOperation):
        self._signal(condition)
        return _NAN

    def create_decimal(self, num="0", /):
        """A Decimal of num, rounded by this context."""
        if isinstance(num, str) and (num != num.strip() or "_" in num):
            return self._invalid(ConversionSyntax)
        d = Decimal(num, self)
        if d._kind >= _QNAN and _length(d._int) > self.prec - self.clamp and d._int:
            return self._invalid(ConversionSyntax)
        return d._fix(self)

    def create_decimal_from_float(self, f, /):
        """A Decimal of a float, rounded by this context."""
        return Decimal.from_float(f)._fix(self)

    def power(self, a, b, modulo=None):
        """a ** b, or a ** b % modulo."""
        return _decimal(a, True)._power(_decimal(b, True), modulo, self)

    def divmod(self, x, y, /):
        """(x // y, x % y)"""
        return _decimal(x, True)._divmod(_decimal(y, True), self)

    def to_sci_string(self, x, /):
        """A number as text, with an exponent where it is large or small."""
        return _decimal(x, True)._text(False, self)

    def to_eng_string(self, x, /):
        """A number as text, with exponents that are multiples of three."""
        return _decimal(x, True)._text(True, self)

    def canonical(self, x, /):
        """The number itself."""
        if not isinstance(x, Decimal):
            raise TypeError("argument must be a Decimal")
        return x


def _of_context(name, count):
    """A method of Context that is a method of Decimal with the context."""
    if count == 1:
        def method(self, x, /):
            return getattr(_decimal(x, True), name)(context=self)
    elif count == 2:
        def method(self, x, y, /):
            return getattr(_decimal(x, True), name)(_decimal(y, True), context=self)
    else:
        def method(self, x, y, z, /):
            return getattr(_decimal(x, True), name)(_decimal(y, True), _decimal(z, True),
                                                    context=self)
    return method


for _name in ("exp", "ln", "log10", "logb", "logical_invert", "next_minus", "next_plus",
              "normalize", "number_class", "sqrt", "to_integral_exact", "to_integral_value"):
    setattr(Context, _name, _of_context(_name, 1))
Context.to_integral = _of_context("to_integral_value", 1)
for _name in ("compare", "compare_signal", "logical_and", "logical_or", "logical_xor", "max",
              "max_mag", "min", "min_mag", "next_toward", "quantize", "remainder_near",
              "rotate", "scaleb", "shift"):
    setattr(Context, _name, _of_context(_name, 2))
Context.fma = _of_context("fma", 3)


def _plain_of_context(name, count):
    if count == 1:
        return lambda self, x, /: getattr(_decimal(x, True), name)()
    return lambda self, x, y, /: getattr(_decimal(x, True), name)(_decimal(y, True))


for _name in ("copy_abs", "copy_negate", "is_canonical", "is_finite", "is_infinite", "is_nan",
              "is_qnan", "is_signed", "is_snan", "is_zero"):
    setattr(Context, _name, _plain_of_context(_name, 1))
for _name in ("compare_total", "compare_total_mag", "copy_sign", "same_quantum"):
    setattr(Context, _name, _plain_of_context(_name, 2))


def _arithmetic_of_context(name):
    return lambda self, a, b, /: getattr(_decimal(a, True), name)(_decimal(b, True), self)


for _name, _method in (("add", "_add"), ("subtract", "_subtract"), ("multiply", "_multiply"),
                       ("divide", "_divide"), ("divide_int", "_floor_divide"),
                       ("remainder", "_remainder")):
    setattr(Context, _name, _arithmetic_of_context(_method))
Context.copy_decimal = lambda self, x, /: _decimal(x, True)
Context.abs = lambda self, x, /: _decimal(x, True)._absolute(self)
Context.plus = lambda self, x, /: _decimal(x, True)._positive(self)
Context.minus = lambda self, x, /: _decimal(x, True)._negative(self)
Context.is_normal = lambda self, x, /: _decimal(x, True).is_normal(context=self)
Context.is_subnormal = lambda self, x, /: _decimal(x, True).is_subnormal(context=self)
Context.__module__ = "decimal"

DefaultContext = Context(traps=[DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])

def _given(context):
    """The context of an optional argument: the one in use if there is none."""
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context


def getcontext():
    """Returns the current default context."""
    global _current
    if _current is None:
        _current = DefaultContext.copy()
        _use(_current)
    return _current


def setcontext(context, /):
    """Make a context the one in use."""
    global _current
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current = context
    _use(context)


class _ContextManager:
    def __init__(self, context):
        self.new = context.copy()

    def __enter__(self):
        self.saved = getcontext()
        setcontext(self.new)
        return self.new

    def __exit__(self, *exc):
        setcontext(self.saved)


def localcontext(ctx=None, **kwargs):
    """A context manager whose block has a copy of ctx (default: the current context) as
    its context, with the attributes that the keywords give."""
    if ctx is not None and not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    manager = _ContextManager(ctx if ctx is not None else getcontext())
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags",
                        "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if name in ("flags", "traps") and isinstance(value, list):
            value = getattr(Context(**{name: value}), name)
        setattr(manager.new, name, value)
    return manager


# ---- text to numbers ----

def _parse(text):
    """(sign, coefficient, exponent, kind), or None"""
    s = text.strip().replace("_", "")
    sign = 0
    if s[:1] in ("+", "-"):
        sign = int(s[0] == "-")
        s = s[1:]
    lower = s.lower()
    if lower in ("inf", "infinity"):
        return sign, 0, 0, _INF
    for prefix, kind in (("nan", _QNAN), ("snan", _SNAN)):
        if lower.startswith(prefix):
            digits = lower[len(prefix):]
            if digits and not digits.isdecimal():
                return None
            return sign, int(digits or "0"), 0, kind
    mantissa, e, exponent = lower.partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = whole + fraction
    if not digits.isdecimal():
        return None
    if e:
        body = exponent[1:] if exponent[:1] in ("+", "-") else exponent
        if not body.isdecimal():
            return None
        exponent = int(exponent)
    else:
        exponent = 0
    return sign, _int(digits), exponent - len(fraction), _FINITE


def _int(digits):
    """int() of decimal digits of any length."""
    if len(digits) <= 4000:
        return int(digits)
    half = len(digits) // 2
    return _int(digits[:half]) * 10**(len(digits) - half) + _int(digits[half:])


def _str(n):
    """str() of an int >= 0 of any length."""
    if n.bit_length() < 12000:
        return str(n)
    half = _length(n) // 2
    high, low = divmod(n, 10**half)
    return _str(high) + _str(low).zfill(half)


def _decimal(value, strict=False):
    """A Decimal of another operand, or NotImplemented; strict: TypeError."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _new(int(value < 0), abs(int(value)), 0)
    if strict:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return NotImplemented


_FOREIGN = (float, complex, type(None), str)


def _refuse(left, symbol, right):
    """The TypeError of an operator, with the full name of the class."""
    names = ["decimal.Decimal" if type(o) is Decimal else type(o).__name__
             for o in (left, right)]
    raise TypeError(f"unsupported operand type(s) for {symbol}: {names[0]!r} and {names[1]!r}")


def _plain(result):
    """The result of an operator as no more than a Decimal."""
    if isinstance(result, Decimal) and type(result) is not Decimal:
        return _new(result._sign, result._int, result._exp, result._kind)
    return result


def _binary(name, symbol, reverse=False):
    if reverse:
        def method(self, other, /):
            left = _decimal(other)
            if left is NotImplemented:
                if type(other) in _FOREIGN and (type(other) is not str or symbol != "%"):
                    _refuse(other, symbol, self)
                return left
            return _plain(getattr(left, name)(self, getcontext()))
    else:
        def method(self, other, /):
            right = _decimal(other)
            if right is NotImplemented:
                if type(other) in _FOREIGN and (type(other) is not str or symbol != "*"):
                    _refuse(self, symbol, other)
                return right
            return _plain(getattr(self, name)(right, getcontext()))
    return method


class Decimal(_Number):
    """Construct a new Decimal object from an int, a text, a float, a tuple (sign, digits,
    exponent) or a Decimal. The value is exact, whatever the context."""

    __slots__ = ()

    @staticmethod
    def _construct(cls, value, context):
        """What __new__ in C leaves to others."""
        if context is not None:
            _given(context)
        if isinstance(value, str):
            parts = _parse(value)
            if parts is not None and parts[3] == _FINITE and parts[1] and not (
                    MIN_ETINY <= parts[2] <= MAX_EMAX + 1 - _length(parts[1])):
                _given(context)._signal(InvalidOperation)
                parts = 0, 0, 0, _QNAN
            if parts is None:
                _given(context)._signal(ConversionSyntax)
                parts = 0, 0, 0, _QNAN
        elif isinstance(value, Decimal):
            if cls is Decimal and type(value) is Decimal:
                return value
            parts = value._sign, value._int, value._exp, value._kind
        elif isinstance(value, int):
            parts = int(value < 0), abs(int(value)), 0, _FINITE
        elif isinstance(value, float):
            _given(context)._float_operation(
                "strict semantics for mixing floats and Decimals are enabled")
            value = Decimal.from_float(value)
            parts = value._sign, value._int, value._exp, value._kind
        elif isinstance(value, (list, tuple)):
            parts = cls._from_tuple(value)
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not "
                            "supported")
        return _state.make(cls, *parts)

    @staticmethod
    def _from_tuple(value):
        if len(value) != 3:
            raise ValueError("argument must be a sequence of length 3")
        sign, digits, exponent = value
        if not (isinstance(sign, int) and sign in (0, 1)):
            raise ValueError("sign must be an integer with the value 0 or 1")
        if exponent == "F":
            return sign, 0, 0, _INF
        for d in digits:
            if not (isinstance(d, int) and 0 <= d <= 9):
                raise ValueError("coefficient must be a tuple of digits")
        coefficient = _int("".join(map(str, digits)) or "0")
        if exponent in ("n", "N"):
            return sign, coefficient, 0, _QNAN if exponent == "n" else _SNAN
        if not isinstance(exponent, int):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        return sign, coefficient, exponent, _FINITE

    @classmethod
    def from_float(cls, f, /):
        """The decimal that a float stands for, without rounding."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if f != f:
            result = _NAN
        elif f - f != 0:
            result = _new(int(f < 0), 0, 0, _INF)
        else:
            n, d = abs(f).as_integer_ratio()
            k = d.bit_length() - 1
            result = _new(int(_math.copysign(1.0, f) < 0), n * 5**k, -k)
        return result if cls is Decimal else cls(result)

    # ---- what it is ----

    def is_nan(self):
        """Whether it is a NaN of either kind."""
        return self._kind >= _QNAN

    def is_qnan(self):
        """Whether it is a NaN that does not signal."""
        return self._kind == _QNAN

    def is_snan(self):
        """Whether it is a NaN that signals."""
        return self._kind == _SNAN

    def is_infinite(self):
        """Whether it is an infinity, of either sign."""
        return self._kind == _INF

    def is_finite(self):
        """Whether it is neither an infinity nor a NaN."""
        return self._kind == _FINITE

    def is_zero(self):
        """Whether it is 0, of either sign."""
        return self._kind == _FINITE and not self._int

    def is_signed(self):
        """Whether there is a minus sign, be it of a zero or NaN."""
        return self._sign == 1

    def is_canonical(self):
        """Return True."""
        return True

    def canonical(self):
        """Return the number itself."""
        return self

    def is_normal(self, context=None):
        """Whether it is finite, not 0, and no smaller than the context's least normal
        number."""
        return bool(self._kind == _FINITE and self._int
                    and self.adjusted() >= _given(context).Emin)

    def is_subnormal(self, context=None):
        """Whether it is not 0 but smaller than the context's least normal number."""
        return bool(self._kind == _FINITE and self._int
                    and self.adjusted() < _given(context).Emin)

    def number_class(self, context=None):
        """The class of the number, as a text such as '+Normal'."""
        if self._kind >= _QNAN:
            return "NaN" if self._kind == _QNAN else "sNaN"
        sign = "-" if self._sign else "+"
        if self._kind == _INF:
            return sign + "Infinity"
        if not self._int:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def adjusted(self):
        """Return the adjusted exponent: that of the first digit."""
        return self._exp + _length(self._int) - 1 if self._kind == _FINITE else 0

    def as_tuple(self):
        """Sign, digits and exponent."""
        digits = tuple(map(int, _str(self._int)))
        if self._kind == _INF:
            return DecimalTuple(self._sign, (0,), "F")
        if self._kind >= _QNAN:
            return DecimalTuple(self._sign, digits if self._int else (),
                                "n" if self._kind == _QNAN else "N")
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        """Numerator and denominator in lowest terms."""
        if self._kind == _INF:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind:
            raise ValueError("cannot convert NaN to integer ratio")
        n, d = self._int, 1
        if self._exp >= 0:
            n *= 10**self._exp
        else:
            d = 10**-self._exp
            g = _math.gcd(n, d)
            n, d = n // g, d // g
        return (-n if self._sign else n), d

    def radix(self):
        """Return Decimal(10)."""
        return Decimal(10)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        """Return self."""
        return self

    # ---- conversions ----

    def _hash(self, _):
        if self._kind == _SNAN:
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == _QNAN:
            return object.__hash__(self)
        if self._kind == _INF:
            return -_sys.hash_info.inf if self._sign else _sys.hash_info.inf
        p = _sys.hash_info.modulus
        power = pow(10, self._exp, p) if self._exp >= 0 else pow(pow(10, -1, p), -self._exp, p)
        result = self._int * power % p
        if self._sign:
            result = -result
        return -2 if result == -1 else result

    def _text(self, engineering, context=None):
        sign = "-" if self._sign else ""
        if self._kind == _INF:
            return sign + "Infinity"
        if self._kind >= _QNAN:
            return sign + ("NaN" if self._kind == _QNAN else "sNaN") + (
                _str(self._int) if self._int else "")
        digits = _str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif not self._int:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            body = "0." + "0" * -point + digits
        elif point >= len(digits):
            body = digits + "0" * (point - len(digits))
        else:
            body = digits[:point] + "." + digits[point:]
        if left == point:
            return sign + body
        letter = "E" if _given(context).capitals else "e"
        return f"{sign}{body}{letter}{left - point:+d}"

    def to_eng_string(self, context=None):
        """Text with an exponent that is a multiple of three."""
        return self._text(True, _given(context))

    def __int__(self):
        if self._kind == _INF:
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")
        n = self._int * 10**self._exp if self._exp >= 0 else self._int // 10**-self._exp
        return -n if self._sign else n

    def __trunc__(self):
        return int(self)

    def __float__(self):
        if self._kind == _SNAN:
            raise ValueError("cannot convert signaling NaN to float")
        if self._kind == _QNAN:
            return -_math.nan if self._sign else _math.nan
        exp = self._exp
        if self._kind or not -64 <= exp <= 64 or self._int.bit_length() > 512:
            return float(self._text(False))
        value = self._int / 10**-exp if exp < 0 else float(self._int * 10**exp)
        return -value if self._sign else value

    def __complex__(self):
        return complex(float(self))

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            return int(self._integral(ROUND_HALF_EVEN))
        return self.quantize(_new(0, 1, -ndigits))

    def __floor__(self):
        return int(self._integral(ROUND_FLOOR))

    def __ceil__(self):
        return int(self._integral(ROUND_CEILING))

    def _integral(self, rounding):
        if self._kind == _INF:
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")
        return self._to_exponent(0, rounding) if self._exp < 0 else self

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __reduce__(self):
        return self.__class__, (str(self),)

    # ---- rounding ----

    def _to_exponent(self, exponent, rounding):
        """With another exponent, however many digits that gives."""
        if not self._int:
            return _new(self._sign, 0, exponent)
        return _new(self._sign, _cut(self._int, exponent - self._exp, rounding, self._sign)[0],
                    exponent)

    def _overflow(self, context):
        rounding = context.rounding
        context._signal(Overflow, Inexact, Rounded)
        if (rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP)
                or rounding == ROUND_CEILING and not self._sign
                or rounding == ROUND_FLOOR and self._sign):
            return _new(self._sign, 0, 0, _INF)
        return _new(self._sign, 10**context.prec - 1, context.Etop())

    def _fix(self, context):
        """Rounded to the precision and the exponents of a context, with its signals."""
        if self._kind:
            if self._kind >= _QNAN and self._int:
                room = context.prec - context.clamp
                if _length(self._int) > room:
                    return _new(self._sign, self._int % 10**room, 0, self._kind)
            return self
        n, exp, prec = self._int, self._exp, context.prec
        etiny, etop = context.Emin - prec + 1, context.Emax - prec + 1
        if not n:
            new = min(max(exp, etiny), etop if context.clamp else context.Emax)
            if new == exp:
                return self
            context._signal(Clamped)
            return _new(self._sign, 0, new)
        length = _length(n)
        lowest = length + exp - prec
        if lowest > etop:
            return self._overflow(context)
        subnormal = lowest < etiny
        if subnormal:
            lowest = etiny
        if exp < lowest:
            return self._fix_digits(context, lowest, subnormal)
        if subnormal:
            context._signal(Subnormal)
        if context.clamp and exp > etop:
            context._signal(Clamped)
            return _new(self._sign, n * 10**(exp - etop), etop)
        return self

    def _fix_digits(self, context, lowest, subnormal):
        n, inexact = _cut(self._int, lowest - self._exp, context.rounding, self._sign)
        exp = lowest
        if _length(n) > context.prec:
            n //= 10
            exp += 1
        if exp > context.Etop():
            return _new(self._sign, n, exp)._overflow(context)
        signals = []
        if inexact and subnormal:
            signals.append(Underflow)
        if subnormal:
            signals.append(Subnormal)
        if inexact:
            signals.append(Inexact)
        signals.append(Rounded)
        if not n:
            signals.append(Clamped)
        context._signal(*signals)
        return _new(self._sign, n, exp)

    def _nan(self, context, other=None):
        """The NaN that an operation with a NaN gives, or None."""
        if not (self._kind >= _QNAN or other is not None and other._kind >= _QNAN):
            return None
        for d in (self, other):
            if d is not None and d._kind == _SNAN:
                context._signal(InvalidOperation)
                return _new(d._sign, d._int, 0, _QNAN)._fix(context)
        return (self if self._kind >= _QNAN else other)._fix(context)

    # ---- arithmetic ----

    def _negative(self, context=None):
        context = _given(context)
        nan = self._nan(context)
        if nan is not None:
            return nan
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self.copy_negate()._fix(context)

    def _positive(self, context=None):
        context = _given(context)
        nan = self._nan(context)
        if nan is not None:
            return nan
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return _plain(self._fix(context))

    def _absolute(self, context=None):
        context = _given(context)
        return self._negative(context) if self._sign else self._positive(context)

    def _add(self, other, context):
        if self._kind or other._kind:
            nan = self._nan(context, other)
            if nan is not None:
                return nan
            if self._kind == _INF:
                if other._kind == _INF and self._sign != other._sign:
                    return context._invalid()
                return self
            return other
        exp = min(self._exp, other._exp)
        if not self._int and not other._int:
            sign = self._sign & other._sign
            if self._sign != other._sign and context.rounding == ROUND_FLOOR:
                sign = 1
            return _new(sign, 0, exp)._fix(context)
        if not self._int:
            return other._shifted_to(max(exp, other._exp - context.prec - 1), context)
        if not other._int:
            return self._shifted_to(max(exp, self._exp - context.prec - 1), context)
        a, b = self, other
        if a._exp < b._exp:
            a, b = b, a
        # b has the lower exponent; if it is far below a, a digit stands for it
        gap = a._exp - b._exp
        if gap > context.prec + 2 + _length(b._int):
            low = a._exp - context.prec - 3
            b = _new(b._sign, 1, low)
            gap = a._exp - b._exp
        x = a._int * 10**gap
        n = (-x if a._sign else x) + (-b._int if b._sign else b._int)
        if not n:
            return _new(int(context.rounding == ROUND_FLOOR), 0, exp)._fix(context)
        return _new(int(n < 0), abs(n), b._exp)._fix(context)

    def _shifted_to(self, exp, context):
        """The sum with a zero of a lower exponent."""
        return _new(self._sign, self._int * 10**(self._exp - exp), exp)._fix(context)

    def _subtract(self, other, context):
        if self._kind >= _QNAN or other._kind >= _QNAN:
            return self._nan(context, other)
        return self._add(other.copy_negate(), context)

    def _multiply(self, other, context):
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            nan = self._nan(context, other)
            if nan is not None:
                return nan
            if not self or not other:
                return context._invalid()
            return _new(sign, 0, 0, _INF)
        return _new(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    def _divide(self, other, context):
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            nan = self._nan(context, other)
            if nan is not None:
                return nan
            if self._kind == _INF:
                return context._invalid() if other._kind == _INF else _new(sign, 0, 0, _INF)
            context._signal(Clamped)
            return _new(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._invalid(DivisionUndefined)
            context._signal(DivisionByZero)
            return _new(sign, 0, 0, _INF)
        ideal = self._exp - other._exp
        if not self._int:
            return _new(sign, 0, ideal)._fix(context)
        shift = _length(other._int) - _length(self._int) + context.prec + 1
        exp = ideal - shift
        if shift >= 0:
            n, r = divmod(self._int * 10**shift, other._int)
        else:
            n, r = divmod(self._int, other._int * 10**-shift)
        if r:
            if n % 5 == 0:
                n += 1  # so that rounding sees that there is more
        else:
            while exp < ideal and n % 10 == 0:
                n //= 10
                exp += 1
        return _new(sign, n, exp)._fix(context)

    def _whole_divide(self, other, context):
        """Quotient as an int and remainder, or None: more digits than the precision."""
        exp = min(self._exp, other._exp)
        gap = self.adjusted() - other.adjusted()
        if not self._int or gap <= -2:
            return 0, self._to_exponent(exp, context.rounding) if not self._int else (
                _new(self._sign, self._int * 10**(self._exp - exp), exp))
        if gap > context.prec:
            return None
        a, b = self._int, other._int
        if self._exp >= other._exp:
            a *= 10**(self._exp - other._exp)
        else:
            b *= 10**(other._exp - self._exp)
        q, r = divmod(a, b)
        if q >= 10**context.prec:
            return None
        return q, _new(self._sign, r, exp)

    def _divmod(self, other, context):
        nan = self._nan(context, other)
        if nan is not None:
            return nan, nan
        sign = self._sign ^ other._sign
        if self._kind == _INF:
            if other._kind == _INF:
                nan = context._invalid()
                return nan, nan
            quotient = _new(sign, 0, 0, _INF)
            context._signal(InvalidOperation)
            return quotient, _NAN
        if other._kind == _INF:
            return _new(sign, 0, 0), self._fix(context)
        if not other._int:
            if not self._int:
                nan = context._invalid(DivisionUndefined)
                return nan, nan
            context._signal(DivisionByZero, InvalidOperation)
            return _new(sign, 0, 0, _INF), _NAN
        parts = self._whole_divide(other, context)
        if parts is None:
            nan = context._invalid(DivisionImpossible)
            return nan, nan
        return _new(sign, parts[0], 0), parts[1]._fix(context)

    def _floor_divide(self, other, context):
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._kind == _INF:
            return context._invalid() if other._kind == _INF else _new(sign, 0, 0, _INF)
        if other._kind == _INF:
            return _new(sign, 0, 0)
        if not other._int:
            if not self._int:
                return context._invalid(DivisionUndefined)
            context._signal(DivisionByZero)
            return _new(sign, 0, 0, _INF)
        parts = self._whole_divide(other, context)
        if parts is None:
            return context._invalid(DivisionImpossible)
        return _new(sign, parts[0], 0)._fix(context)

    def _remainder(self, other, context):
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        if self._kind == _INF:
            return context._invalid()
        if other._kind == _INF:
            return self._fix(context)
        if not other._int:
            return context._invalid(InvalidOperation if self._int else DivisionUndefined)
        parts = self._whole_divide(other, context)
        if parts is None:
            return context._invalid(DivisionImpossible)
        return parts[1]._fix(context)

    __divmod__, __rdivmod__ = (_binary("_divmod", "divmod()"),
                               _binary("_divmod", "divmod()", True))

    def remainder_near(self, other, context=None):
        """What is left of self after the nearest multiple of other is taken away."""
        context = _given(context)
        other = _decimal(other, True)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        if self._kind == _INF:
            return context._invalid()
        if not other:
            return context._invalid(InvalidOperation if self else DivisionUndefined)
        if other._kind == _INF:
            return self._fix(context)
        parts = self._whole_divide(other, context)
        if parts is None:
            return context._invalid(DivisionImpossible)
        q, r = parts
        n = r._int
        sign = self._sign
        gap = other._exp - r._exp
        if _length(other._int) + gap <= _length(n) + 1:  # else 2 * n is surely less
            b = other._int * 10**gap
            if 2 * n + (q & 1) > b:
                n -= b
                q += 1
        if q >= 10**context.prec:
            return context._invalid(DivisionImpossible)
        if n < 0:
            sign, n = 1 - sign, -n
        return _new(sign, n, r._exp)._fix(context)

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        context = _given(context)
        other, third = _decimal(other, True), _decimal(third, True)
        if self._kind or other._kind:
            if self._kind == _SNAN or other._kind == _SNAN:
                return self._nan(context, other)
            if self._kind == _QNAN or other._kind == _QNAN:
                return self._nan(context, other) if third._kind != _SNAN else third._nan(context)
            if not self or not other:
                return context._invalid()
            product = _new(self._sign ^ other._sign, 0, 0, _INF)
        else:
            product = _new(self._sign ^ other._sign, self._int * other._int,
                           self._exp + other._exp)
        return product._add(third, context)

    # ---- powers, roots, logarithms ----

    def _raise(self, other, modulo=None):
        other = _decimal(other)
        return other if other is NotImplemented else self._power(other, modulo, getcontext())

    def _raised(self, other, modulo=None):
        other = _decimal(other)
        return other if other is NotImplemented else other._power(self, modulo, getcontext())

    def _whole(self):
        """The value as an int, or None if it is no integer."""
        if self._kind:
            return None
        if self._exp >= 0:
            n = self._int * 10**self._exp
        elif self._int and self.adjusted() < 0:
            return None
        else:
            n, r = divmod(self._int, 10**-self._exp)
            if r:
                return None
        return -n if self._sign else n

    def _power_modulo(self, other, modulo, context):
        modulo = _decimal(modulo, True)
        for d in (self, other, modulo):
            if d._kind >= _QNAN:
                return d._nan(context)
        a, b, m = (d._whole() for d in (self, other, modulo))
        if (a is None or b is None or m is None or b < 0 or not m or not a and not b
                or abs(m) >= 10**context.prec):
            return context._invalid()
        sign = self._sign if b & 1 else 0
        return _new(sign, pow(abs(a), b, abs(m)), 0)

    def _power(self, other, modulo, context):
        if modulo is not None:
            return self._power_modulo(other, modulo, context)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        if not other:
            return context._invalid() if not self else _ONE
        far = not other._kind and other._exp > 0 and other.adjusted() > 50
        whole = (-1)**other._sign * 10**50 if far else other._whole()  # even, and as good for 1
        sign = int(bool(self._sign and whole is not None and whole & 1))
        if self._sign and whole is None and not (other._kind == _INF):
            if self:
                return context._invalid()
        if self._sign and other._kind == _INF and self:
            return context._invalid()
        base = self.copy_abs()
        if not base:
            if other._sign:
                return _new(sign, 0, 0, _INF)
            return _new(sign, 0, 0)
        if base._kind == _INF:
            if other._sign:
                return _new(sign, 0, 0)
            return _new(sign, 0, 0, _INF)
        if other._kind == _INF:
            order = base._order(_ONE)
            if order == 0:
                context._signal(Inexact, Rounded)
                return _new(0, 10**(context.prec - 1), 1 - context.prec)
            if (order > 0) == (not other._sign):
                return _new(0, 0, 0, _INF)
            return _new(0, 0, 0)
        order = base._order(_ONE)
        if whole is None and order == 0:
            context._signal(Inexact, Rounded)
            return _new(sign, 10**(context.prec - 1), 1 - context.prec)
        if order and other.adjusted() + base._log_size() > 20:
            return _beyond(sign, (order > 0) != other._sign, context)
        if order and far:
            whole = other._whole()
        if other.adjusted() + _length(abs(base.adjusted()) + 1) < -context.prec - 5:  # 1 and a little
            n = 10**(context.prec + 3)
            return _new(sign, n + 1 if (order > 0) != other._sign else n - 1,
                        -context.prec - 3)._fix(context)
        if whole is not None:
            result = base._whole_power(whole, context)
            if result is not None:
                return _new(sign, result._int, result._exp, result._kind)._fix(context)
        return base._real_power(other, sign, context)

    def _log_size(self):
        """An exponent that abs(ln(self)) has at least; self is above 0, but not 1."""
        if self.adjusted() not in (-1, 0):
            return 0
        return _length(abs(self._int - 10**-self._exp)) + self._exp - 2

    def _whole_power(self, n, context):
        """The exact power, or its reciprocal; None: too long to be computed."""
        if _length(self._int) * abs(n) > 20000 + 20 * context.prec and self._int != 1:
            c, e = self._int, self._exp
            while c % 10 == 0:
                c //= 10
                e += 1
            if c != 1:
                return None
            if n < 0:
                return _new(0, 1, 0)._scaled(e * n)
            return _new(0, 10**context.prec, e * n - context.prec)  # zeros to be rounded away
        exact = _new(0, self._int**abs(n), self._exp * abs(n))
        if n > 0:
            return exact
        wide = context.copy()
        wide.clear_traps()
        wide.clear_flags()
        wide.Emax, wide.Emin = MAX_EMAX, MIN_EMIN
        wide.prec = context.prec + 3
        quotient = _ONE._divide(exact, wide)
        if wide.flags[Inexact] and quotient._int % 5 == 0:
            quotient = _new(0, quotient._int * 10 + 1, quotient._exp - 1)
        return quotient

    def _scaled(self, exponent):
        return _new(self._sign, self._int, self._exp + exponent)

    def _real_power(self, other, sign, context):
        """exp(other * ln(self)) with enough digits to round it."""
        exact = self._exact_root(other, context)
        if exact is not None:
            return exact
        extra = 10
        while True:
            digits = context.prec + extra
            log, places = _ln(self, digits + max(0, other.adjusted()) + 25)
            n = log * other._int
            if other._sign:
                n = -n
            shift = other._exp - places
            magnitude = _length(abs(n)) + shift
            if magnitude > 20:
                return _beyond(sign, n > 0, context)
            c, e = _exp(n, shift, digits)
            unit = 10**(_length(c) - context.prec - 1)
            if c % (5 * unit) not in (0, 1, 2, 5 * unit - 1, 5 * unit - 2):
                break
            extra += 20
            if extra > 200 + context.prec:
                break
        return _new(sign, c * 10 + 1, e - 1)._fix(context)

    def _exact_root(self, other, context):
        """The power if it is exact: x ** 0.5 of a square and the like; else None."""
        n, d = other.as_integer_ratio()
        if d > 10**6 or abs(n) > 10**6:
            return None
        c, e = self._int, self._exp
        while c % 10 == 0:
            c //= 10
            e += 1
        if n < 0:
            if c != 1 or e % d:
                return None
            value = 1
        else:
            shift = e % d
            c *= 10**shift
            e -= shift
            root = _integer_root(c, d)
            if root is None or _length(root) * n > context.prec + 5:
                return None
            value = root**n
            if _length(value) > context.prec:
                return None
        e = e // d * n
        pad = context.prec - _length(value)
        context._signal(Inexact, Rounded)
        result = _new(0, value * 10**pad, e - pad)._fix(context)
        if result.is_subnormal(context):
            context._signal(Underflow)
        return result

    def sqrt(self, context=None):
        """Return the square root, correctly rounded (half to even)."""
        context = _given(context)
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._kind == _INF and not self._sign:
            return self
        if not self:
            return _new(self._sign, 0, self._exp // 2)._fix(context)
        if self._sign:
            return context._invalid()
        prec = context.prec + 1
        ideal = self._exp // 2
        c, e = self._int, self._exp
        if e & 1:
            c *= 10
            e -= 1
        e //= 2
        shift = prec - ((_length(c) + 1) // 2)
        exact = True
        if shift >= 0:
            c *= 100**shift
        else:
            c, r = divmod(c, 100**-shift)
            exact = not r
        e -= shift
        n = _math.isqrt(c)
        exact = exact and n * n == c
        if exact:
            if shift >= 0:
                n //= 10**shift
            else:
                n *= 10**-shift
            e += shift
            while e < ideal and n % 10 == 0:
                n //= 10
                e += 1
        elif n % 5 == 0:
            n += 1
        saved = context.rounding
        context.rounding = ROUND_HALF_EVEN
        try:
            return _new(0, n, e)._fix(context)
        finally:
            context.rounding = saved

    def _rounded_half_even(self, context):
        saved = context.rounding
        context.rounding = ROUND_HALF_EVEN
        try:
            return self._fix(context)
        finally:
            context.rounding = saved

    def exp(self, context=None):
        """Return e ** self, correctly rounded."""
        context = _given(context)
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._kind == _INF:
            return _new(0, 0, 0) if self._sign else self
        if not self:
            return _ONE
        adjusted = self.adjusted()
        if adjusted > 20:
            huge = context.Etiny() * 2 - 10 if self._sign else context.Emax * 2 + 10
            return _new(0, 1, huge)._rounded_half_even(context)
        if adjusted < -context.prec - 2:  # 1 and a little
            n = 10**(context.prec + 2)
            return _new(0, n - 1 if self._sign else n + 1,
                        -context.prec - 2)._rounded_half_even(context)
        extra = 3
        while True:
            c, e = _exp(-self._int if self._sign else self._int, self._exp, context.prec + extra)
            unit = 10**(_length(c) - context.prec - 1)
            if c % (5 * unit) not in (0, 1, 5 * unit - 1):
                break
            extra += 5
        return _new(0, c, e)._rounded_half_even(context)

    def _logarithm(self, context, function):
        nan = self._nan(context)
        if nan is not None:
            return nan
        if not self:
            return _new(1, 0, 0, _INF)
        if self._sign:
            return context._invalid()
        if self._kind == _INF:
            return self
        if self._order(_ONE) == 0:
            return _new(0, 0, 0)
        extra = 5
        while True:
            n, places = function(self, context.prec + extra)
            length = _length(abs(n))
            if length > context.prec + 1:
                unit = 10**(length - context.prec - 1)
                if abs(n) % (5 * unit) not in (0, 1, 2, 3, 5 * unit - 1, 5 * unit - 2,
                                               5 * unit - 3):
                    break
            extra += 10
        return _new(int(n < 0), abs(n), -places)._rounded_half_even(context)

    def ln(self, context=None):
        """The logarithm to base e, correctly rounded."""
        return self._logarithm(_given(context), _ln)

    def log10(self, context=None):
        """Return the base ten logarithm, correctly rounded."""
        context = _given(context)
        if not self._kind and not self._sign and self._int:
            c, e = self._int, self._exp
            while c % 10 == 0:
                c //= 10
                e += 1
            if c == 1:
                return _decimal(e)._rounded_half_even(context)
        return self._logarithm(context, _log10)

    def logb(self, context=None):
        """The exponent of the first digit, as a Decimal."""
        context = _given(context)
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._kind == _INF:
            return self.copy_abs()
        if not self:
            context._signal(DivisionByZero)
            return _new(1, 0, 0, _INF)
        return _decimal(self.adjusted())._fix(context)

    # ---- comparison ----

    def _order(self, other):
        """-1, 0, 1 for numbers that are no NaN."""
        a = self._key()
        b = other._key()
        if a[0] != b[0]:
            return 1 if a[0] > b[0] else -1
        if not a[0] or a[0] in (2, -2):
            return 0
        sign = a[0]
        x, y = self.adjusted(), other.adjusted()
        if x != y:
            return sign if x > y else -sign
        gap = self._exp - other._exp
        m, n = self._int, other._int
        if gap > 0:
            m *= 10**gap
        else:
            n *= 10**-gap
        return 0 if m == n else sign if m > n else -sign

    def _key(self):
        if self._kind == _INF:
            return (-2 if self._sign else 2,)
        if not self._int:
            return (0,)
        return (-1 if self._sign else 1,)

    def _compare_with(self, other, equality):
        """The operand of a comparison as a Decimal, or NotImplemented."""
        if isinstance(other, Decimal):
            return self, other
        if isinstance(other, int):
            return self, _decimal(other)
        if isinstance(other, complex) and equality and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            context = getcontext()
            if equality:
                context.flags[FloatOperation] = True
            else:
                context._float_operation("strict semantics for mixing floats and Decimals "
                                         "are enabled")
            return self, Decimal.from_float(other)
        numbers = _sys.modules.get("numbers")
        if numbers is not None and isinstance(other, numbers.Rational):
            if self._kind:
                return self, _decimal(int(other.numerator))
            wide = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
            return self._multiply(_decimal(other.denominator), wide), _decimal(other.numerator)
        return self, NotImplemented

    def _equal(self, other):
        a, b = self._compare_with(other, True)
        if b is NotImplemented:
            return b
        if a._kind >= _QNAN or b._kind >= _QNAN:
            if a._kind == _SNAN or b._kind == _SNAN:
                getcontext()._signal(InvalidOperation)
            return False
        return a._order(b) == 0

    def _ordered(self, other, test, symbol):
        a, b = self._compare_with(other, False)
        if b is NotImplemented:
            if type(other) in _FOREIGN:
                raise TypeError(f"{symbol!r} not supported between instances of "
                                f"'decimal.Decimal' and {type(other).__name__!r}")
            return b
        if a._kind >= _QNAN or b._kind >= _QNAN:
            getcontext()._signal(InvalidOperation)
            return False
        return test(a._order(b))

    def _less(self, other):
        return self._ordered(other, lambda order: order < 0, "<")

    def _less_equal(self, other):
        return self._ordered(other, lambda order: order <= 0, "<=")

    def _greater(self, other):
        return self._ordered(other, lambda order: order > 0, ">")

    def _greater_equal(self, other):
        return self._ordered(other, lambda order: order >= 0, ">=")

    def compare(self, other, context=None):
        """Compare self to other: Decimal -1, 0, 1 or NaN."""
        context = _given(context)
        other = _decimal(other, True)
        nan = self._nan(context, other)
        return nan if nan is not None else _decimal(self._order(other))

    def compare_signal(self, other, context=None):
        """As compare(), but a NaN of either kind signals."""
        context = _given(context)
        other = _decimal(other, True)
        if self._kind >= _QNAN or other._kind >= _QNAN:
            context._signal(InvalidOperation)
            return self._nan(context, other)
        return _decimal(self._order(other))

    def _total_order(self, other):
        """Of absolute values, by their representation."""
        def rank(d):
            return {_FINITE: 0, _INF: 1, _SNAN: 2, _QNAN: 3}[d._kind]
        if rank(self) != rank(other):
            return 1 if rank(self) > rank(other) else -1
        if self._kind >= _QNAN:
            return (self._int > other._int) - (self._int < other._int)
        order = self.copy_abs()._order(other.copy_abs())
        if order == 0 and not self._kind:
            order = (self._exp > other._exp) - (self._exp < other._exp)
        return order

    def compare_total(self, other, context=None):
        """Order two numbers by value, and equal ones by their exponents: -1, 0 or 1."""
        _given(context)
        other = _decimal(other, True)
        if self._sign != other._sign:
            return _decimal(-1 if self._sign else 1)
        order = self._total_order(other)
        return _decimal(-order if self._sign else order)

    def compare_total_mag(self, other, context=None):
        """The same, ignoring signs."""
        _given(context)
        return _decimal(self._total_order(_decimal(other, True)))

    def _choose(self, other, context, larger, magnitude):
        context = _given(context)
        self, other = _plain(self), _plain(_decimal(other, True))
        if self._kind >= _QNAN or other._kind >= _QNAN:
            if self._kind == _QNAN and other._kind < _QNAN:
                return other._fix(context)
            if other._kind == _QNAN and self._kind < _QNAN:
                return self._fix(context)
            return self._nan(context, other)
        order = 0
        if magnitude:
            order = self.copy_abs()._order(other.copy_abs())
        if order == 0:
            order = self._order(other)
        if order == 0:
            order = int(self.compare_total(other))
        return (self if (order > 0) == larger or order == 0 else other)._fix(context)

    def max(self, other, context=None):
        """The larger one; a NaN loses against a number."""
        return self._choose(other, context, True, False)

    def min(self, other, context=None):
        """The smaller one; a NaN loses against a number."""
        return self._choose(other, context, False, False)

    def max_mag(self, other, context=None):
        """The one with the larger absolute value."""
        return self._choose(other, context, True, True)

    def min_mag(self, other, context=None):
        """The one with the smaller absolute value."""
        return self._choose(other, context, False, True)

    # ---- digits and exponents ----

    def copy_abs(self):
        """Return the absolute value, whatever the context."""
        return _new(0, self._int, self._exp, self._kind)

    def copy_negate(self):
        """Return the negation, whatever the context."""
        return _new(1 - self._sign, self._int, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        """The digits of self under the sign of the other."""
        _given(context)
        return _new(_decimal(other, True)._sign, self._int, self._exp, self._kind)

    def normalize(self, context=None):
        """The same value with no 0 behind its last other digit."""
        context = _given(context)
        nan = self._nan(context)
        if nan is not None:
            return nan
        d = self._fix(context)
        if d._kind:
            return d
        if not d._int:
            return _new(d._sign, 0, 0)
        n, exp = d._int, d._exp
        highest = context.Etop() if context.clamp else context.Emax
        while n % 10 == 0 and exp < highest:
            n //= 10
            exp += 1
        return _new(d._sign, n, exp)

    def _quantize(self, exp, rounding, context):
        context = _given(context)
        exp = _decimal(exp, True)
        rounding = _rounding(rounding, context)
        nan = self._nan(context, exp)
        if nan is not None:
            return nan
        if self._kind or exp._kind:
            return self if self._kind and exp._kind else context._invalid()
        if not context.Etiny() <= exp._exp <= context.Emax:
            return context._invalid()
        if not self._int:
            return _new(self._sign, 0, exp._exp)._fix(context)
        if self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec:
            return context._invalid()
        n, inexact = _cut(self._int, exp._exp - self._exp, rounding, self._sign)
        result = _new(self._sign, n, exp._exp)
        if n and result.adjusted() > context.Emax or _length(n) > context.prec:
            return context._invalid()
        signals = []
        if n and result.adjusted() < context.Emin:
            signals.append(Subnormal)
        if result._exp > self._exp:
            if inexact:
                signals.append(Inexact)
            signals.append(Rounded)
        context._signal(*signals)
        return result._fix(context)

    def same_quantum(self, other, context=None):
        """Whether both have the same exponent, or are both infinite or NaN."""
        _given(context)
        other = _decimal(other, True)
        if self._kind or other._kind:
            return (self._kind >= _QNAN and other._kind >= _QNAN
                    or self._kind == _INF and other._kind == _INF)
        return self._exp == other._exp

    def to_integral_exact(self, rounding=None, context=None):
        """Round to the nearest integer, with the signals Inexact and Rounded."""
        context = _given(context)
        rounding = _rounding(rounding, context)
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._kind or self._exp >= 0:
            return self
        if not self._int:
            return _new(self._sign, 0, 0)
        n, inexact = _cut(self._int, -self._exp, rounding, self._sign)
        context._signal(*((Inexact, Rounded) if inexact else (Rounded,)))
        return _new(self._sign, n, 0)

    def to_integral_value(self, rounding=None, context=None):
        """The nearest whole number, with no signal for what is rounded away."""
        context = _given(context)
        rounding = _rounding(rounding, context)
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._kind or self._exp >= 0:
            return self
        return self._to_exponent(0, rounding)

    to_integral = to_integral_value

    def _next(self, context, up):
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._kind == _INF:
            if bool(self._sign) == up:
                return _new(self._sign, 10**context.prec - 1, context.Etop())
            return self
        quiet = context.copy()
        quiet.clear_traps()
        quiet.rounding = ROUND_CEILING if up else ROUND_FLOOR
        new = self._fix(quiet)
        if new._order(self) != 0:
            return new
        return self._add(_new(int(not up), 1, context.Etiny() - 1), quiet)

    def next_plus(self, context=None):
        """The smallest representable number that is larger."""
        return self._next(_given(context), True)

    def next_minus(self, context=None):
        """The largest representable number that is smaller."""
        return self._next(_given(context), False)

    def next_toward(self, other, context=None):
        """The next representable number in the direction of other."""
        context = _given(context)
        other = _decimal(other, True)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        order = self._order(other)
        if order == 0:
            return self.copy_sign(other)
        result = self._next(context, order < 0)
        if result._kind == _INF:
            context._signal(Overflow, Inexact, Rounded)
        elif result.adjusted() < context.Emin:
            signals = [Underflow, Subnormal, Inexact, Rounded]
            if not result:
                signals.append(Clamped)
            context._signal(*signals)
        return result

    def scaleb(self, other, context=None):
        """The number with its exponent increased by other."""
        context = _given(context)
        other = _decimal(other, True)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        n = other._whole() if not other._kind and other._exp == 0 else None
        if n is None or abs(n) > 2 * (context.Emax + context.prec):
            return context._invalid()
        if self._kind:
            return self
        return self._scaled(n)._fix(context)

    def _moved(self, other, context, turn):
        context = _given(context)
        other = _decimal(other, True)
        nan = self._nan(context, other)
        if nan is not None:
            return nan
        n = other._whole() if not other._kind and other._exp == 0 else None
        if n is None or abs(n) > context.prec:
            return context._invalid()
        if self._kind:
            return self
        unit = 10**context.prec
        c = self._int % unit
        if turn:
            n %= context.prec
            high, low = divmod(c, 10**(context.prec - n))
            c = low * 10**n + high
        elif n < 0:
            c //= 10**-n
        else:
            c = c * 10**n % unit
        return _new(self._sign, c, self._exp)

    def rotate(self, other, context=None):
        """The digits turned by other places."""
        return self._moved(other, context, True)

    def shift(self, other, context=None):
        """The digits shifted by other places."""
        return self._moved(other, context, False)

    def _bits(self):
        """The digits, if they are zeros and ones only, or None."""
        if self._kind or self._sign or self._exp:
            return None
        digits = _str(self._int)
        return digits if not digits.strip("01") else None

    def _logical(self, other, context, function):
        context = _given(context)
        a, b = self._bits(), _decimal(other, True)._bits()
        if a is None or b is None:
            return context._invalid()
        prec = context.prec
        a, b = a[-prec:].zfill(prec), b[-prec:].zfill(prec)
        return _new(0, _int("".join(str(function(int(x), int(y))) for x, y in zip(a, b))), 0)

    def logical_and(self, other, context=None):
        """Digit-wise and."""
        return self._logical(other, context, lambda x, y: x & y)

    def logical_or(self, other, context=None):
        """Digit-wise or."""
        return self._logical(other, context, lambda x, y: x | y)

    def logical_xor(self, other, context=None):
        """Digit-wise exclusive or."""
        return self._logical(other, context, lambda x, y: x ^ y)

    def logical_invert(self, context=None):
        """Digit-wise inversion."""
        context = _given(context)
        return self.logical_xor(_new(0, _int("1" * context.prec), 0), context)

    # ---- format() ----

    def _format(self, specifier, context):
        spec = _read_spec(specifier)
        context = _given(context)
        sign = "-" if self._sign else "" if spec["sign"] == "-" else spec["sign"]
        if self._kind:
            body = self.copy_abs()._text(False, context)
            if spec["type"] == "%":
                body += "%"
            if spec["zero"]:
                spec = spec | {"fill": " ", "align": ">"}
            return _align(sign, body, spec)
        kind = spec["type"] or ("g" if context.capitals == 0 else "G")
        d = self
        if kind == "%":
            d = d._scaled(2)
        precision = spec["precision"]
        if precision is not None:
            if kind in "eE":
                d = d._to_digits(precision + 1, context.rounding)
            elif kind in "fF%":
                d = d._to_exponent(-precision, context.rounding)
            elif kind in "gG" and _length(d._int) > precision:
                d = d._to_digits(max(precision, 1), context.rounding)
        if not d._int and d._exp > 0 and kind in "fF%":
            d = _new(d._sign, 0, 0)
        if not d._int and spec["nozero"] and d._sign:
            sign = "" if spec["sign"] == "-" else spec["sign"]
        digits = _str(d._int)
        left = d._exp + len(digits)
        if kind in "eE":
            point = 1 - precision if not d._int and precision is not None else 1
        elif kind in "fF%":
            point = left
        elif d._exp <= 0 and left > -6:
            point = left
        else:
            point = 1
        if point < 0:
            whole, part = "0", "0" * -point + digits
        elif point > len(digits):
            whole, part = digits + "0" * (point - len(digits)), ""
        else:
            whole, part = digits[:point] or "0", digits[point:]
        tail = ("." + part if part or spec["alt"] else "")
        if kind in "eE" or kind in "gG" and left != point:
            shown = left - point
            if kind in "eE" and not d._int and precision is not None:
                shown = self._exp + precision
            tail += f"{'E' if kind in 'EG' else 'e'}{shown:+d}"
        if kind == "%":
            tail += "%"
        return _number(sign, whole, tail, spec)

    def _to_digits(self, places, rounding):
        """Rounded to so many digits, or padded with zeros."""
        if not self._int:
            return _new(self._sign, 0, self.adjusted() + 1 - places)
        exp = self.adjusted() + 1 - places
        d = self._to_exponent(exp, rounding)
        if d.adjusted() != self.adjusted():
            d = d._to_exponent(exp + 1, rounding)
        return d


_OPERATORS = (("_add", "+"), ("_subtract", "-"), ("_multiply", "*"), ("_divide", "/"),
              ("_floor_divide", "//"), ("_remainder", "%"))
Decimal.__module__ = "decimal"
Decimal._state = _state = _State(
    Decimal, (Rounded, Inexact),
    (Decimal._construct, Decimal._text, Decimal._quantize, Decimal._format, Decimal._hash,
     Decimal._negative, Decimal._positive, Decimal._absolute,
     *(_binary(*names) for names in _OPERATORS), Decimal._raise,
     *(_binary(*names, True) for names in _OPERATORS), Decimal._raised,
     Decimal._less, Decimal._less_equal, Decimal._equal, Decimal._greater,
     Decimal._greater_equal))
_new = _state.new  # a Decimal of sign, coefficient, exponent and kind
_NAN = _new(0, 0, 0, _QNAN)
_ONE = _new(0, 1, 0)


def _float_operation(self, message):
    self.flags[FloatOperation] = True
    if self.traps[FloatOperation]:
        raise FloatOperation([FloatOperation])


Context._float_operation = _float_operation

_SPEC = None
_specs = {}  # what was read last, by text; nobody writes to the dicts


def _read_spec(text):
    spec = _specs.get(text)
    if spec is None:
        if len(_specs) >= 64:
            _specs.clear()
        spec = _specs[text] = _parse_spec(text)
    return spec


def _parse_spec(text):
    global _SPEC
    if _SPEC is None:
        import re
        _SPEC = re.compile(
            r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<nozero>z)?(?P<alt>\#)?"
            r"(?P<zero>0)?(?P<width>[1-9]\d*)?(?P<group>,)?"
            r"(?:\.(?P<precision>(?(nozero)(?!0\d))(?(alt)(?!0\d))\d+))?(?P<type>[eEfFgGn%])?", re.DOTALL)
    m = _SPEC.fullmatch(text)
    if m is None or m["zero"] and m["align"] or m["group"] and m["type"] == "n":
        raise ValueError("invalid format string")
    spec = m.groupdict()
    spec["zero"] = bool(spec["zero"]) and not spec["align"]
    spec["fill"] = spec["fill"] or ("0" if spec["zero"] else " ")
    spec["align"] = spec["align"] or ("=" if spec["zero"] else ">")
    spec["sign"] = spec["sign"] or "-"
    spec["width"] = int(spec["width"] or "0")
    spec["precision"] = None if spec["precision"] is None else int(spec["precision"])
    if spec["type"] == "n":
        spec["type"] = "g"
    if spec["precision"] == 0 and (spec["type"] is None or spec["type"] in "gG"):
        spec["precision"] = 1
    return spec


def _align(sign, body, spec):
    padding = spec["fill"] * (spec["width"] - len(sign) - len(body))
    align = spec["align"]
    if align == "<":
        return sign + body + padding
    if align == ">":
        return padding + sign + body
    if align == "=":
        return sign + padding + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]


def _number(sign, whole, tail, spec):
    group = spec["group"]
    if group:
        room = spec["width"] - len(sign) - len(tail) if spec["zero"] else 0
        parts = []
        while True:
            part = whole[-3:]
            whole = whole[:-3]
            room -= len(part)
            if not whole and spec["zero"] and len(part) < 3 and room > 0:
                more = min(3 - len(part), room)
                part = "0" * more + part
                room -= more
            parts.append(part)
            if not whole and room <= 0:
                break
            room -= 1
            if not whole:
                whole = "0" * min(3, max(room, 1))
        whole = group.join(reversed(parts))
    return _align(sign, whole + tail, spec)


# ---- exp and ln with integers ----

_ln10_known = [0, 0]  # bits, ln(10) * 2**bits


def _ln_series(numerator, denominator, bits):
    """2 * artanh(numerator / denominator) * 2**bits."""
    if numerator < 0:
        return -_ln_series(-numerator, denominator, bits)
    x = (numerator << bits) // denominator
    square = x * x >> bits
    total, term, k = x, x, 1
    while term:
        term = term * square >> bits
        k += 2
        total += term // k
    return 2 * total


def _ln_ratio(n, d, bits):
    """ln(n/d) * 2**bits for a ratio near 1: ln x = 2 artanh((x-1)/(x+1)), after roots."""
    work = bits + 40 + 2 * int(bits**0.5)
    x = (n << work) // d
    roots = 0
    limit = 1 << max(work - max(8, int(work**0.5) // 2), 1)
    while abs(x - (1 << work)) > limit:
        x = _math.isqrt(x << work)
        roots += 1
    result = _ln_series(x - (1 << work), x + (1 << work), work)
    return (result << roots) >> (work - bits)


def _ln2(bits):
    # ln 2 = 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749): J. Machin's way.
    work = bits + 20
    total = (9 * _ln_series(1, 26, work) - _ln_series(1, 4801, work)
             + 4 * _ln_series(1, 8749, work))
    return total >> 20


def _ln10(bits):
    if _ln10_known[0] < bits:
        more = bits + 64
        # ln 10 = 3 ln 2 + ln(5/4)
        _ln10_known[:] = [more, 3 * _ln2(more) + _ln_series(1, 9, more)]
    return _ln10_known[1] >> (_ln10_known[0] - bits)


def _ln(d, digits):
    """(n, places): ln(d) is about n / 10**places, with so many digits that count."""
    c, e = d._int, d._exp
    length = _length(c)
    e += length - 1  # c / 10**(length-1) is from 1 to 10
    near = 0
    if e in (0, -1):  # near 1 the first digits cancel
        gap = abs(c * 10**(1 if e else 0) - 10**(length - 1 + (1 if e else 0)) * (10 if e else 1)) if e == 0 else abs(10**length - c)
        near = max(0, length - _length(gap)) + 2
    places = digits + near
    bits = int(places * 3.3219280948873626) + 40 + abs(e).bit_length() + 2 * near
    if e == -1:
        value = _ln_ratio(c, 10**length, bits)
    else:
        value = _ln_ratio(c, 10**(length - 1), bits) + e * _ln10(bits)
    return _scale_bits(value, bits, places), places


def _scale_bits(value, bits, places):
    """value / 2**bits * 10**places, to the nearest."""
    return (value * 10**places + (1 << (bits - 1))) >> bits


def _log10(d, digits):
    n, places = _ln(d, digits + 5)
    bits = int((places + 10) * 3.3219280948873626) + 20
    return ((n << bits) // _ln10(bits)), places


def _exp(n, e, digits):
    """(c, k): e ** (n * 10**e) is about c * 10**k, with so many digits."""
    size = max(0, _length(abs(n)) + e)
    bits = int((digits + size + 5) * 3.3219280948873626) + 30
    x = (n << bits) * 10**e if e >= 0 else (n << bits) // 10**-e
    ln10 = _ln10(bits)
    k, r = divmod(x, ln10)
    # e**r by its series, after halving r
    halvings = max(4, int(bits**0.5))
    work = bits + 2 * halvings + 10
    r = (r << (work - bits)) >> halvings
    total = term = 1 << work
    i = 1
    while term:
        term = (term * r >> work) // i
        total += term
        i += 1
    for _ in range(halvings):
        total = total * total >> work
    places = digits + 1
    return (total * 10**places) >> work, k - places


def _integer_root(n, d):
    """The d-th root of n, or None if it is no integer."""
    if d == 1 or n <= 1:
        return n
    if n.bit_length() < d:
        return None
    x = 1 << -(-n.bit_length() // d)
    while True:
        y = ((d - 1) * x + n // x**(d - 1)) // d
        if y >= x:
            break
        x = y
    return x if x**d == n else None


def _register():
    """Decimal is a number, as the module numbers sees it."""
    import numbers
    numbers.Number.register(Decimal)


_register()
del _c, _name, _method
for _class in Context, Decimal:
    for _name, _method in vars(_class).items():
        if getattr(_method, "__name__", None) in ("method", "<lambda>"):
            _method.__name__, _method.__qualname__ = _name, f"{_class.__name__}.{_name}"
_nameless_calls(Context, Decimal)
_native_like(Context, Decimal)
