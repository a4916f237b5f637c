# core: stands in for a package that is written for another matching engine.
r"""Regular expressions.

The patterns are Python's; matching is done by PCRE2. Most functions take a pattern (a
str, a bytes object or a compiled pattern) and a text of the same kind:

    match       match a pattern at the beginning of a text
    fullmatch   match a pattern against all of a text
    search      search a text for a pattern
    sub, subn   replace what a pattern matches
    split       split a text where a pattern matches
    findall     all matches as a list
    finditer    all matches, one after the other
    compile     make a pattern object
    purge       forget the patterns made so far
    escape      put a backslash before special characters
"""
import _sre
from _sre import Match, Pattern

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split",
    "findall", "finditer", "compile", "purge", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U",
    "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]

__version__ = "2.2.1"

_CACHE_SIZE = 512


class PatternError(Exception):
    """Raised for a pattern or a replacement that is not valid.

    msg      what is wrong, without the place
    pattern  the pattern
    pos      the index in the pattern where it went wrong (may be None)
    lineno   the line of that place (may be None)
    colno    the column of that place (may be None)
    """

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


error = PatternError


class _FlagType(type):
    """Lets the class of flags be used as enumerations are."""

    def __iter__(cls):
        return iter(cls._singles)

    def __len__(cls):
        return len(cls._singles)

    def __getitem__(cls, name):
        return cls.__members__[name]

    def __contains__(cls, value):
        return isinstance(value, cls) or value in cls._values

    def __repr__(cls):
        return "<flag 'RegexFlag'>"


class RegexFlag(int, metaclass=_FlagType):
    """Flags of patterns; they are combined with |."""

    __slots__ = ()
    _names = {}
    _values = {}
    _singles = ()
    __members__ = {}

    def __new__(cls, value=0):
        value = int.__index__(value)
        if value < 0:
            value += max(512, 1 << value.bit_length())
        found = cls._values.get(value)
        return int.__new__(cls, value) if found is None else found

    @property
    def name(self):
        if not self:
            return "NOFLAG"
        parts = [name for bit, name in self._names.items() if self & bit]
        rest = int(self)
        for bit in self._names:
            rest &= ~bit
        if rest:
            parts.append(hex(rest))
        return "|".join(parts) if int(self) in self._values or parts[1:] else None

    _name_ = name

    @property
    def value(self):
        return int(self)

    _value_ = value

    def __repr__(self):
        parts = ["re." + name for bit, name in self._names.items() if int(self) & bit]
        rest = int(self)
        for bit in self._names:
            rest &= ~bit
        if rest and not parts:
            return f"re.RegexFlag({rest})"
        if rest:
            parts.append(hex(rest))
        return "|".join(parts) or "re.NOFLAG"

    __str__ = __repr__

    def __format__(self, spec):
        return format(str(self), spec)

    def __iter__(self):
        return iter([flag for flag in self._singles if int(self) & int(flag)])

    def __len__(self):
        return int(self).bit_count()

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def __bool__(self):
        return int(self) != 0

    def __or__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) | int(other))

    def __and__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) & int(other))

    def __xor__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) ^ int(other))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(~int(self))

    def __reduce__(self):
        return RegexFlag, (int(self),)

    def __hash__(self):
        return hash(int(self))


def _make_flags():
    rows = (
        ("NOFLAG", "NOFLAG", 0), ("ASCII", "A", 256), ("IGNORECASE", "I", 2),
        ("LOCALE", "L", 4), ("UNICODE", "U", 32), ("MULTILINE", "M", 8),
        ("DOTALL", "S", 16), ("VERBOSE", "X", 64), ("DEBUG", "DEBUG", 128),
    )
    for name, short, value in rows:
        flag = int.__new__(RegexFlag, value)
        RegexFlag._values[value] = flag
        if value:
            RegexFlag._names[value] = name
            RegexFlag._singles += (flag,)
        for each in {name: 1, short: 1}:
            RegexFlag.__members__[each] = flag
            globals()[each] = flag
            setattr(RegexFlag, each, flag)


_make_flags()


def _warn(message):
    """Called for constructs whose meaning may change."""
    import warnings
    warnings.warn(message, FutureWarning, stacklevel=4)


# ---- patterns made so far ----

_cache = {}  # the oldest first


def _compile(pattern, flags):
    if type(flags) is RegexFlag:
        flags = int(flags)
    key = type(pattern), pattern, flags
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if flags & 128:
        raise NotImplementedError("re.DEBUG is not supported")
    made = _sre.compile(pattern, flags)
    if len(_cache) >= _CACHE_SIZE:
        del _cache[next(iter(_cache))]
    _cache[key] = made
    return made


def compile(pattern, flags=0):
    """Turn the text of a pattern into a Pattern."""
    return _compile(pattern, flags)


def purge():
    """Clear the regular expression cache."""
    _cache.clear()


def escape(pattern):
    """A pattern that matches just this text."""
    return _sre.escape(pattern)


def match(pattern, string, flags=0):
    """The Match of a pattern that begins where the string does, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The Match of a pattern with the whole string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first Match of a pattern anywhere in a string, or None."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """All matches in a string that do not overlap, as texts: of the match, of its group if it
    has one, or a tuple of the groups.
    """
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """A Match for each place where the pattern matches; they do not overlap."""
    return _compile(pattern, flags).finditer(string)


class _ZeroSentinel(int):
    pass


_zero_sentinel = _ZeroSentinel()


def _positional(name, what, args, count, flags):
    """The arguments count and flags given by position, which is deprecated."""
    if count is not _zero_sentinel:
        raise TypeError(f"{name}() got multiple values for argument {what!r}")
    count, *args = args
    if args:
        if flags is not _zero_sentinel:
            raise TypeError(f"{name}() got multiple values for argument 'flags'")
        flags, *args = args
        if args:
            most = 5 if what == "count" else 4
            raise TypeError(f"{name}() takes from {most - 2} to {most} positional arguments "
                            f"but {most + len(args)} were given")
    import warnings
    warnings.warn(f"{what!r} is passed as positional argument", DeprecationWarning,
                  stacklevel=3)
    return count, flags


def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """The string with all matches replaced, or the first count of them.

    repl is a text, in which \\1 and \\g<name> stand for groups and other escapes for what they
    always do, or a function that is called with the Match and returns a text.
    """
    if args:
        count, flags = _positional("sub", "count", args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


sub.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"


def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """What sub() returns, in a tuple with the number of matches that were replaced."""
    if args:
        count, flags = _positional("subn", "count", args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


subn.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"


def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
    """The pieces between the matches, of which there are all or the first maxsplit.

    Groups of the pattern become pieces too.
    """
    if args:
        maxsplit, flags = _positional("split", "maxsplit", args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


split.__text_signature__ = "(pattern, string, maxsplit=0, flags=0)"


class Scanner:
    """Splits a text into tokens by a list of (pattern, action) pairs.

    An action is None (the token is left out), a value, or a function of the scanner and
    the token's text. scan(text) returns the list of what the actions gave, and the rest
    of the text that no pattern matched.
    """

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._actions = {}
        parts, number = [], 1
        for phrase, action in lexicon:
            self._actions[number] = action
            parts.append(f"({phrase})")
            number += 1 + _compile(phrase, flags).groups
        self.scanner = _compile("|".join(parts), flags)

    def scan(self, string):
        result = []
        match = self.scanner.scanner(string).match
        end = 0
        while (found := match()) is not None and found.end() != end:
            action = self._actions[found.lastindex]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            end = found.end()
        return result, string[end:]
