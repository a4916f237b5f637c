# Date arithmetic by hand: day numbers, weekdays, a calendar, easter, durations, ordering.
class Date:
    MONTHS = "January February March April May June July August September October November December".split()
    DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    __match_args__ = ("year", "month", "day")
    __slots__ = ("year", "month", "day")

    def __init__(self, year, month=1, day=1):
        if not 1 <= month <= 12:
            raise ValueError("month must be in 1..12")
        if not 1 <= day <= Date.days_in(year, month):
            raise ValueError(f"day is out of range for {Date.MONTHS[month - 1]} {year}")
        for name, value in zip(self.__slots__, (year, month, day)):
            object.__setattr__(self, name, value)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot change {name} of a date")

    @staticmethod
    def leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    @staticmethod
    def days_in(year, month):
        return 28 + Date.leap(year) if month == 2 else 30 + (month + month // 8) % 2

    @classmethod
    def parse(cls, text):
        parts = text.split("-")
        if [len(p) for p in parts] != [4, 2, 2]:
            raise ValueError(f"not a date: {text!r}")
        return cls(*map(int, parts))

    @classmethod
    def from_ordinal(cls, n):
        year = n * 400 // 146097 + 1
        while cls(year).ordinal > n:
            year -= 1
        while cls(year + 1).ordinal <= n:
            year += 1
        rest, month = n - cls(year).ordinal, 1
        while rest >= (length := cls.days_in(year, month)):
            rest, month = rest - length, month + 1
        return cls(year, month, rest + 1)

    @property
    def ordinal(self):
        y = self.year - 1
        return (y * 365 + y // 4 - y // 100 + y // 400 + self.day
                + sum(Date.days_in(self.year, m) for m in range(1, self.month)))

    @property
    def weekday(self):
        return (self.ordinal - 1) % 7

    def _key(self):
        return self.year, self.month, self.day

    def __sub__(self, other):
        match other:
            case Date():
                return self.ordinal - other.ordinal
            case int():
                return self + -other
        return NotImplemented

    def __add__(self, days):
        return Date.from_ordinal(self.ordinal + days) if isinstance(days, int) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key()

    def __eq__(self, other):
        return isinstance(other, Date) and self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __str__(self):
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    def __repr__(self):
        return f"Date{self._key()}"

    def __format__(self, spec):
        fields = {"Y": f"{self.year}", "m": f"{self.month:02}", "d": f"{self.day}",
                  "B": Date.MONTHS[self.month - 1], "a": Date.DAYS[self.weekday]}
        out, marks = [], iter(spec or "%Y-%m-%d")
        for c in marks:
            out.append(fields[next(marks)] if c == "%" else c)
        return "".join(out)


moon, today = Date(1969, 7, 20), Date.parse("2024-02-29")
print(moon, repr(moon), f"{moon:%a %d %B %Y}", today - moon, today + 366, today - 60, moon < today)
print([Date.leap(y) for y in (1900, 2000, 2023, 2024)], today.weekday, Date(1, 1, 1).ordinal)
print(all(Date.from_ordinal(Date(y, m, 1).ordinal) == Date(y, m, 1)
          for y in range(1, 2400, 13) for m in range(1, 13)))
print(sum(Date(y, m, 13).weekday == 4 for y in range(2000, 2100) for m in range(1, 13)))


def easter(y):
    a, b, c = y % 19, *divmod(y, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * l) // 433
    month = (h + l - 7 * m + 90) // 25
    return Date(y, month, (h + l - 7 * m + 33 * month + 19) % 32)


print(*map(easter, (1961, 2000, 2024, 2025)), easter(2024) + 49)


def calendar(year, month):
    first = Date(year, month)
    yield f"{Date.MONTHS[month - 1]} {year}".center(20).rstrip()
    yield " ".join(name[:2] for name in Date.DAYS)
    cells = ["  "] * first.weekday + [f"{d:2}" for d in range(1, Date.days_in(year, month) + 1)]
    for i in range(0, len(cells), 7):
        yield " ".join(cells[i:i + 7])


for line in calendar(2024, 2):
    print(line)
match today:
    case Date(2024, 2, day) if day > 28:
        print("leap day", day)
    case Date(year=y):
        print("year", y)


def age(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


print(age(Date(2000, 3, 1), today), age(Date(2000, 2, 29), today), {moon: 1}[Date(1969, 7, 20)])


def duration(seconds):
    parts = []
    for unit, size in (("d", 86400), ("h", 3600), ("m", 60), ("s", 1)):
        n, seconds = divmod(seconds, size)
        if n:
            parts.append(f"{n}{unit}")
    return " ".join(parts) or "0s"


print([duration(s) for s in (0, 59, 3600, 86399, 90061)], sorted([today, moon, easter(1999)]))
for bad in (lambda: Date(2023, 2, 29), lambda: Date(2023, 13, 1), lambda: Date.parse("12-1-1"),
            lambda: Date.parse("abcd-ef-gh"), lambda: setattr(moon, "day", 1), lambda: moon + "1",
            lambda: moon - 1.5, lambda: moon < 5):
    try:
        bad()
    except (ValueError, AttributeError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
