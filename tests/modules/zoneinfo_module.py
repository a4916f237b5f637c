# Time zones from a file made here: transitions, folds and gaps, rules of the tail, errors.
import datetime as D
import io
import pickle
import struct
import zoneinfo


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def tzif(times, indices, kinds, names, tail):
    def block(letter):
        return (b'TZif2' + bytes(15) + struct.pack('>6l', 0, 0, 0, len(times), len(kinds), len(names)) +
                struct.pack(f'>{len(times)}{letter}', *times) + bytes(indices) + b''.join(struct.pack('>lbB', *k) for k in kinds) + names)
    return io.BytesIO(block('l') + block('q') + b'\n' + tail + b'\n')


times = [-2000000000, 1000000000, 1010000000, 1020000000, 1030000000]
kinds = [(3208, 0, 0), (3600, 0, 4), (7200, 1, 8), (5400, 0, 13)]
names = b'LMT\0CET\0CEST\0ODD\0'
for tail in (b'CET-1CEST,M3.5.0,M10.5.0/3', b'<-03>3<-02>,M3.5.0/-2,M10.5.0/-1', b'XXX5YYY4,J60/1,J300', b'IST-1GMT0,M10.5.0,M3.5.0/1', b'FIX-5:30', b''):
    z = zoneinfo.ZoneInfo.from_file(tzif(times, [1, 2, 1, 3, 1], kinds, names, tail), key='Test/Zone')
    print(repr(z), z, z.key, z.utcoffset(None))
    for seconds in [-3000000000] + [m + d for m in times for d in (-7201, -3601, -1, 0, 1, 3599, 3600, 7201)] + [1700000000 + 1234567 * k for k in range(14)]:
        utc = D.datetime(1970, 1, 1, tzinfo=D.timezone.utc) + D.timedelta(seconds=seconds)
        local = utc.astimezone(z)
        naive = local.replace(tzinfo=None)
        print(seconds, local, local.fold, local.tzname(), local.dst(), *[naive.replace(tzinfo=z, fold=f).utcoffset() for f in (0, 1)])
    for day in ((2024, 3, 31), (2024, 10, 27), (2023, 3, 1), (2023, 10, 28), (2023, 3, 25), (2023, 10, 29)):
        for hour in range(0, 24, 1):
            for fold in (0, 1):
                local = D.datetime(*day, hour, 30, tzinfo=z, fold=fold)
                print(local.utcoffset(), local.tzname(), end=' ')
        print()
for data in (b'', b'XXXX' + bytes(40)):
    t(lambda: type(zoneinfo.ZoneInfo.from_file(io.BytesIO(data))))
t(lambda: pickle.dumps(z))
for key in ('../x', '/etc/passwd', '', 'a/../b', 'No/Such_Zone', 5):
    t(lambda: zoneinfo.ZoneInfo(key))
zoneinfo.reset_tzpath(['/nowhere'])
print(zoneinfo.TZPATH, zoneinfo.available_timezones())
t(lambda: zoneinfo.ZoneInfo('UTC'))
t(lambda: zoneinfo.reset_tzpath('/x'))
t(lambda: zoneinfo.reset_tzpath(['x']))
print(issubclass(zoneinfo.ZoneInfoNotFoundError, KeyError), z.fromutc(D.datetime(2024, 1, 1, tzinfo=z)))
t(lambda: z.fromutc(D.datetime(2024, 1, 1)))
t(lambda: z.fromutc(1))
