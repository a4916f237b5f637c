# time: the calendar in UTC, time tuples, formats, clocks.
import time

for seconds in (0, 1, -1, 951782400, 1709208000.9, -1.5, 2 ** 31, 4102444800, -62135596800, 253402300799):
    t = time.gmtime(seconds)
    print(tuple(t), t.tm_zone, t.tm_gmtoff, time.asctime(t), time.strftime("%Y-%m-%d %H:%M:%S %j %a %b", t))
t = time.gmtime(1e9)
print(t, len(t), t[0], t[-1], t[:3], t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst)
print(isinstance(t, tuple), type(t), t == tuple(t), hash(t) == hash(tuple(t)), t < time.gmtime(2e9), 2001 in t, t.index(9), t + (1,), list(t)[:2], sorted([time.gmtime(5), time.gmtime(3)])[0].tm_sec)
year, *rest = t
print(year, rest, time.struct_time.n_fields, time.struct_time.n_sequence_fields, time.struct_time.n_unnamed_fields, time.struct_time.__match_args__)
s = time.struct_time(range(9))
print(s, s.tm_zone, s.tm_gmtoff, time.struct_time(range(11)).tm_gmtoff, len(time.struct_time(range(11))), time.struct_time(range(9), {"tm_zone": "x"}).tm_zone, s.__reduce__())
base = (2000, 1, 4, 2, 3, 5, 1, 4, 0)
print(time.strftime("%Y %y %m %d %H %I %M %S %p %j %U %W %w %u %a %A %b %B %C %D %e %F %h %R %T %G %V %% %n|", base), time.strftime("", base) == "", time.strftime("é%Y", base), time.strftime("100%", base), time.asctime(base))
match t:
    case time.struct_time(tm_year=y, tm_mon=m):
        print("matched", y, m)


def attempt(function, *args):
    try:
        print(function(*args))
    except (TypeError, ValueError, OverflowError, OSError) as error:
        print(type(error).__name__, error)


for bad in (5, (1, 2), base + (1,), (2000, 13) + base[2:], (2000, 1, 40) + base[3:], (2000, 1, 4, 25) + base[4:], (2000, 1, 4, 2, 60) + base[5:], (2000, 1, 4, 2, 3, 62) + base[6:], base[:6] + (-3, 4, 0), base[:7] + (400, 0), (2000.5,) + base[1:], ("x",) + base[1:], (2 ** 40,) + base[1:], (-(2 ** 31),) + base[1:]):
    attempt(time.strftime, "%Y", bad)
    attempt(time.asctime, bad)
for bad in (1e20, 10 ** 30, 2 ** 60, float("nan"), "x"):
    attempt(time.gmtime, bad)
for bad in (5, (1, 2), "x", ("a",) * 9):
    attempt(time.mktime, bad)
for bad in (5, (1, 2), range(12)):
    attempt(time.struct_time, bad)
attempt(time.struct_time, range(9), 5), attempt(time.struct_time, range(9), {"x": 1}), attempt(time.strftime, 5), attempt(time.strftime, "a\0b", base)
for bad in (-1, "x", None, 10 ** 30, float("nan")):
    attempt(time.sleep, bad)
attempt(time.get_clock_info, "x"), attempt(time.get_clock_info, 5), attempt(time.clock_gettime, 99), attempt(time.clock_gettime, "x")
local = time.localtime(1e9)
print(time.mktime(local) == 1e9, time.ctime(1e9) == time.asctime(local), time.localtime(None)[:4] == time.localtime()[:4], isinstance(time.timezone, int), len(time.tzname), time.daylight in (0, 1))
for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    clock, clock_ns = getattr(time, name), getattr(time, name + "_ns")
    a, b, c, d = clock(), clock(), clock_ns(), clock_ns()
    info = time.get_clock_info(name)
    print(name, type(a).__name__, type(c).__name__, a <= b, c <= d, abs(b - c / 1e9) < 5, info.implementation, info.monotonic, info.adjustable, info.resolution < 1e-6)
print(time.clock_gettime(time.CLOCK_MONOTONIC) <= time.monotonic(), time.clock_gettime_ns(time.CLOCK_REALTIME) <= time.time_ns(), time.clock_getres(time.CLOCK_MONOTONIC) < 1, time.sleep(0), time.sleep(0.001), time.sleep(True and 0), time.tzset())
