"""Reading times by a format: what time.strptime and datetime.strptime do."""

import time

__all__ = []

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august",
           "september", "october", "november", "december")
_COMPOSED = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
# Letter: most digits, least value, greatest value.
_NUMBERS = {"d": (2, 1, 31), "H": (2, 0, 23), "I": (2, 1, 12), "j": (3, 1, 366),
            "m": (2, 1, 12), "M": (2, 0, 59), "S": (2, 0, 61), "U": (2, 0, 53),
            "W": (2, 0, 53), "w": (1, 0, 6), "u": (1, 1, 7), "V": (2, 1, 53),
            "y": (2, 0, 99), "Y": (4, 0, 9999), "G": (4, 0, 9999)}
_EXACT = {"y": 2, "Y": 4, "G": 4}


class _NoMatch(Exception):
    pass


def _choices(text, at, names):
    """Those of the names that text has at a place, the longest first."""
    part = text[at:at + 12].lower()
    found = [(len(name), i) for i, name in enumerate(names) if part.startswith(name)]
    found.sort(key=lambda row: -row[0])
    return [(at + length, i) for length, i in found]


def _number_choices(text, at, letter):
    """The numbers that may be read at a place, the longest first."""
    most, least, greatest = _NUMBERS[letter]
    end = at
    while end < len(text) and end - at < most and text[end].isdigit():
        end += 1
    if letter in _EXACT:
        return [(end, int(text[at:end]))] if end - at == _EXACT[letter] else []
    return [(stop, int(text[at:stop])) for stop in range(end, at, -1)
            if least <= int(text[at:stop]) <= greatest]


def _offset_choices(text, at):
    """The offset of %z in microseconds, and where it ends."""
    if text[at:at + 1] == "Z":
        return [(at + 1, 0)]
    sign = text[at:at + 1]
    if sign not in ("+", "-") or not sign:
        return []
    begin, values, at = at, [], at + 1
    colon = None
    while len(values) < 3:
        if values:
            has_colon = text[at:at + 1] == ":"
            if not text[at + has_colon:at + has_colon + 2].isdigit():
                break
            if colon is None:
                colon = has_colon
            elif colon != has_colon:
                raise ValueError(f"Inconsistent use of : in {text[begin:at + has_colon + 2]}")
            at += has_colon
        pair = text[at:at + 2]
        if len(pair) != 2 or not pair.isdigit() or (values and int(pair) > 59):
            return []
        values.append(int(pair))
        at += 2
    if len(values) < 2:
        return []
    us = 0
    if len(values) == 3 and text[at:at + 1] == ".":
        end = at + 1
        while end < len(text) and end - at <= 6 and text[end].isdigit():
            end += 1
        if end > at + 1:
            us = int(text[at + 1:end].ljust(6, "0"))
            at = end
    h, m, s = (values + [0])[:3]
    total = ((h * 60 + m) * 60 + s) * 1000000 + us
    return [(at, -total if sign == "-" else total)]


def _directive_choices(letter, text, at):
    if letter in _NUMBERS:
        return _number_choices(text, at, letter)
    if letter in "aA":
        names = [day[:3] for day in _DAYS] if letter == "a" else _DAYS
        return _choices(text, at, names)
    if letter in "bB":
        names = _MONTHS if letter == "B" else [month[:3] for month in _MONTHS]
        return _choices(text, at, names)
    if letter == "p":
        return _choices(text, at, ("am", "pm"))
    if letter == "f":
        end = at
        while end < len(text) and end - at < 6 and text[end].isdigit():
            end += 1
        return [(stop, int(text[at:stop].ljust(6, "0"))) for stop in range(end, at, -1)]
    if letter == "z":
        return _offset_choices(text, at)
    if letter == "Z":
        zones = [name.lower() for name in ("utc", "gmt", *time.tzname)]
        return [(end, zones[i]) for end, i in _choices(text, at, zones)]
    raise AssertionError(letter)


def _match(tokens, i, text, at, values):
    """Read tokens from i on; values of letters are entered. returns the end, or None."""
    while i < len(tokens):
        kind, what = tokens[i]
        if kind == "text":
            if text[at:at + len(what)].lower() != what:
                return None
            at += len(what)
        elif kind == "space":
            end = at
            while end < len(text) and text[end].isspace():
                end += 1
            if end == at and what:
                return None
            at = end
        else:
            for end, value in _directive_choices(what, text, at):
                stop = _match(tokens, i + 1, text, end, values)
                if stop is not None:
                    values[what] = value
                    return stop
            return None
        i += 1
    return at


def _tokens(format):
    """The parts of a format: ('text', lower-case), ('space', needed), ('letter', x)."""
    tokens = []
    i = 0
    while i < len(format):
        c = format[i]
        if c.isspace():
            while i < len(format) and format[i].isspace():
                i += 1
            tokens.append(("space", True))
            continue
        i += 1
        if c != "%":
            tokens.append(("text", c.lower()))
            continue
        if i == len(format):
            raise ValueError(f"stray % in format '{format}'") from None
        letter = format[i]
        i += 1
        if letter == "%":
            tokens.append(("text", "%"))
        elif letter in _COMPOSED:
            tokens.extend(_tokens(_COMPOSED[letter]))
        elif letter in _NUMBERS or letter in "aAbBpfzZ":
            tokens.append(("letter", letter))
        else:
            raise ValueError(f"'{letter}' is a bad directive in format '{format}'") from None
    return tokens


_cache = {}


def _ordinal(year, month, day):
    import datetime
    return datetime.date(year, month, day).toordinal()


def _from_week(year, week, weekday, monday_first):
    """The day of the year of a week number of %U or %W."""
    first = (_ordinal(year, 1, 1) + 6) % 7
    if not monday_first:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    begin = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + begin + 7 * (week - 1) + weekday


def _warn_ambiguous():
    import warnings
    warnings.warn("""\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.""", DeprecationWarning,
                  stacklevel=4)  # the caller of strptime()


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """Read a text: ((the nine of struct_time, zone, offset), microseconds, rest of it)."""
    for index, arg in enumerate((data_string, format)):
        if not isinstance(arg, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(arg)}")
    tokens = _cache.get(format)
    if tokens is None:
        tokens = _tokens(format)
        letters = [what for kind, what in tokens if kind == "letter"]
        for letter in letters:
            if letters.count(letter) > 1:
                import re
                raise re.error(f"redefinition of group name {letter!r}")
        if "d" in letters and not {"Y", "y", "G"}.intersection(letters):
            _warn_ambiguous()
        if len(_cache) > 50:
            _cache.clear()
        _cache[format] = tokens
    found = {}
    end = _match(tokens, 0, data_string, 0, found)
    if end is None:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}")
    if end != len(data_string):
        raise ValueError(f"unconverted data remains: {data_string[end:]}")
    get = found.get
    year, month, day = get("Y"), get("m"), get("d", 1)
    if "y" in found:
        year = found["y"] + (2000 if found["y"] <= 68 else 1900)
    for letter in "Bb":
        if letter in found:
            month = found[letter] + 1
    hour = get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if get("p") == 1 else 0)
    weekday = None
    if "A" in found:
        weekday = found["A"]
    elif "a" in found:
        weekday = found["a"]
    elif "w" in found:
        weekday = (found["w"] + 6) % 7
    elif "u" in found:
        weekday = found["u"] - 1
    julian = get("j")
    zone, offset = None, get("z")
    dst = -1
    if "Z" in found:
        zone = found["Z"]
        if zone in ("utc", "gmt"):
            dst = 0
        elif time.tzname[0] != time.tzname[1] or not time.daylight:
            dst = 1 if zone == time.tzname[1].lower() and time.daylight else 0
    if "G" in found:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO "
                             "year directive '%G'. Use '%Y' instead.")
        if "V" not in found or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week "
                             "directive '%V' and a weekday directive ('%A', '%a', '%w', "
                             "or '%u').")
    elif "V" in found:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year "
                             "directive '%G' and a weekday directive ('%A', '%a', '%w', "
                             "or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive "
                         "'%Y'. Use the ISO year '%G' instead.")
    leap_fix = False
    if year is None and month == 2 and day == 29:
        year = 1904
        leap_fix = True
    elif year is None and "G" not in found:
        year = 1900
    month_given = month is not None
    if month is None:
        month = 1
    if "G" in found:
        import datetime
        that = datetime.date.fromisocalendar(found["G"], found["V"], weekday + 1)
        year, month, day = that.year, that.month, that.day
        julian = that.timetuple().tm_yday
    elif julian is None and weekday is not None and ("U" in found or "W" in found):
        monday_first = "W" in found
        week = found["W"] if monday_first else found["U"]
        julian = _from_week(year, week, weekday, monday_first)
        if julian <= 0:
            year -= 1
            julian += 366 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 365
    if julian is not None and not (month_given and "d" in found) and "G" not in found:
        import datetime
        that = datetime.date.fromordinal(_ordinal(year, 1, 1) + julian - 1)
        year, month, day = that.year, that.month, that.day
    if julian is None:
        julian = _ordinal(year, month, day) - _ordinal(year, 1, 1) + 1
    if weekday is None:
        weekday = (_ordinal(year, month, day) + 6) % 7
    if leap_fix:
        year = 1900
    return ((year, month, day, hour, get("M", 0), get("S", 0), weekday, julian, dst,
             zone, offset), get("f", 0))


def _zone_name(zone):
    if zone is None:
        return None
    for name in ("UTC", "GMT", *time.tzname):
        if name.lower() == zone:
            return name
    return zone


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """time.strptime"""
    parts, _ = _strptime(data_string, format)
    offset = parts[10]
    return time.struct_time(parts[:9] + (_zone_name(parts[9]),
                                         None if offset is None else offset // 1000000))


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """datetime.strptime"""
    parts, fraction = _strptime(data_string, format)
    args = parts[:6] + (fraction,)
    if parts[10] is not None:
        from datetime import timedelta, timezone
        offset = timedelta(microseconds=parts[10])
        name = _zone_name(parts[9])
        zone = timezone(offset, name) if name else timezone(offset)
        args += (zone,)
    return cls(*args)
