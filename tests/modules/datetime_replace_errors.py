# replace() with keywords it does not have.
import datetime
for value in datetime.date(2024, 2, 29), datetime.time(1, 2), datetime.datetime(2024, 2, 29), datetime.datetime(1, 1, 1, fold=1):
    for keywords in {"foo": 1}, {"years": 2000}, {"minutes": 5}, {"fold": 0}:
        try:
            print(value.replace(**keywords))
        except TypeError as e:
            print(e)


def show(function):
    try:
        print(repr(function()))
    except Exception as e:
        print(type(e).__name__, e)


# Which of two errors is told; subclasses are called with whatever was given.
class Time(datetime.time):
    def __new__(cls, *args, **keywords):
        print(cls.__name__, args, keywords)
        return super().__new__(cls, *args, **keywords)


class Stamp(datetime.datetime):
    def __new__(cls, *args, **keywords):
        print(cls.__name__, args, keywords)
        return super().__new__(cls, *args, **keywords)


for value in datetime.time(1), Time(1), datetime.datetime(2020, 1, 1), Stamp(2020, 1, 1):
    for keywords in {"hour": 99, "tzinfo": 4}, {"fold": 9, "tzinfo": 4}, {"fold": 1}, {"tzinfo": 5}:
        show(lambda: value.replace(**keywords))
show(lambda: Stamp.combine(datetime.date(2020, 1, 1), datetime.time(1), 5))
show(lambda: datetime.datetime.combine(datetime.date(2020, 1, 1), datetime.time(1), 5))
for text in "24:00", "25:00", "12:00\0", "12\0", "12:00:00.123\0", "\0", "12:00\0+01:00", "12:00+01\0", "12:00\x01", "12:00\x01Z":
    show(lambda: Time.fromisoformat(text))
    show(lambda: Stamp.fromisoformat("2020-01-01T" + text))

# behind six digits of a fraction a NUL is the end
for text in "12:00:00.123456\0", "12:00:00.1234567\0", "12:00:00.123456\0x", "12:00:00.123456x", "12:00:00.12345\0", "12:00:00.123456\0+01:00", "12:00:00+01:00:00.123456\0":
    for f in datetime.time.fromisoformat, lambda text: datetime.datetime.fromisoformat("2020-01-01T" + text):
        try: print(repr(f(text)))
        except ValueError as e: print(ascii(str(e)))


# utctimetuple asks the class for the moment in UTC, if there is an offset
class Told(datetime.datetime):
    def __new__(cls, *args, **kw):
        print("new", args, kw)
        return super().__new__(cls, *args, **kw)


for zone in None, datetime.timezone(datetime.timedelta(hours=2)):
    print(Told(2020, 1, 2, 3, tzinfo=zone).utctimetuple())
