"""Dates, times, spans of time and time zones."""

import time as _time
from operator import index as _index

from _native_like import native_like as _native_like

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR",
           "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999

_MAX_ORDINAL = 3652059
_EPOCH_ORDINAL = 719163  # 1970-01-01
_MISSING = object()
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
           "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAY_US = 86400000000


# ---- the calendar ----

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year, month):
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month]


def _year_begin(year):
    """The ordinal of the day before January 1st."""
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _to_ordinal(year, month, day):
    leap = month > 2 and _is_leap(year)
    return _year_begin(year) + _BEFORE[month] + leap + day


def _from_ordinal(n):
    """Year, month and day of an ordinal, by counting from 1 March of the year 0."""
    n += 305
    era, rest = divmod(n, 146097)
    year = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    rest -= 365 * year + year // 4 - year // 100
    shifted = (5 * rest + 2) // 153
    day = rest - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    return year + era * 400 + (month <= 2), month, day


def _iso_monday(year):
    """The ordinal of the Monday that begins the first ISO week of a year."""
    first = _year_begin(year) + 1
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _from_iso_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53:
        if week != 53 or _iso_monday(year + 1) - _iso_monday(year) != 53 * 7:
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return _from_ordinal(_iso_monday(year) + (week - 1) * 7 + day - 1)


# ---- checks ----

def _need(value, name, position):
    if value is _MISSING:
        raise TypeError(f"function missing required argument '{name}' (pos {position})")
    return _index(value)


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _month_length(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, "
                        f"not type '{type(tz).__name__}'")


def _check_offset(name, offset):
    if offset is None:
        return
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, "
                        f"not '{type(offset).__name__}'")
    if not -_DAY_US < offset._total() < _DAY_US:
        raise ValueError("offset must be a timedelta strictly between "
                         f"-timedelta(hours=24) and timedelta(hours=24), not {offset!r}.")


def _class_name(o, own):
    cls = type(o)
    return "datetime." + cls.__name__ if cls is own else cls.__name__


def _half_even(a, b):
    """a / b rounded to an int, halves to the even one."""
    if b < 0:
        a, b = -a, -b
    q, r = divmod(a, b)
    r *= 2
    return q + 1 if r > b or (r == b and q & 1) else q


# ---- text ----

def _format_offset(offset, colon=":"):
    if offset is None:
        return ""
    total = offset._total()
    sign = "+"
    if total < 0:
        sign, total = "-", -total
    seconds, us = divmod(total, 1000000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02d}{colon}{minutes:02d}"
    if seconds or us:
        text += f"{colon}{seconds:02d}"
        if us:
            text += f".{us:06d}"
    return text


def _format_time(hour, minute, second, us, timespec):
    if timespec == "auto":
        timespec = "microseconds" if us else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{us // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{us:06d}"
    raise ValueError("Unknown timespec value")


def _strftime(o, format, tuple_):
    """time.strftime with %f, %z, %:z and %Z by the object."""
    if not isinstance(format, str):
        kind = "None" if format is None else type(format).__name__
        raise TypeError(f"strftime() argument 1 must be str, not {kind}")
    parts = []
    i = 0
    while True:
        j = format.find("%", i)
        if j < 0 or j + 1 >= len(format):
            parts.append(format[i:])
            break
        parts.append(format[i:j])
        letter = format[j + 1]
        i = j + 2
        if letter == "f":
            parts.append("%06d" % getattr(o, "microsecond", 0))
        elif letter == "z":
            parts.append(_format_offset(_offset_of(o), ""))
        elif letter == ":" and format[i:i + 1] == "z":
            parts.append(_format_offset(_offset_of(o)))
            i += 1
        elif letter == "Z":
            name = o.tzname() if hasattr(o, "tzname") else None
            parts.append("" if name is None else name.replace("%", "%%"))
        else:
            parts.append("%" + letter)
    return _time.strftime("".join(parts), tuple_)


def _offset_of(o):
    return o.utcoffset() if hasattr(o, "utcoffset") else None


def _digits(text, start, count):
    part = text[start:start + count]
    if len(part) != count or not (part.isascii() and part.isdigit()):
        raise ValueError
    return int(part)


def _parse_date(text):
    """Year, month and day of YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D] and YYYYWww[D]."""
    year = _digits(text, 0, 4)
    dash = text[4:5] == "-"
    at = 5 if dash else 4
    if text[at:at + 1] == "W":
        week = _digits(text, at + 1, 2)
        at += 3
        day = 1
        if len(text) > at:
            if dash != (text[at] == "-"):
                raise ValueError
            at += dash
            day = _digits(text, at, 1)
            at += 1
        if len(text) != at:
            raise ValueError
        return _from_iso_week(year, week, day)
    month = _digits(text, at, 2)
    at += 2
    if dash:
        if text[at:at + 1] != "-":
            raise ValueError
        at += 1
    day = _digits(text, at, 2)
    if len(text) != at + 2:
        raise ValueError
    return year, month, day


def _parse_clock(text):
    """Hour, minute, second and microsecond of HH[[:]MM[[:]SS[(.|,)f+]]]."""
    values = [0, 0, 0, 0]
    at = 0
    colon = text[2:3] == ":"
    for i in range(3):
        values[i] = _digits(text, at, 2)
        at += 2
        if at == len(text):
            return values
        if i == 2 or text[at] in ".,":
            break
        if colon:
            if text[at] != ":":
                raise ValueError
            at += 1
    if text[at] not in ".," or i != 2:
        raise ValueError
    fraction = text[at + 1:]
    if not fraction or not (fraction.isascii() and fraction.isdigit()):
        raise ValueError
    values[3] = int(fraction[:6].ljust(6, "0"))
    return values


def _parse_time(text):
    """What _parse_clock says, and the time zone or None."""
    if not text:
        raise ValueError
    zone = None
    at = max(text.find("+"), text.find("-"))
    if at < 0 and text.endswith("Z"):
        zone = timezone.utc
        text = text[:-1]
    elif at >= 0:
        offset = text[at + 1:]
        if len(offset) in (0, 1, 3):
            raise ValueError
        h, m, s, us = _parse_clock(offset)
        if m > 59 or s > 59:
            raise ValueError
        total = timedelta(hours=h, minutes=m, seconds=s, microseconds=us)
        if text[at] == "-":
            total = -total
        zone = timezone(total) if total._total() else timezone.utc
        text = text[:at]
    return _parse_clock(text), zone


def _c_int(number):
    """A number that C could hold, where the messages tell of that."""
    if not -2**63 <= number < 2**63:
        raise OverflowError("Python int too large to convert to C long")
    if number < -2**31:
        raise OverflowError("signed integer is less than minimum")
    if number >= 2**31:
        raise OverflowError("signed integer is greater than maximum")
    return number


# ---- timedelta ----

class timedelta:
    """A span of time: the difference between two dates or times."""

    __slots__ = ("_days", "_seconds", "_microseconds", "_hash")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0,
                hours=0, weeks=0):
        total = 0
        rest = 0.0
        for name, value, weight in (("microseconds", microseconds, 1),
                                    ("milliseconds", milliseconds, 1000),
                                    ("seconds", seconds, 1000000),
                                    ("minutes", minutes, 60000000),
                                    ("hours", hours, 3600000000),
                                    ("days", days, _DAY_US),
                                    ("weeks", weeks, 7 * _DAY_US)):
            if isinstance(value, int):
                total += value * weight
            elif isinstance(value, float):
                whole = int(value)
                part = (value - whole) * weight
                total += whole * weight
                whole = int(part)
                total += whole
                rest += part - whole
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: "
                                f"{type(value).__name__}")
        if rest:
            whole = int(rest // 1)
            part = rest - whole
            total += whole
            if part > 0.5 or (part == 0.5 and total & 1):
                total += 1
        return cls._of(int(total))

    @classmethod
    def _of(cls, total):
        """The span of so many microseconds."""
        seconds, microseconds = divmod(total, 1000000)
        days, seconds = divmod(seconds, 86400)
        if not -2**31 <= days < 2**31:
            raise OverflowError("Python int too large to convert to C int")
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._days = days
        self._seconds = seconds
        self._microseconds = microseconds
        self._hash = -1
        return self

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    @property
    def days(self):
        """Number of days (>= -999999999 and <= 999999999)."""
        return self._days

    @property
    def seconds(self):
        """The seconds beside the days: 0 to 86399."""
        return self._seconds

    @property
    def microseconds(self):
        """The microseconds beside the seconds: 0 to 999999."""
        return self._microseconds

    def total_seconds(self):
        """The span in seconds."""
        return self._total() / 1000000

    def __repr__(self):
        args = []
        if self._days:
            args.append(f"days={self._days}")
        if self._seconds:
            args.append(f"seconds={self._seconds}")
        if self._microseconds:
            args.append(f"microseconds={self._microseconds}")
        return f"{_class_name(self, timedelta)}({', '.join(args) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            plural = "" if abs(self._days) == 1 else "s"
            text = f"{self._days} day{plural}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        return text

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(self._total() + other._total())

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(self._total() - other._total())

    def __rsub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(other._total() - self._total())

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return timedelta._of(self._total())

    def __abs__(self):
        return timedelta._of(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_half_even(self._total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._of(self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._of(_half_even(self._total(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if a == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._of(_half_even(b * self._total(), a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._total(), other._total())
            return q, timedelta._of(r)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return self._total() == other._total()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, timedelta):
            return self._total() <= other._total()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, timedelta):
            return self._total() < other._total()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, timedelta):
            return self._total() >= other._total()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, timedelta):
            return self._total() > other._total()
        return NotImplemented

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash((self._days, self._seconds, self._microseconds))
        return self._hash

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59,
                          microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


# ---- date ----

class date:
    """A day of the Gregorian calendar, which is thought to hold at all times."""

    __slots__ = ("_year", "_month", "_day", "_hash")

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING):
        if month is _MISSING and isinstance(year, bytes) and len(year) == 4:
            state = year  # of __reduce__
            self = object.__new__(cls)
            self._year, self._month, self._day = (state[0] << 8 | state[1], state[2],
                                                  state[3])
            self._hash = -1
            return self
        year = _need(year, "year", 1)
        month = _need(month, "month", 2)
        day = _need(day, "day", 3)
        _check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hash = -1
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local day of seconds since 1970."""
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        """The local day that it is now."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The day of a number: 1 is January 1st of the year 1."""
        ordinal = _c_int(_index(ordinal))
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > _MAX_ORDINAL:
            raise ValueError(f"year {_from_ordinal(ordinal)[0]} is out of range")
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, string, /):
        """The day of a text in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(string) not in (7, 8, 10):
                raise ValueError
            parts = _parse_date(string)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {string!r}") from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of an ISO year, week and weekday."""
        return cls(*_from_iso_week(year, week, day))

    @property
    def year(self):
        """The year, 1 to 9999."""
        return self._year

    @property
    def month(self):
        """The month, 1 to 12."""
        return self._month

    @property
    def day(self):
        """The day of the month, from 1 on."""
        return self._day

    def replace(self, year=None, month=None, day=None):
        """The same with other fields."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    replace.__qualname__ = "replace"  # so errors of calls name it
    __replace__ = replace

    def toordinal(self):
        """The number of the day: January 1st of the year 1 is 1."""
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        """Monday is 0, Sunday 6."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """Monday is 1, Sunday 7."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """ISO year, week and weekday, as a tuple with names."""
        today = _to_ordinal(self._year, self._month, self._day)
        year = self._year
        if today >= _iso_monday(year + 1):
            year += 1
        elif today < _iso_monday(year):
            year -= 1
        week, day = divmod(today - _iso_monday(year), 7)
        return IsoCalendarDate(year, week + 1, day + 1)

    def timetuple(self):
        """What time.localtime() would say of this day."""
        return self._time_tuple(0, 0, 0, -1)

    def _time_tuple(self, hour, minute, second, dst):
        y, m, d = self._year, self._month, self._day
        ordinal = _to_ordinal(y, m, d)
        return _time.struct_time((y, m, d, hour, minute, second, (ordinal + 6) % 7,
                                  ordinal - _year_begin(y), dst))

    def ctime(self):
        """Text like 'Sun Jun 20 00:00:00 1993'."""
        return (f"{_DAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2d} "
                f"00:00:00 {self._year:04d}")

    def strftime(self, format):
        """Text by a format."""
        return _strftime(self, format, self.timetuple())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError("must be str, not %s" % type(spec).__name__)
        return self.strftime(spec) if spec else str(self)

    def isoformat(self):
        """Text like '1993-06-20'."""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def __repr__(self):
        return f"{_class_name(self, date)}({self._year}, {self._month}, {self._day})"

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() == other._key()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() <= other._key()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() < other._key()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() >= other._key()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() > other._key()
        return NotImplemented

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash(self._key())
        return self._hash

    def _shifted(self, days):
        ordinal = self.toordinal() + days
        if not 0 < ordinal <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self)(*_from_ordinal(ordinal))

    def __add__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(other._days)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(-other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return self.__class__, (bytes((self._year >> 8, self._year & 255, self._month,
                                       self._day)),)


class IsoCalendarDate(tuple):
    """What date.isocalendar() yields."""

    __slots__ = ()

    def __new__(cls, year, week, weekday, /):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        """The ISO year."""
        return self[0]

    @property
    def week(self):
        """The ISO week."""
        return self[1]

    @property
    def weekday(self):
        """The day of the week: Monday is 1."""
        return self[2]

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return (f"datetime.{type(self).__name__}(year={self[0]}, week={self[1]}, "
                f"weekday={self[2]})")


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


# ---- tzinfo, timezone ----

class tzinfo:
    """The base of time zones: derived classes give utcoffset, dst and tzname."""

    __slots__ = ()

    def tzname(self, dt):
        """The name of the zone at a time."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        """How far local time is ahead of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        """How much of that is daylight saving time."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """Local time of a time in UTC."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; "
                                 "cannot convert")
        return dt + saving

    def __reduce__(self):
        args = getattr(self, "__getinitargs__", tuple)()
        state = self.__getstate__()
        return (self.__class__, args) if state is None else (self.__class__, args, state)


class timezone(tzinfo):
    """A time zone that is always the same span ahead of UTC."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=_MISSING):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, "
                            f"not {type(offset).__name__}")
        if name is _MISSING:
            name = None
            if not offset:
                return cls.utc
        elif not isinstance(name, str):
            raise TypeError("timezone() argument 2 must be str, "
                            f"not {type(name).__name__}")
        if not -_DAY_US < offset._total() < _DAY_US:
            raise ValueError("offset must be a timedelta strictly between "
                             "-timedelta(hours=24) and timedelta(hours=24), "
                             f"not {offset!r}.")
        return cls._of(offset, name)

    @classmethod
    def _of(cls, offset, name=None):
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return self.__class__, self.__getinitargs__()

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"{_class_name(self, timezone)}({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, method):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{method}(dt) argument must be a datetime instance or None, "
                            f"not {type(dt).__name__}")

    def utcoffset(self, dt, /):
        """The fixed span."""
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt, /):
        """The name, or one like UTC+01:00."""
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + _format_offset(self._offset) if self._offset else "UTC"

    def dst(self, dt, /):
        """None: nothing is known."""
        self._check(dt, "dst")
        return None

    def fromutc(self, dt, /):
        """Local time of a time in UTC."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset


timezone.utc = UTC = timezone._of(timedelta(0))
timezone.min = timezone._of(-timedelta(hours=23, minutes=59))
timezone.max = timezone._of(timedelta(hours=23, minutes=59))


# ---- time ----

class time:
    """A time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold",
                 "_hash")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, bytes) and len(hour) == 6:
            state = hour  # of __reduce__
            if minute != 0:
                tzinfo = minute
            hour, fold = state[0] & 127, state[0] >> 7
            minute, second = state[1], state[2]
            microsecond = state[3] << 16 | state[4] << 8 | state[5]
        hour, minute, second = _index(hour), _index(minute), _index(second)
        microsecond = _index(microsecond)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        self._hash = -1
        return self

    @classmethod
    def fromisoformat(cls, string, /):
        """The time of a text in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts, zone = _parse_time(string.removeprefix("T"))
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {string!r}") from None
        return cls(*parts, zone)

    @property
    def hour(self):
        """The hour, 0 to 23."""
        return self._hour

    @property
    def minute(self):
        """The minute, 0 to 59."""
        return self._minute

    @property
    def second(self):
        """The second, 0 to 59."""
        return self._second

    @property
    def microsecond(self):
        """The microsecond, 0 to 999999."""
        return self._microsecond

    @property
    def tzinfo(self):
        """The time zone, or None."""
        return self._tzinfo

    @property
    def fold(self):
        """1 for the second of two times that a clock showed twice."""
        return self._fold

    def replace(self, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        """The same with other fields."""
        return type(self)(self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    replace.__qualname__ = "replace"  # so errors of calls name it
    __replace__ = replace

    def utcoffset(self):
        """How far the zone is ahead of UTC, or None."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(None)
        _check_offset("utcoffset", offset)
        return offset

    def dst(self):
        """The part of it that is daylight saving time, or None."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(None)
        _check_offset("dst", offset)
        return offset

    def tzname(self):
        """The name of the zone, or None."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def isoformat(self, timespec="auto"):
        """Text like '23:21:05.000123+01:00'."""
        return _format_time(self._hour, self._minute, self._second, self._microsecond,
                            timespec) + _format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        args = f"{self._hour}, {self._minute}"
        if self._second or self._microsecond:
            args += f", {self._second}"
        if self._microsecond:
            args += f", {self._microsecond}"
        if self._tzinfo is not None:
            args += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            args += ", fold=1"
        return f"{_class_name(self, time)}({args})"

    def strftime(self, format):
        """Text by a format; the day is January 1st 1900."""
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute,
                                        self._second, 0, 1, -1))

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError("must be str, not %s" % type(spec).__name__)
        return self.strftime(spec) if spec else str(self)

    def _us(self):
        return (((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 +
                self._microsecond)

    def _compare(self, other, equality=False):
        mine, its = self.utcoffset(), other.utcoffset()
        if mine == its:
            return self._us() - other._us()
        if mine is None or its is None:
            if equality:
                return 1
            raise TypeError("can't compare offset-naive and offset-aware times")
        return (self._us() - mine._total()) - (other._us() - its._total())

    def __eq__(self, other):
        if isinstance(other, time):
            return self._compare(other, True) == 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, time):
            return self._compare(other) <= 0
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, time):
            return self._compare(other) < 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, time):
            return self._compare(other) >= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, time):
            return self._compare(other) > 0
        return NotImplemented

    def __hash__(self):
        if self._hash == -1:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            self._hash = hash(self._us() - offset._total() if offset else self._us())
        return self._hash

    def _state(self, protocol=3):
        us = self._microsecond
        first = self._hour | (128 if self._fold and protocol > 3 else 0)
        state = bytes((first, self._minute, self._second, us >> 16, us >> 8 & 255,
                       us & 255))
        return (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce_ex__(self, protocol):
        return self.__class__, self._state(protocol)

    def __reduce__(self):
        return self.__reduce_ex__(2)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


# ---- datetime ----

def _clock_at(seconds):
    """What local clocks show at a moment, in seconds; both are counted from 1970."""
    parts = _time.localtime(seconds)
    if not MINYEAR <= parts.tm_year <= MAXYEAR:
        raise ValueError(f"year {parts.tm_year} is out of range")
    return seconds + parts.tm_gmtoff


class datetime(date):
    """A day and a time of day."""

    __slots__ = time.__slots__[:-1]

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING, hour=0, minute=0,
                second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(year, bytes) and len(year) == 10:
            state = year  # of __reduce__
            if month is not _MISSING:
                tzinfo = month
            year, month, day = state[0] << 8 | state[1], state[2] & 127, state[3]
            fold, hour, minute, second = state[2] >> 7, state[4], state[5], state[6]
            microsecond = state[7] << 16 | state[8] << 8 | state[9]
        year = _need(year, "year", 1)
        month = _need(month, "month", 2)
        day = _need(day, "day", 3)
        hour, minute, second = _index(hour), _index(minute), _index(second)
        microsecond = _index(microsecond)
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        self._hash = -1
        return self

    hour = time.hour
    minute = time.minute
    second = time.second
    microsecond = time.microsecond
    tzinfo = time.tzinfo
    fold = time.fold

    # ---- making ----

    @classmethod
    def _from_timestamp(cls, t, utc, tz):
        if isinstance(t, float):
            if t != t:
                raise ValueError("Invalid value NaN (not a number)")
            a, b = t.as_integer_ratio()
            total = _half_even(a * 1000000, b)
            seconds, us = divmod(total, 1000000)
        else:
            seconds, us = _index(t), 0
        parts = (_time.gmtime if utc else _time.localtime)(seconds)
        y, m, d, hh, mm, ss = parts[:6]
        result = cls(y, m, d, hh, mm, min(ss, 59), us, tz)
        if tz is None and not utc:
            # The same clock an hour or so before: this is the second time it shows it.
            offset = parts.tm_gmtoff
            before = _time.localtime(seconds - 86400).tm_gmtoff
            if before > offset and (_time.localtime(seconds - before + offset).tm_gmtoff ==
                                    before):
                result._fold = 1
        elif tz is not None:
            result = tz.fromutc(result)
        return result

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The time of seconds since 1970: local, or in a zone."""
        _check_zone(tz)
        return cls._from_timestamp(timestamp, tz is not None, tz)

    @classmethod
    def utcfromtimestamp(cls, t, /):
        """The time in UTC of seconds since 1970, without a zone."""
        import warnings
        warnings.warn("datetime.datetime.utcfromtimestamp() is deprecated and scheduled "
                      "for removal in a future version. Use timezone-aware objects to "
                      "represent datetimes in UTC: datetime.datetime.fromtimestamp("
                      "timestamp, datetime.UTC).", DeprecationWarning, stacklevel=2)
        return cls._from_timestamp(t, True, None)

    @classmethod
    def now(cls, tz=None):
        """The time that it is now: local, or in a zone."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """The time that it is now in UTC, without a zone."""
        import warnings
        warnings.warn("datetime.datetime.utcnow() is deprecated and scheduled for removal "
                      "in a future version. Use timezone-aware objects to represent "
                      "datetimes in UTC: datetime.datetime.now(datetime.UTC).",
                      DeprecationWarning, stacklevel=2)
        return cls._from_timestamp(_time.time(), True, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A day and a time of day."""
        if not isinstance(date, _date_class):
            raise TypeError("combine() argument 1 must be datetime.date, "
                            f"not {type(date).__name__}")
        if not isinstance(time, _time_class):
            raise TypeError("combine() argument 2 must be datetime.time, "
                            f"not {type(time).__name__}")
        if tzinfo is True:
            tzinfo = time.tzinfo
        return cls(date._year, date._month, date._day, time._hour, time._minute,
                   time._second, time._microsecond, tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, string, /):
        """The time of a text in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(string) < 7:
                raise ValueError
            at = _date_end(string)
            parts = _parse_date(string[:at])
            if at < len(string):
                clock, zone = _parse_time(string[at + 1:])
            else:
                clock, zone = [0, 0, 0, 0], None
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {string!r}") from None
        return cls(*parts, *clock, zone)

    @classmethod
    def strptime(cls, date_string, format, /):
        """The time of a text that is written by a format."""
        import _strptime
        return _strptime._strptime_datetime(cls, date_string, format)

    # ---- parts ----

    def date(self):
        """The day."""
        return _date_class(self._year, self._month, self._day)

    def time(self):
        """The time of day, without a zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond,
                           fold=self._fold)

    def timetz(self):
        """The time of day, with the zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond,
                           self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None,
                second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The same with other fields."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day,
                          self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    replace.__qualname__ = "replace"  # so errors of calls name it
    __replace__ = replace

    def timetuple(self):
        """What time.localtime() would say of this time."""
        saving = self.dst()
        return self._time_tuple(self._hour, self._minute, self._second,
                                -1 if saving is None else 1 if saving else 0)

    def utctimetuple(self):
        """What time.gmtime() would say of this time."""
        offset = self.utcoffset()
        utc = self - offset if offset else self
        return utc._time_tuple(utc._hour, utc._minute, utc._second, 0)

    # ---- zones ----

    def utcoffset(self):
        """How far the zone is ahead of UTC, or None."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(self)
        _check_offset("utcoffset", offset)
        return offset

    def dst(self):
        """The part of it that is daylight saving time, or None."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(self)
        _check_offset("dst", offset)
        return offset

    def tzname(self):
        """The name of the zone, or None."""
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(self)
        if name is not None and not isinstance(name, str):
            raise TypeError("tzinfo.tzname() must return None or a string, "
                            f"not '{type(name).__name__}'")
        return name

    def _seconds(self):
        """Seconds of the clock since 1970, whatever the zone."""
        return ((self.toordinal() - _EPOCH_ORDINAL) * 86400 + self._hour * 3600 +
                self._minute * 60 + self._second)

    def _local_seconds(self, fold):
        """Seconds since 1970 of a local time without a zone.

        source  PEP 495, "Conversion from naive to aware"
        """
        clock = self._seconds()
        offset = _clock_at(clock) - clock
        first = clock - offset
        seen = _clock_at(first)
        if seen == clock:  # is there another one, a day before or after?
            other = first + (86400 if fold else -86400)
            other_offset = _clock_at(other) - other
            if other_offset == offset:
                return first
        else:
            other_offset = seen - first
        second = clock - other_offset
        if _clock_at(second) == clock:
            return second
        if seen == clock:
            return first
        # The clock never showed this time.
        return (min if fold else max)(first, second)

    def timestamp(self):
        """Seconds since 1970, as a float."""
        if self._tzinfo is None:
            return self._local_seconds(self._fold) + self._microsecond / 1000000
        return (self - _EPOCH).total_seconds()

    def astimezone(self, tz=None):
        """The same moment in another zone; None is the local one."""
        if tz is not None and not isinstance(tz, _tzinfo_class):
            raise TypeError("tzinfo argument must be None or of a tzinfo subclass, "
                            f"not type '{type(tz).__name__}'")
        mine = self._tzinfo
        offset = None if mine is None else self.utcoffset()
        if tz is mine and tz is not None:
            return self
        if offset is None:
            seconds, other = map(self._local_seconds, (self._fold, not self._fold))
            # In a gap the clock before or after it is taken the other way round.
            if other != seconds and (other > seconds) == self._fold:
                seconds = other
            offset = timedelta(seconds=_time.localtime(seconds).tm_gmtoff)
        utc = self.replace(tzinfo=None) - offset
        if tz is None:
            parts = _time.localtime(utc._seconds())
            tz = timezone(timedelta(seconds=parts.tm_gmtoff), parts.tm_zone)
        return tz.fromutc(utc.replace(tzinfo=tz))

    # ---- text ----

    def ctime(self):
        """Text like 'Sun Jun 20 23:21:05 1993'."""
        return (f"{_DAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2d} "
                f"{self._hour:02d}:{self._minute:02d}:{self._second:02d} "
                f"{self._year:04d}")

    def isoformat(self, sep="T", timespec="auto"):
        """Text like '1993-06-20T23:21:05.000123+01:00'."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, "
                            f"not {type(sep).__name__}")
        return (f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}" +
                _format_time(self._hour, self._minute, self._second, self._microsecond,
                             timespec) + _format_offset(self.utcoffset()))

    def __str__(self):
        return self.isoformat(sep=" ")

    def __repr__(self):
        args = f"{self._year}, {self._month}, {self._day}, {self._hour}, {self._minute}"
        if self._second or self._microsecond:
            args += f", {self._second}"
        if self._microsecond:
            args += f", {self._microsecond}"
        if self._fold:
            args += ", fold=1"
        if self._tzinfo is not None:
            args += f", tzinfo={self._tzinfo!r}"
        return f"{_class_name(self, datetime)}({args})"

    # ---- comparing, arithmetic ----

    def _us(self):
        return self._seconds() * 1000000 + self._microsecond

    def _compare(self, other, equality=False):
        if self._tzinfo is other._tzinfo:
            return self._us() - other._us()
        mine, its = self.utcoffset(), other.utcoffset()
        if equality and (mine is not None or its is not None):
            # A time whose meaning depends on fold is equal to none of another zone.
            if (mine != self.replace(fold=not self._fold).utcoffset() or
                    its != other.replace(fold=not other._fold).utcoffset()):
                return 2
        if mine == its:
            return self._us() - other._us()
        if mine is None or its is None:
            if equality:
                return 2
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return (self._us() - mine._total()) - (other._us() - its._total())

    def __eq__(self, other):
        if isinstance(other, datetime):
            return self._compare(other, True) == 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, datetime):
            return self._compare(other) <= 0
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, datetime):
            return self._compare(other) < 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, datetime):
            return self._compare(other) >= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, datetime):
            return self._compare(other) > 0
        return NotImplemented

    def __hash__(self):
        if self._hash == -1:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            self._hash = hash(self._us() - offset._total() if offset else self._us())
        return self._hash

    def _moved(self, us):
        days, us = divmod(self._us() + us, _DAY_US)
        ordinal = days + _EPOCH_ORDINAL
        if not 0 < ordinal <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        seconds, us = divmod(us, 1000000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return type(self)(*_from_ordinal(ordinal), hour, minute, second, us,
                          self._tzinfo)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return self._moved(other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._total())
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._us() - other._us()
        if self._tzinfo is not other._tzinfo:
            mine, its = self.utcoffset(), other.utcoffset()
            if mine != its:
                if mine is None or its is None:
                    raise TypeError("can't subtract offset-naive and offset-aware "
                                    "datetimes")
                difference += its._total() - mine._total()
        return timedelta._of(difference)

    def __reduce_ex__(self, protocol):
        us = self._microsecond
        month = self._month | (128 if self._fold and protocol > 3 else 0)
        state = bytes((self._year >> 8, self._year & 255, month, self._day, self._hour,
                       self._minute, self._second, us >> 16, us >> 8 & 255, us & 255))
        if self._tzinfo is None:
            return self.__class__, (state,)
        return self.__class__, (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _date_end(text):
    """Where the date ends in the text of a date and a time."""
    if text[4] == "-":
        if text[5] != "W":
            return 10
        return 10 if len(text) > 9 and text[8] == "-" and text[9].isdigit() else 8
    if text[4] != "W":
        return 8
    return 8 if len(text) > 7 and text[7].isdigit() else 7


_date_class = date
_time_class = time
_tzinfo_class = tzinfo
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_native_like(timedelta, date, tzinfo, timezone, time, datetime, IsoCalendarDate)
