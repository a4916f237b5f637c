"""Containers beside list, tuple, dict and set.

namedtuple    makes classes of tuples whose items have names
deque         a list open at both ends
ChainMap      several mappings seen as one
Counter       a dict that counts hashable objects
OrderedDict   a dict whose items can be moved
defaultdict   a dict that makes the values it lacks
UserDict, UserList, UserString   containers in Python, to be inherited from
"""

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString",
           "defaultdict", "deque", "namedtuple"]

import sys as _sys
from _collections import (OrderedDict, _count_elements, _deque_iterator, _tuplegetter,
                          defaultdict, deque)
from itertools import chain as _chain, repeat as _repeat, starmap as _starmap

_KEYWORDS = frozenset(("False None True and as assert async await break class continue def "
                       "del elif else except finally for from global if import in is lambda "
                       "nonlocal not or pass raise return try while with yield").split())


# ---- namedtuple ----

def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Return a new subclass of tuple whose items have names.

    field_names: a sequence of names, or one string with spaces or commas between them.
    rename: bad names become _0, _1 ... by their place instead of errors.
    defaults: values of the rightmost fields. module: what __module__ says.

        >>> Size = namedtuple("Size", "width height")
        >>> a4 = Size(210, height=297)
        >>> a4.width * a4[1]
        62370
        >>> a4._replace(width=148)
        Size(width=148, height=297)
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    field_names = list(map(str, field_names))
    typename = _sys.intern(str(typename))
    if rename:
        seen = set()
        for index, name in enumerate(field_names):
            if not name.isidentifier() or name in _KEYWORDS or name.startswith("_") or \
                    name in seen:
                field_names[index] = f"_{index}"
            seen.add(name)
    for name in [typename] + field_names:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in field_names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError("Got more default values than field names")
        field_defaults = dict(zip(field_names[len(field_names) - len(defaults):], defaults))

    field_names = tuple(map(_sys.intern, field_names))
    count = len(field_names)
    listed = ", ".join(field_names)
    tuple_new = tuple.__new__
    make_dict, make_tuple, length_of, zip_ = dict, tuple, len, zip
    shown = "(" + ", ".join(f"{name}=%r" for name in field_names) + ")"

    # The arguments of __new__ are the fields, so its text depends on them.
    text = f"lambda _cls, {listed}{',' if count == 1 else ''}: _tuple_new(_cls, (" \
           f"{listed}{',' if count == 1 else ''}))" if count else \
           "lambda _cls: _tuple_new(_cls, ())"
    namespace = {"_tuple_new": tuple_new, "__builtins__": {},
                 "__name__": f"namedtuple_{typename}"}
    __new__ = eval(text, namespace)
    __new__.__name__ = "__new__"
    __new__.__doc__ = f"Create new instance of {typename}({listed})"
    if defaults is not None:
        __new__.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        result = tuple_new(cls, iterable)
        if length_of(result) != count:
            raise TypeError(f"Expected {count} arguments, got {length_of(result)}")
        return result

    _make.__func__.__doc__ = f"Make a new {typename} object from a sequence or iterable"

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, field_names, self))
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"

    def __repr__(self):
        """The name of the class, and each field as name=value."""
        return self.__class__.__name__ + shown % self

    def _asdict(self):
        """The fields as a dict."""
        return make_dict(zip_(self._fields, self))

    def __getnewargs__(self):
        """The fields as a tuple, for copies and pickles."""
        return make_tuple(self)

    for method in (__new__, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    members = {
        "__doc__": f"{typename}({listed})",
        "__slots__": (),
        "_fields": field_names,
        "_field_defaults": field_defaults,
        "__new__": __new__,
        "_make": _make,
        "__replace__": _replace,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": field_names,
    }
    for index, name in enumerate(field_names):
        members[name] = _tuplegetter(index, _sys.intern(f"Alias for field number {index}"))
    result = type(typename, (tuple,), members)

    # The class seems to be defined where namedtuple() was called, so that it can be pickled.
    if module is None:
        try:
            module = _sys._getframemodulename(1) or "__main__"
        except AttributeError:
            try:
                module = _sys._getframe(1).f_globals.get("__name__", "__main__")
            except (AttributeError, ValueError):
                pass
    if module is not None:
        result.__module__ = module
    return result


# ---- Counter ----

class Counter(dict):
    """A dict that counts: its keys are the elements, its values say how many there are.

        >>> letters = Counter("balloon")
        >>> letters.most_common(2)
        [('l', 2), ('o', 2)]
        >>> letters["x"]
        0

    Counts may be any integers, zero and negative ones too."""

    def __init__(self, iterable=None, /, **kwds):
        """Count the elements of an iterable, or take counts from a mapping or keywords."""
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        """0: what is not there was counted no times."""
        return 0

    def total(self):
        "How many there are in all."
        return sum(self.values())

    def most_common(self, n=None):
        """Pairs of element and count, the largest counts first: n of them, or all."""
        if n is None:
            return sorted(self.items(), key=_count_of, reverse=True)
        if n == 1:  # as sorting does, the first of those that are equal
            return [max(self.items(), key=_count_of)] if self else []
        return sorted(self.items(), key=_count_of, reverse=True)[:max(n, 0)]

    def elements(self):
        """Each element, as many times as its count says.

        Elements with counts of zero or less do not appear.
        """
        return _chain.from_iterable(_starmap(_repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) "
                                  "instead.")

    def update(self, iterable=None, /, **kwds):
        """Count more elements, or add the counts of a mapping."""
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    get = self.get
                    for elem, count in iterable.items():
                        self[elem] = count + get(elem, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Take elements away, or the counts of a mapping; counts may become negative."""
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for elem, count in iterable.items():
                    self[elem] = get(elem, 0) - count
            else:
                for elem in iterable:
                    self[elem] = get(elem, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        "Another one with the same counts."
        return self.__class__(self)

    def __reduce__(self):
        return (self.__class__, (dict(self),))

    def __delitem__(self, elem):
        """Forget an element; one that is not there is no error."""
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            d = dict(self.most_common())
        except TypeError:  # counts that cannot be ordered
            d = dict(self)
        return f"{self.__class__.__name__}({d!r})"

    # Missing elements count as zero in all comparisons.

    def __eq__(self, other):
        """Whether all counts are equal; what is missing counts 0."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] == other[e] for c in (self, other) for e in c)

    def __ne__(self, other):
        """Whether a count differs; what is missing counts 0."""
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        """Whether no count is larger than in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] <= other[e] for c in (self, other) for e in c)

    def __lt__(self, other):
        """Whether no count is larger than in other, and one is smaller."""
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        """Whether no count is smaller than in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] >= other[e] for c in (self, other) for e in c)

    def __gt__(self, other):
        """Whether no count is smaller than in other, and one is larger."""
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    # Operators keep positive counts only.

    def __add__(self, other):
        """The sums of the counts, where they are positive.

        >>> Counter('noon') + Counter('one')
        Counter({'n': 3, 'o': 3, 'e': 1})
        """
        if not isinstance(other, Counter):
            return NotImplemented
        return _combined(self, other, lambda a, b: a + b)

    def __sub__(self, other):
        """The differences of the counts, where they are positive.

        >>> Counter('noon') - Counter('one')
        Counter({'n': 1, 'o': 1})
        """
        if not isinstance(other, Counter):
            return NotImplemented
        return _combined(self, other, lambda a, b: a - b)

    def __or__(self, other):
        """The larger count of each element.

        >>> Counter('noon') | Counter('one')
        Counter({'n': 2, 'o': 2, 'e': 1})
        """
        if not isinstance(other, Counter):
            return NotImplemented
        return _combined(self, other, lambda a, b: b if a < b else a)

    def __and__(self, other):
        """The smaller count of each element.

        >>> Counter('noon') & Counter('one')
        Counter({'n': 1, 'o': 1})
        """
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            other_count = other[elem]
            least = count if count < other_count else other_count
            if least > 0:
                result[elem] = least
        return result

    def __pos__(self):
        """What is left without counts of zero or less."""
        result = Counter()
        for elem, count in self.items():
            if count > 0:
                result[elem] = count
        return result

    def __neg__(self):
        """The negative counts, with their sign turned."""
        result = Counter()
        for elem, count in self.items():
            if count < 0:
                result[elem] = 0 - count
        return result

    def _keep_positive(self):
        """Forget what has no positive count"""
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self

    def __iadd__(self, other):
        """Add the counts of other, and keep positive ones."""
        for elem, count in other.items():
            self[elem] += count
        return self._keep_positive()

    def __isub__(self, other):
        """Take the counts of other away, and keep positive ones."""
        for elem, count in other.items():
            self[elem] -= count
        return self._keep_positive()

    def __ior__(self, other):
        """Raise the counts to those of other, where they are larger."""
        for elem, other_count in other.items():
            if other_count > self[elem]:
                self[elem] = other_count
        return self._keep_positive()

    def __iand__(self, other):
        """Lower the counts to those of other, where they are smaller."""
        for elem, count in self.items():
            other_count = other[elem]
            if other_count < count:
                self[elem] = other_count
        return self._keep_positive()


def _count_of(pair):
    return pair[1]


def _combined(left, right, operation):
    # A Counter of operation(left count, right count), where that is positive.
    result = Counter()
    for elem, count in left.items():
        new = operation(count, right[elem])
        if new > 0:
            result[elem] = new
    for elem, count in right.items():
        if elem not in left:
            new = operation(0, count)
            if new > 0:
                result[elem] = new
    return result


# ---- what is loaded when it is asked for ----

def __getattr__(name):
    if name == "abc":
        import _collections_abc
        _sys.modules["collections.abc"] = _collections_abc
        value = _collections_abc
    elif name in ("ChainMap", "UserDict", "UserList", "UserString"):
        from . import _user
        value = getattr(_user, name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def _is_mapping(o):
    # Without keys() it is none, and the abstract base classes need not be loaded.
    if isinstance(o, dict):
        return True
    if not hasattr(o, "keys"):
        return False
    from _collections_abc import Mapping
    return isinstance(o, Mapping)
