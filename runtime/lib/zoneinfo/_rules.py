"""The rules that say how a time zone goes on for ever: TZ strings of POSIX."""

import re
from bisect import bisect_right

_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_NAME = r"(<[a-zA-Z0-9+-]+>|[a-zA-Z]{3,})"
_OFFSET = r"([+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?)"
_STRING = re.compile(rf"{_NAME}{_OFFSET}(?:{_NAME}{_OFFSET}?,([^,]+),([^,]+))?", re.ASCII)
_RULE = re.compile(rf"(?:M(\d{{1,2}})\.(\d)\.(\d)|(J?)(\d{{1,3}}))(?:/{_OFFSET})?", re.ASCII)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _year_begin(year):
    """Days from 1970 to the first of January."""
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400 - 719162


def _seconds(text):
    sign = -1 if text[0] == "-" else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")] + [0, 0]
    if parts[1] > 59 or parts[2] > 59:
        raise ValueError(f"Invalid offset: {text}")
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


class Rule:
    """A moment of each year, in seconds of local time."""

    def __init__(self, text):
        found = _RULE.fullmatch(text)
        if found is None:
            raise ValueError(f"Invalid dst start/end date: {text}")
        month, week, day, julian, number, time = found.groups()
        self.time = _seconds(time) if time else 7200
        if abs(self.time) > 167 * 3600 + 3599:
            raise ValueError(f"Invalid transition time: {time}")
        self.month = None
        if month is not None:
            self.month, self.week, self.day = int(month), int(week), int(day)
            if not (1 <= self.month <= 12 and 1 <= self.week <= 5 and self.day <= 6):
                raise ValueError(f"Invalid dst start/end date: {text}")
        else:
            self.day, self.julian = int(number), bool(julian)
            if not self.julian <= self.day <= 365:
                raise ValueError(f"Invalid dst start/end date: {text}")

    def seconds(self, year):
        """When it is in a year: seconds since 1970 as local clocks count them."""
        begin = _year_begin(year)
        if self.month is None:
            if not self.julian:
                day = begin + self.day
            else:  # the 29th of February has no number
                day = begin + self.day - 1 + (self.day >= 60 and _is_leap(year))
        else:
            leap = self.month > 2 and _is_leap(year)
            first = begin + _DAYS_BEFORE[self.month - 1] + leap
            length = _LENGTHS[self.month - 1] + (self.month == 2 and _is_leap(year))
            offset = (self.day - (first + 4)) % 7  # 1970 began with a Thursday
            day = first + offset + (self.week - 1) * 7
            if day - first >= length:
                day -= 7
        return day * 86400 + self.time


class Kind:
    """What clocks show in some stretch of time: offset, part of it for summer, name."""

    __slots__ = ("offset", "dst", "name", "is_dst")

    def __init__(self, offset, is_dst, name):
        self.offset, self.is_dst, self.name = offset, is_dst, name
        self.dst = 0


class Tail:
    """What follows the last transition of a table."""

    def __init__(self, text):
        found = _STRING.fullmatch(text)
        if found is None:
            raise ValueError(f"{text} is not a valid TZ string")
        name, offset, dst_name, dst_offset, start, end = found.groups()
        self.standard = Kind(-_seconds(offset), False, name.strip("<>"))
        self.summer = None
        if dst_name is not None:
            shift = -_seconds(dst_offset) if dst_offset else self.standard.offset + 3600
            self.summer = Kind(shift, True, dst_name.strip("<>"))
            self.summer.dst = shift - self.standard.offset
            self.start, self.end = Rule(start), Rule(end)

    def local(self, seconds, year, fold):
        """The kind at a local time."""
        if self.summer is None:
            return self.standard
        start, end = self.start.seconds(year), self.end.seconds(year)
        # The hour that is missed, or comes twice, belongs to either side by fold.
        if fold == (self.summer.dst >= 0):
            end -= self.summer.dst
        else:
            start += self.summer.dst
        inside = start <= seconds < end if start < end else not end <= seconds < start
        return self.summer if inside else self.standard

    def utc(self, seconds, year):
        """The kind at a moment, and whether its local time comes for the second time."""
        if self.summer is None:
            return self.standard, False
        start = self.start.seconds(year) - self.standard.offset
        end = self.end.seconds(year) - self.summer.offset
        inside = start <= seconds < end if start < end else not end <= seconds < start
        shift = self.summer.dst
        turn = end if shift > 0 else start
        return (self.summer if inside else self.standard,
                turn <= seconds < turn + abs(shift))


def find(times, seconds):
    """How many of the sorted times are not after seconds."""
    return bisect_right(times, seconds)
