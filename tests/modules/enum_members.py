# enum: every kind of enumeration, its members, its texts and its errors
import enum
from enum import *
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    ALIAS = 1
    def describe(self): return self.name.lower()
print(Color.RED, repr(Color.RED), Color(2), Color['BLUE'], list(Color), len(Color), Color.ALIAS is Color.RED)
print(Color.RED.name, Color.RED.value, Color.RED.describe(), Color, repr(Color), type(Color.RED), Color.__members__)
print(Color.RED in Color, 2 in Color, 7 in Color, 'x' in Color, [] in Color, isinstance(Color.RED, Color))
print(f'{Color.RED}', f'{Color.RED:>12}|', '%s' % Color.RED, {Color.RED: 1}, hash(Color.RED) == hash('RED'))
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
tr(lambda: Color(9)); tr(lambda: Color['X']); tr(lambda: Color.X); tr(lambda: Color()); tr(lambda: Color(1, 2)); tr(lambda: Color.RED < Color.BLUE)
def setit(): Color.RED = 5
tr(setit)
def delit(): del Color.RED
tr(delit)
def setv(): Color.RED.value = 5
tr(setv)
def setn(): Color.RED.name = 5
tr(setn)
def sub():
    class C2(Color): X = 1
tr(sub)
def dup():
    class C2(Enum): A = 1; A = 2
tr(dup)
def sund():
    class C2(Enum): _foo_ = 1
tr(sund)
def mro():
    class C2(Enum): mro = 1
tr(mro)
def uniq():
    @unique
    class C2(Enum): A = 1; B = 1; C=2; D=2
tr(uniq)
class N(IntEnum):
    A = 1
    B = auto()
    C = 10
    D = auto()
print(N.A, repr(N.B), N.B + 1, N.A < N.B, list(N), f'{N.A}', f'{N.C:04d}', N.A == 1, str(N.D), int(N.D), N(10), isinstance(N.A, int), [10,20,30][N.A], N.A.real, '%d' % N.A)
class S(StrEnum):
    ONE = auto()
    TWO = 'two!'
print(S.ONE, repr(S.TWO), S.ONE == 'one', S.TWO.upper(), S('one'), f'{S.ONE:>5}', ','.join(S))
def badstr():
    class C2(StrEnum): A = 1
tr(badstr)
class P(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W
print(P.R | P.X, repr(P.R | P.X), P.RW, repr(P.RW), list(P), list(P.RW), P(0), repr(P(0)), bool(P(0)), ~P.R, P.R in P.RW, P.R & P.W, P.R ^ P.RW, len(P.RW), P(7), P(3), P.__members__)
tr(lambda: P(8)); tr(lambda: P.R | 1); tr(lambda: 'x' in P.R); tr(lambda: P('x')); tr(lambda: P(-1)); tr(lambda: ~P(0)); tr(lambda: P.R | None)
class Q(IntFlag):
    A = 1
    B = 2
    C = auto()
print(Q.A | Q.B, repr(Q.A | Q.B), Q.A | 8, repr(Q.A | 8), Q(16), repr(Q(16)), ~Q.A, repr(~Q.A), Q.A + 1, Q.C, f'{Q.C}', repr(Q(0)), list(Q(7)), Q.A == 1, Q.A & 3, repr(Q(-1)), repr(1 | Q.B))
class W(Flag, boundary=CONFORM):
    A = auto(); B = auto()
print(repr(W(7)), W.A.value, W.B.value)
class E(Flag, boundary=EJECT):
    A = auto(); B = auto()
print(repr(E(7)), repr(E(3)))
class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (6.4, 3.3)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
    @property
    def ratio(self): return self.mass / self.radius
print(Planet.EARTH, repr(Planet.MARS), Planet.EARTH.mass, Planet.MARS.ratio, Planet((5.9, 6.3)))
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value]); obj._value_ = value; obj.label = label; return obj
    PX = (0, 'P.X'); PY = (1, 'P.Y')
print(Coord(1).label, Coord.PY)
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return name + str(count)
    A = auto(); B = auto()
print(list(Auto))
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == 'a' else (5 if v == 5 else None)
print(Miss('a')); tr(lambda: Miss('b')); tr(lambda: Miss(5))
An = Enum('An', 'CAT DOG'); print(list(An), An.CAT.value, An, An.__module__)
An = Enum('An', ['A', 'B'], start=5); print(list(An))
An = Enum('An', {'A': 'x', 'B': 'y'}); print(list(An))
An = IntEnum('An', [('A', 4), ('B', 6)], module='mm', qualname='q.An'); print(list(An), An.__module__, An.__qualname__)
Fl = Flag('Fl', 'A B C'); print(list(Fl))
tr(lambda: Enum('x')); 
class Meth(Enum):
    A = 1
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return cls.A
    f = lambda self: 3
    m = member(len)
    n = nonmember(5)
    class Inner: pass
    def __str__(self): return 'me'
print(list(Meth), Meth.s(), Meth.c(), Meth.A.f(), Meth.n, Meth.Inner, Meth.A, f'{Meth.A}')
class Base(Enum):
    def hello(self): return 'hello ' + self.name
class Derived(Base): X = 1
print(Derived.X.hello(), Derived.__mro__)
class Mix(int, Enum): A = 3
print(Mix.A, repr(Mix.A), Mix.A + 1, f'{Mix.A}', '%d' % Mix.A, str(Mix.A))
class MS(str, Enum): A = 'a'
print(MS.A, repr(MS.A), MS.A + 'b', f'{MS.A}')
class Un(Enum): A = [1]; B = {}; C = [1]
print(Un([1]), Un.C is Un.A, [1] in Un, list(Un))
@verify(CONTINUOUS)
class V1(IntEnum): A = 1; B = 2
tr(lambda: verify(CONTINUOUS)(IntEnum('V', {'A':1,'B':4}))); tr(lambda: verify(UNIQUE)(Enum('V', {'A':1,'B':1}))); tr(lambda: verify(NAMED_FLAGS)(Flag('V', {'A':1,'B':6})))
class Ig(Enum):
    _ignore_ = 'i'
    for i in range(2): locals()[f'X{i}'] = i
print(list(Ig))
class Ord(Enum):
    _order_ = 'A B'
    A = 1; B = 2
def badord():
    class O(Enum): _order_ = 'B A'; A = 1; B = 2
tr(badord)
print(list(reversed(Color)), Color.__doc__, Enum.RED if hasattr(Enum,'RED') else 'no', bool(Color), dir(Color), dir(Color.RED))
match Color.RED:
    case Color.BLUE: print('b')
    case Color.RED: print('r')
print(Color.RED.RED if hasattr(Color.RED, 'RED') else None)
class NameEnum(Enum):
    name = 1; value = 2
print(list(NameEnum), NameEnum.name, NameEnum.name.value) 
class Weekday(Enum):
    MON = 1
    @classmethod
    def today(cls): return cls.MON
    @enum.property
    def nice(self): return 'nice' + self.name
print(Weekday.today(), Weekday.MON.nice); tr(lambda: Weekday.nice)
@global_enum
class G(Enum): AAA = 1
print(AAA, repr(AAA))
@global_enum
class GF(IntFlag): BBB = 1; CCC=2
print(BBB, repr(BBB|CCC), GF(0), repr(GF(8)))
class TupE(tuple, Enum): A = 1, 2
print(repr(TupE.A), TupE.A[1])
class FE(float, Enum): A = 1.5
print(repr(FE.A), FE.A * 2, str(FE.A))
print(repr(auto()), EnumType is EnumMeta, EnumCheck.UNIQUE, FlagBoundary.STRICT, repr(STRICT), enum.show_flag_values(5), enum.bin(10), enum.bin(-11))
class NoVal(Enum):
    def __repr__(self): return f'<{self.__class__.__name__}.{self.name}>'
class NV(NoVal): A = object()
print(NV.A)
def anxt():
    class C(Enum): A = 'x'; B = auto()
tr(anxt)
def ncls():
    class C(Enum, int): A = 1
tr(ncls)
def two():
    class C(int, str, Enum): A = 1
class Init(Enum):
    A = 1
    def __init_subclass__(cls, **k): print('sub', cls, list(cls), k)
class IS(Enum):
    def __init_subclass__(cls, x=0, **k): print('sub', cls, list(cls), x)
class IS2(IS, x=5): A = 1; B = 2
print(Color.RED.__class__, Color.RED.__objclass__, Color._member_names_, Color._member_map_, Color._value2member_map_, Color._member_type_)
print([m for m in P], P.R.value | P.W.value, P['R'], P.RW.name, (P.R|P.X).name, P(0).name, P(5).value)
tr(lambda: Color.RED())
tr(lambda: Color.RED.missing)
tr(lambda: Color.RED.name.missing)
print(Color.RED == 1, Color.RED != 1, Color.RED is Color(1), Color.RED == Color.GREEN)
