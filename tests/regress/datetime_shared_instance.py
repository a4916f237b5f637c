# oracle: none, CPython changes the zone of a time that others refer to
# A time that a class's __new__ gives again keeps its zone when astimezone() meets it.
from datetime import datetime, timedelta, timezone, tzinfo

shared = None


class Shared(datetime):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls, *args, **kwargs) if shared is None else shared


class Other(tzinfo):
    def utcoffset(self, dt):
        return timedelta(0)

    def fromutc(self, dt):
        return dt.tzinfo is self, type(dt) is Shared, dt is shared


def meddle():
    global shared
    shared = victim
    print("  astimezone:", aware.astimezone(Other()))
    shared = None


class Zone(tzinfo):
    def utcoffset(self, dt):
        meddle()
        return timedelta(hours=1)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        meddle()
        return "zone"

    def __repr__(self):
        return "Zone"


class Day:
    def __index__(self):
        meddle()
        return 5


aware = Shared(2020, 1, 1, tzinfo=timezone.utc)
for what in (lambda: victim.strftime("%z %Z %:z"),
             lambda: victim.replace(day=Day()).tzinfo,
             lambda: repr(victim),
             lambda: victim.isoformat(),
             lambda: victim.astimezone(timezone.utc).isoformat(),
             lambda: victim == datetime(2021, 2, 3, tzinfo=timezone.utc),
             lambda: victim - datetime(2021, 2, 3, tzinfo=timezone.utc),
             lambda: victim.timestamp(),
             lambda: hash(victim) == hash(victim.replace(fold=1)),
             lambda: victim.tzinfo):
    victim = Shared(2021, 2, 3, tzinfo=Zone())
    print(what())

# An instance that nobody has seen takes its zone in place: __new__ is called once.
class Counted(datetime):
    def __new__(cls, *args, **kwargs):
        print("  new:", *args[7:])
        return super().__new__(cls, *args, **kwargs)


print(Counted(2020, 1, 1, tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=1))))
kept = []


class Kept(datetime):
    def __init__(self, *args, **kwargs):
        kept.append(self)


print(Kept(2020, 1, 1, tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=1))))
print([(type(k).__name__, str(k)) for k in kept])
