# Dates, times and zones at their limits: errors, big numbers, zones of one's own, subclasses.
# env: TZ=UTC
from datetime import *
import datetime as D, pickle, copy, gc, sys, time as T, warnings
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class Z(tzinfo):
    def __repr__(s): return 'Z'
    def __init__(s, o): s.o=o
    def utcoffset(s, dt): return s.o
    def dst(s, dt): return s.o
    def tzname(s, dt): return s.o
for o in (5, timedelta(1), None, timedelta(hours=1), 'x', timedelta(seconds=1.5)):
    z=Z(o); d=datetime(2020,1,1,tzinfo=z); tt=time(1,tzinfo=z)
    for f in [d.utcoffset, d.dst, d.tzname, d.isoformat, tt.isoformat, d.timetuple, d.utctimetuple, d.timestamp,
          lambda: hash(d)==hash(d),
          lambda: d==datetime(2020,1,1),
          lambda: d<datetime(2020,1,1),
          lambda: d-datetime(2020,1,1),
          lambda: d.astimezone(timezone.utc),
          lambda: d.strftime('%z|%Z|%:z'),
          lambda: tt.strftime('%z|%Z'),
          lambda: z.fromutc(d),
          lambda: tt==time(1),
          lambda: tt<time(1)]: t(f)
for f in [lambda: date(2020,1,1)-datetime(2020,1,2),
          lambda: datetime(2020,1,2)-date(2020,1,1),
          lambda:datetime(2020,1,1).isoformat('ab'),
          lambda:datetime(2020,1,1).isoformat(3),
          lambda:datetime(2020,1,1).isoformat('é'),
          lambda:datetime(2020,1,1).isoformat('T',3),
          lambda: datetime.fromisoformat('2020-01-01T00:00+25:00'),
          lambda: date(year=1,month=2),
          lambda: datetime.strptime(3,4),
          lambda: date(2020,1,1).replace(1,2,3,4),
          lambda: date.fromordinal('x'),
          lambda: timezone(),
          lambda: timezone(timedelta(1),3,4),
          lambda: timezone(timedelta(0), 3),
          lambda: datetime.combine(1,2),
          lambda: datetime.combine(date(1,1,1),time(),5),
          lambda: datetime.now(5),
          lambda: datetime.fromtimestamp(None),
          lambda: datetime.fromtimestamp(0,5),
          lambda: datetime(2020,1,1).astimezone(5),
          lambda: date(2020,1,1).strftime(),
          lambda:date(2020,1,1).__format__(5),
          lambda: time(1).isoformat(5),
          lambda: time(1).isoformat('x'),
          lambda: datetime.fromordinal(0),
          lambda: date.fromordinal(10**9),
          lambda: date.fromordinal(3652060),
          lambda: date.fromordinal(10**10),
          lambda: date.fromordinal(10**30),
          lambda: date(10**10,1,1),
          lambda: date(2020,1,1)+5,
          lambda: date(b'abcd'),
          lambda: tzinfo().fromutc(1),
          lambda: timezone.utc.fromutc(datetime(1,1,1)),
          lambda: timezone.utc.utcoffset(1),
          lambda: timezone.utc.utcoffset(),
          lambda: date(2020,1,1).isocalendar().__class__.__mro__,
          lambda: timedelta(1)*1.5,
          lambda: timedelta(1)*float('nan'),
          lambda: timedelta(1)/0,
          lambda: timedelta(1)//0,
          lambda: timedelta(1)%timedelta(0),
          lambda: timedelta(1)/0.0,
          lambda: timedelta(float('inf')),
          lambda: timedelta(float('nan')),
          lambda: timedelta('1'),
          lambda: timedelta(1)/'x',
          lambda: timedelta(1)*float('inf'),
          lambda: datetime.fromtimestamp(float('nan')),
          lambda: datetime.fromtimestamp(1e30),
          lambda: datetime.fromtimestamp(10**12),
          lambda: datetime.fromtimestamp(10**18),
          lambda: datetime.fromtimestamp(-10**13, timezone.utc),
          lambda: date.fromtimestamp(10**30),
          lambda: date.fromtimestamp(10**12),
          lambda: date.fromtimestamp(10**18),
          lambda: date.fromtimestamp('x'),
          lambda: date.fromtimestamp(1.5),
          lambda: datetime.min.astimezone(),
          lambda: datetime.max.timestamp(),lambda: datetime.min.timestamp(),
          lambda: type('T',(timezone,),{}),
          lambda: date.today(1),
          lambda: time(1,tzinfo=5),
          lambda: time(1,fold=2),
          lambda: time(1,fold='a'),
          lambda: date.fromisocalendar(1,2),
          lambda: date.fromisocalendar('1',2,3),
          lambda: date.fromisocalendar(2**40,1,1),
          lambda: date.fromisocalendar(9999,53,1),
          lambda: date.fromisocalendar(9999,52,7),
          lambda: date.fromisocalendar(1,1,1),
          lambda: date.fromisoformat(5),
          lambda: datetime.fromisoformat(5),
          lambda: time.fromisoformat(5),lambda: timezone.utc.__reduce__(),
          lambda: timezone(timedelta(1,-1),'x').__getinitargs__(),
          lambda: tzinfo().__reduce__(),
          lambda: datetime(2020,1,1).__reduce_ex__('x'),
          lambda: time().__reduce_ex__(4),
          lambda: [x for x in dir(date) if x not in dir(object) and x != '__module__'],
          lambda: [x for x in dir(datetime) if x not in dir(date)],
          lambda: [x for x in dir(time) if x not in dir(object) and x != '__module__'],
          lambda: [x for x in dir(timedelta) if x not in dir(object) and x != '__module__'],
          lambda: [x for x in dir(timezone) if x not in dir(object) and x != '__module__'],
          lambda: sorted(vars(datetime).keys() - {'__module__'}),
          lambda: sorted(vars(timezone).keys() - {'__module__'}),
          lambda: sorted(vars(tzinfo).keys() - {'__module__'}),
          lambda: sorted(vars(date).keys() - {'__module__'}),
          lambda: sorted(vars(time).keys() - {'__module__'}),
          lambda: type(date.year),
          lambda: type(timedelta.days),
          lambda: sorted(vars(timedelta).keys() - {'__module__'}),
          lambda: type(timezone.utc),
          lambda:type(date(2020,1,1).isocalendar())(1,2),
          lambda:date(2020,1,1).isocalendar().__reduce__(),
          lambda: sorted(vars(type(date(2020,1,1).isocalendar())).keys() - {'__module__'}),
          lambda: type(date(2020,1,1).isocalendar())(1,2,3),
          lambda: timezone.min,
          lambda: timezone.max,
          lambda: timezone.utc,
          lambda: D.UTC is timezone.utc,
          lambda: timezone(timedelta(0)) is timezone.utc,
          lambda: copy.deepcopy(timezone.utc),
          lambda: pickle.loads(pickle.dumps(timezone.utc)) is timezone.utc]: t(f)
big=10**25
for f in [lambda: timedelta(microseconds=big),
          lambda: timedelta(microseconds=big, days=-(big//86400000000)),
          lambda: timedelta(microseconds=10**22),
          lambda: timedelta(1)*10**9,
          lambda: timedelta(1)*10**40,
          lambda: timedelta(0)*10**40,
          lambda: timedelta.max/10**30,
          lambda: timedelta.max//10**30,lambda: timedelta.min//10**30,
          lambda: timedelta.max//timedelta.resolution,
          lambda: timedelta.min//timedelta.resolution,
          lambda: timedelta.max/timedelta.resolution,
          lambda: divmod(timedelta.min, timedelta(7)),
          lambda: timedelta.max.total_seconds(),
          lambda: timedelta.min/3,
          lambda: -timedelta.min,
          lambda: timedelta.max-timedelta(microseconds=-1),
          lambda: timedelta(days=1e9),
          lambda: timedelta(microseconds=0.5),
          lambda: timedelta(microseconds=1.5),
          lambda: timedelta(microseconds=-0.5),
          lambda: timedelta(seconds=1e15+0.5),
          lambda: timedelta(days=2**70),
          lambda: timedelta(True),
          lambda: timedelta(1)*True,
          lambda: timedelta(days=1)*0.1,
          lambda: timedelta(days=-1)/7,
          lambda: timedelta(microseconds=7)/2,
          lambda: timedelta(microseconds=-7)/2,
          lambda: timedelta(microseconds=7)/-2,
          lambda: timedelta(microseconds=5)/2.0,
          lambda: timedelta(milliseconds=1.0005),
          lambda: timedelta(weeks=0.1,hours=0.3,microseconds=.5),
          lambda: timedelta(days=1e300),
          lambda: str(timedelta.min),
          lambda: str(timedelta.max),
          lambda: timedelta(days=-1).__abs__(),
          lambda: +timedelta(5)]: t(f)
class D2(date):
    def __new__(cls,*a,**k): print('new',a,k); return date.__new__(cls,*a,**k)
class T2(datetime):
    def __new__(cls,*a,**k): print('new',a,k); return datetime.__new__(cls,*a,**k)
class C2(time):
    def __new__(cls,*a,**k): print('new',a,k); return time.__new__(cls,*a,**k)
x=T2(2020,1,2,3,4,5,6,timezone.utc,fold=1); y=D2(2020,1,2); z=C2(1,2,3,4,fold=1)
for f in [lambda: x+timedelta(1),
          lambda: x.replace(day=5),
          lambda: x.replace(fold=0),
          lambda: x.date(),
          lambda: x.time(),
          lambda: x.timetz(),
          lambda: x.astimezone(timezone(timedelta(hours=1))),
          lambda: T2.combine(y,z),
          lambda: y+timedelta(1),
          lambda: y.replace(day=3),
          lambda: D2.fromordinal(5),
          lambda: T2.fromordinal(5),
          lambda: D2.fromtimestamp(0),
          lambda: T2.fromtimestamp(0,timezone.utc),
          lambda: z.replace(hour=3),
          lambda: D2.fromisoformat('2020-01-01'),
          lambda: T2.fromisoformat('2020-01-01T00:00Z'),
          lambda: C2.fromisoformat('10:10'),
          lambda: y-timedelta(1),
          lambda: x-timedelta(1),
          lambda: x-x,
          lambda: pickle.loads(pickle.dumps(x)),
          lambda: copy.copy(y),
          lambda: copy.deepcopy(z),
          lambda: x.fold,
          lambda: T2.strptime('2020','%Y'),
          lambda: T2.max]: t(f)
for s in ['2020-W01-1T10','2020-W01-10','2020-W01','2020W01T10','2020W011','2020W0110','2020-01-01é10:00','2020-01-01\ud80010:00','2020-01-0110:00','2020-1-1','20200101 10','2020-01-01T10:00:00.','2020-01-01T10:00:00.1234567Z','2020-01-01T10:00:00z','2020-01-01T10:00:00+0000','2020-01-01T10:00:00+00','2020-01-01T10:00:00+0','2020-01-01T10:00-01:02:03.5','2020-01-01T1000','2020-01-01T10:00:0012','2020-01-01T10:0000','2020-01-01T10:00:00 ','2020-02-30','2020-01-01T24:00:00','2020-01-01T','٢020-01-01','2020-W54-1','2020-W00','2020-W53-8','10000-01-01','0000-01-01','2020-01-01T10:00:00-00:00','2020-01-01T10:00+12:60','2020-01-01T10:00+12:59:60']:
    t(lambda: datetime.fromisoformat(s)); t(lambda: date.fromisoformat(s)); t(lambda: time.fromisoformat(s[11:]))
class Named(Z):
    def utcoffset(s, dt): return None
    dst = utcoffset
class Name(str):
    def replace(self, *args): return None
t(lambda: datetime(2020,1,1,tzinfo=Named(Name('x'))).strftime('%Z'))
t(lambda: datetime(2020,1,1,tzinfo=Named('100%Y')).strftime('%Z|%%|%Q|%'))
# Of what may stand between a clock and its zone.
zones = ['', 'Z', ' Z', '+02:00', ' +0200', '  Z', 'Zx', '-00:00:01.5', '+02:3', '+02:30.', '+02.5', '+2', '+', '+020', '+02:00Z', 'é+02']
for c in ['12', '12:', '12.', '12,5', '12:30.5', '12:30.123456x', '12:30.1234567 ', '12:30.12345x', '12:30:15', '12:30:15.', '12:30:15:5', '1230', '1230155', '12301555', '1230:15', '12:3015', '1', '123', '12:3', '12::', '12..5', '12:30:15;5', '12.30.5']:
    for z in zones:
        t(lambda: time.fromisoformat(c + z))
    t(lambda: datetime.fromisoformat('2024-05-01 ' + c + ' +0200'))
for s in ['2020W01110', '2020W0111x', '2020W0111', '2020W01x10', '2020-W01-1', '2020-W01-11', '2020-W011', '2020-W011 ']:
    t(lambda: date.fromisoformat(s)); t(lambda: datetime.fromisoformat(s))
# Halves of microseconds, and what is just below one.
E = 0.49999999999999994
for us in (-E, E, 0.5, -0.5, 1.5, -1.5, 2.5, -1.4999999999999998):
    for rest in ({}, dict(milliseconds=0.001), dict(milliseconds=-0.0005), dict(seconds=1), dict(weeks=10**20, days=-7*10**20), dict(days=2**64, hours=-24*2**64, seconds=-1e-6), dict(seconds=2**64+1, milliseconds=-(2**64+1)*1000-1)):
        t(lambda: timedelta(microseconds=us, **rest))
for s in (-62135596800, -62135510401, -62135510400, 253402300799, 253402300800):
    t(lambda: datetime.fromtimestamp(s)); t(lambda: datetime.fromtimestamp(s, timezone.utc))
nul = datetime(2024, 5, 1, 12, 30, 15, 7, timezone(timedelta(0), 'a\0b'))
for s in ['a\0b', '\0', '%f\0%f', '%\0Y', 'é%Y\0\ud800', '\0\ud800', 'a%Z%Y']:
    t(lambda: nul.strftime(s)); t(lambda: nul.date().strftime(s)); t(lambda: nul.timetz().strftime(s)); t(lambda: T.strftime(s, nul.timetuple()))
# Where a warning is said to be.
def warned(text, format):
    for strptime in (datetime.strptime, T2.strptime, T.strptime):
        with warnings.catch_warnings(record=True) as got:
            warnings.simplefilter('always')
            def call():
                strptime(text, format)  # here
            call()
        format, text = format + '%%', text + '%'
        yield from (w.lineno - call.__code__.co_firstlineno for w in got)
print(*warned('1 2', '%d %m'))
# Calls with wrong arguments.
class S2(timedelta): pass
for f in [lambda: date(), lambda: date(2020), lambda: date(2020, 1), lambda: date(2020, 1, 2, 3), lambda: date(foo=1), lambda: date(2020, 1, 2, year=3),
          lambda: datetime(), lambda: datetime(2020), lambda: datetime(year=2020, month=1), lambda: datetime(2020, 1, 1, foo=1), lambda: datetime(2020, 1, 1, year=1),
          lambda: datetime(1, 2, 3, 4, 5, 6, 7, None, 1), lambda: datetime(1, 2, 3, 4, 5, 6, 7, None, 1, 2),
          lambda: time(1, 2, 3, 4, 5, 6), lambda: time(1, 2, 3, 4, None, 6, 7), lambda: time(foo=1), lambda: time(hours=1), lambda: time(1, hour=1),
          lambda: timedelta(foo=1), lambda: timedelta(hour=1), lambda: timedelta(1, days=1), lambda: timedelta(1, 2, 3, 4, 5, 6, 7, 8), lambda: S2(foo=1),
          lambda: datetime.strptime('x'), lambda: datetime.strptime(), lambda: datetime.strptime('x', 'y', 'z'), lambda: datetime.strptime('x', format='y'),
          lambda: date.fromordinal(), lambda: date.fromordinal(1, 2), lambda: date.fromordinal(ordinal=1),
          lambda: nul.__reduce_ex__(), lambda: nul.__reduce_ex__(1, 2), lambda: nul.__reduce_ex__(protocol=1), lambda: nul.__format__(), lambda: time().__format__(1, 2)]: t(f)
