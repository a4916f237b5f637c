"""Texts and comparisons that cases and results share."""

_MAX_LENGTH = 80
_ENDS = 5   # characters kept at least, of the beginning and of the end
_GAP = 12   # what "[123 chars]" takes


def safe_repr(obj, short=False):
    """repr(), or what object has; short: cut to 80 characters."""
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + " [truncated]..."


def _shorten(text, prefix, suffix):
    skip = len(text) - prefix - suffix
    if skip > _GAP:
        text = "%s[%d chars]%s" % (text[:prefix], skip, text[len(text) - suffix:])
    return text


def common_shorten_repr(*args):
    """The reprs, shortened where they are alike."""
    args = tuple(map(safe_repr, args))
    longest = max(map(len, args))
    if longest <= _MAX_LENGTH:
        return args
    first, last = min(args), max(args)
    common = 0
    while common < len(first) and first[common] == last[common]:
        common += 1
    prefix = args[0][:common]
    room = _MAX_LENGTH - (longest - common) - _ENDS - _GAP
    if room > _ENDS:
        prefix = _shorten(prefix, _ENDS, room)
        return tuple(prefix + text[common:] for text in args)
    prefix = _shorten(prefix, _ENDS, _ENDS)
    different = _MAX_LENGTH - 3 * _ENDS - 2 * _GAP
    return tuple(prefix + _shorten(text[common:], different, _ENDS) for text in args)


def strclass(cls):
    """module.Class"""
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def sorted_list_difference(expected, actual):
    """(items only in expected, items only in actual) of two sorted lists."""
    missing = [item for item in expected if item not in actual]
    unexpected = [item for item in actual if item not in expected]
    return missing, unexpected


def count_differences(first, second):
    """[(count in first, count in second, item)] of hashable items whose counts differ."""
    counts = {}
    for item in first:
        counts.setdefault(item, [0, 0])[0] += 1
    for item in second:
        counts.setdefault(item, [0, 0])[1] += 1
    mine = [(n, m, item) for item, (n, m) in counts.items() if n > m or (n and n != m)]
    return mine + [(n, m, item) for item, (n, m) in counts.items() if n == 0]


def count_differences_unhashable(first, second):
    """The same for items that only have ==."""
    first, second = list(first), list(second)
    result = []
    while first or second:
        item = first[0] if first else second[0]
        n, m = first.count(item), second.count(item)
        first = [other for other in first if other != item]
        second = [other for other in second if other != item]
        if n != m:
            result.append((n, m, item))
    return result
