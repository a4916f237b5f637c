# Classes of the library are named with their module in messages, and stay as they are.
import contextvars
import csv
import datetime
import decimal
import itertools


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


day = datetime.date(2024, 2, 29)
for f in (lambda: day.x, lambda: day + 1, lambda: datetime.timedelta(1) + 1, lambda: datetime.timedelta.x, lambda: day < 1, lambda: 'a' + day, lambda: len(day),
          lambda: ''.join([day]), lambda: day(), lambda: b''.join([day]), lambda: '%x' % day, lambda: b'a' + day, lambda: [][day], lambda: 'a'.join(day), lambda: 'a'.split(day), lambda: int(day), lambda: range(day),
          lambda: setattr(datetime.date, 'x', 1), lambda: setattr(datetime.datetime, 'now', 1), lambda: delattr(datetime.timezone, 'utc'), lambda: setattr(decimal.Decimal, 'y', 1),
          lambda: decimal.Decimal(1) + 'x', lambda: decimal.Decimal(1).nothing, lambda: decimal.Context().nothing, lambda: contextvars.ContextVar('v').nothing, lambda: setattr(csv.Dialect, 'x', 1), lambda: contextvars.Context() + 1,
          lambda: datetime.tzinfo() < 1, lambda: {}[datetime.timezone], lambda: itertools.chain().__module__, lambda: (1).__module__):
    t(f)


class Day(datetime.date):
    pass


Day.x = 1
t(lambda: Day(2024, 1, 1).y)
t(lambda: Day(2024, 1, 1) + 1)
print(Day(2024, 1, 1).x, Day.__module__)

# Functions of types are copied by their name.
import copy
import pickle
for f in (str.islower, int.__add__, [].append):
    print(f.__reduce__(), pickle.loads(pickle.dumps(f)), copy.copy(f) == f)
