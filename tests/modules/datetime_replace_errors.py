# replace() with keywords it does not have.
import datetime
for value in datetime.date(2024, 2, 29), datetime.time(1, 2), datetime.datetime(2024, 2, 29), datetime.datetime(1, 1, 1, fold=1):
    for keywords in {"foo": 1}, {"years": 2000}, {"minutes": 5}, {"fold": 0}:
        try:
            print(value.replace(**keywords))
        except TypeError as e:
            print(e)
