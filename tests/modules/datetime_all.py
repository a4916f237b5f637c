# Dates, times, spans and zones: making, text, arithmetic, comparison, errors.
from datetime import *
import datetime as D
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
d=date(2024,2,29); print(d, repr(d), d.weekday(), d.isoweekday(), d.isocalendar(), d.timetuple(), d.ctime(), d.toordinal(), date.fromordinal(738000), hash(d)==hash(date(2024,2,29)))
for n in (1,2,59,60,365,366,1461,36524,36525,146097,146098,730000,3652059): print(n, date.fromordinal(n), date.fromordinal(n).toordinal())
for a in [(2024,13,1),(2024,2,30),(0,1,1),(10000,1,1),("a",1,1),(1.5,1,1),(2020,),()]: t(lambda: date(*a))
t(lambda: d+timedelta(1)); t(lambda: d-timedelta(366)); t(lambda: d-date(2000,1,1)); t(lambda: date.max+timedelta(1)); t(lambda: d==5); t(lambda: d<date(2025,1,1));
for s in ['2024-02-29','20240229','2024-W09-4','2024W094','2024-W09','x','2024-2-9','2024-02-30']: t(lambda: date.fromisoformat(s)); t(lambda: datetime.fromisoformat(s))
for s in ['2024-02-29T10:20:30','2024-02-29 10:20','2024-02-29T10','2024-02-29T10:20:30.5','2024-02-29T10:20:30,123456789','20240229T102030Z','2024-02-29T10:20:30+05:30','2024-02-29T10:20:30-0530','2024-02-29T24:00','2024-02-29T25:00','2024-02-29T10:20:30+05:30:15.123456','2024-02-29T','2024-02-29T1','2024-W09-4T10:20']: t(lambda: datetime.fromisoformat(s))
for s in ['10:20','T10','102030.5','10:20:30Z','24:00','x','','10:2']: t(lambda: time.fromisoformat(s))
print(timedelta(1,2,3), repr(timedelta(1,2,3)), timedelta(-1), repr(timedelta(-1,5)), repr(timedelta()), timedelta(weeks=1,hours=25,milliseconds=1.5), repr(timedelta(seconds=0.1)), timedelta(0.5), timedelta(microseconds=0.5), timedelta(microseconds=1.5))
a=timedelta(hours=7,minutes=3); b=timedelta(minutes=13)
for f in [lambda:a+b,lambda:a-b,lambda:a*3,lambda:3*a,lambda:a*1.5,lambda:a/b,lambda:a/3,lambda:a/2.5,lambda:a//b,lambda:a//4,lambda:a%b,lambda:divmod(a,b),lambda:-a,lambda:abs(-a),lambda:a<b,lambda:a==b,lambda:a.total_seconds(),lambda:bool(timedelta()),lambda:a/0,lambda:a//0,lambda:a/0.0,lambda:a%timedelta(0),lambda:timedelta(days=10**9),lambda:timedelta("1"),lambda:timedelta.max+timedelta(1),lambda:sum([a,b],timedelta()),lambda:timedelta.min, lambda:timedelta.resolution,lambda:hash(a)==hash(timedelta(hours=7,minutes=3)), lambda: timedelta(days=1)/timedelta(hours=5)]: t(f)
x=datetime(2024,2,29,13,4,5,678); print(x, repr(x), x.date(), x.time(), x.isoformat(), x.isoformat(' ','minutes'), x.isoformat(timespec='milliseconds'), x.strftime('%Y-%m-%d %H:%M:%S.%f %a %A %b %B %j %U %W %p %I %y %% %G %V %u %Z|%z|%:z'), f'{x:%d/%m/%y}', f'{x}', x.timetuple(), x.ctime())
u=x.replace(tzinfo=timezone.utc); e=timezone(timedelta(hours=5,minutes=30)); print(u, repr(u), u.astimezone(e), repr(u.astimezone(e)), u.timestamp(), u.utcoffset(), u.tzname(), u.strftime('%z %Z'), u==u.astimezone(e), u-u.astimezone(e), u.utctimetuple())
for f in [lambda:x<u,lambda:x==u,lambda:x-u,lambda:x==d,lambda:datetime(2024,1,1,24),lambda:datetime(2024,1,1,0,60),lambda:datetime(2024,1,1,0,0,0,10**6),lambda:datetime(2024,1,1,tzinfo=3),lambda:datetime(2024,1,1,fold=2),lambda:x+timedelta(days=366,seconds=3),lambda:x-datetime(2020,1,1),lambda:datetime.max+timedelta(1),lambda:x.replace(month=3,day=31),lambda:x.replace(month=13),lambda:datetime.combine(d,time(1,2)),lambda:datetime.combine(d,5),lambda:x.isoformat(timespec='x'),lambda:datetime.fromtimestamp(0,timezone.utc),lambda:datetime.fromtimestamp(1e9+0.25,timezone.utc),lambda:datetime.fromtimestamp(-1.5,timezone.utc),lambda:datetime.fromtimestamp(1e20,timezone.utc),lambda:timezone(timedelta(1)),lambda:timezone(5),lambda:timezone(timedelta(hours=1),'X'),lambda:timezone.utc,lambda:UTC,lambda:str(timezone(timedelta(hours=-3))),lambda:time(1,2,3,4),lambda:time(1),lambda:str(time(1,2,3,4)),lambda:time(25),lambda:time(1)<time(2),lambda:time(1,tzinfo=UTC)<time(2),lambda:time(1,tzinfo=UTC)==time(1),lambda:time(1).strftime('%H.%M'),lambda:bool(time(0)),lambda:date.today()<=date.today(),lambda:datetime.now(UTC).tzinfo,lambda:datetime.min,lambda:datetime.max,lambda:date.min,lambda:time.max,lambda:x.year.__class__, lambda: x.timetz(), lambda: date(99,1,1).strftime('%Y|%y'), lambda: tzinfo().utcoffset(None), lambda: d.replace(day=1)]: t(f)
for s,f in [('2024-02-29','%Y-%m-%d'),('29/Feb/2024:10:20:30 +0530','%d/%b/%Y:%H:%M:%S %z'),('1:02 PM','%I:%M %p'),('2024 060','%Y %j'),('x','%Y'),('2024-02-29x','%Y-%m-%d'),('2024-02-30','%Y-%m-%d'),('Thu Feb 29 2024','%a %b %d %Y'),('12.5','%S.%f'),('20240229','%Y%m%d'),('2024','%Q'),('2024','%'),('Thursday, 29 February 2024','%A, %d %B %Y'),('24','%y'),('70','%y'),('2024-W09-4','%G-W%V-%u'),('2024 9 1','%Y %U %w'),('10:20Z','%H:%M%z'),('1/2/24 UTC','%m/%d/%y %Z'), ('2024-02-29T01:02:03.123456+01:00','%Y-%m-%dT%H:%M:%S.%f%z'), ('x%','x%%'), ('12:30:45','%X'), ('02/29/24','%x')]: t(lambda: datetime.strptime(s,f))
class My(datetime): pass
m=My(2020,1,1); print(repr(m), type(m+timedelta(1)), type(m.replace(year=3)), My.now().__class__)
class E(tzinfo):
    def utcoffset(s,dt): return timedelta(hours=1)
    def dst(s,dt): return timedelta(0)
    def tzname(s,dt): return 'E'
y=datetime(2020,1,1,tzinfo=E()); print(y, y.tzname(), y.dst(), y.astimezone(UTC), u.astimezone(E()))
t(lambda: date.fromisocalendar(2020,1,8)); t(lambda: date(2020,1,1).strftime(3)); t(lambda: time(1).strftime(None)); t(lambda: datetime(2020,1,1).strftime(b'%Y'))
