# Local times at the ends of the calendar and in the gaps of zones.
import datetime as d, os, time
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for tz in ("UTC", "America/New_York", "Asia/Tokyo"):
    os.environ["TZ"] = tz; time.tzset()
    for fold in 0, 1:
        for x in [d.datetime.max, d.datetime.min, d.datetime(9999,12,31,5,6), d.datetime(9999,12,30,5,6), d.datetime(1,1,1,5), d.datetime(1,1,2,5), d.datetime(1970,1,1), d.datetime(2024,3,10,2,30), d.datetime(2024,11,3,1,30)]:
            x = x.replace(fold=fold)
            t(lambda: x.timestamp()); t(lambda: x.astimezone(d.timezone.utc)); t(lambda: x.astimezone())
            t(lambda: x.replace(tzinfo=d.timezone.utc).astimezone())
