# dataclasses: what the decorator writes, its options and its refusals
from dataclasses import *
import dataclasses
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass
class P:
    """doc"""
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False)
print(P(1), P(1, 2), P(1) == P(1), P(1) == P(2), P(1) == 1, P(x=3).tags, P.__match_args__, P.__hash__)
tr(lambda: P()); tr(lambda: P(1, 2, 3, 4)); tr(lambda: P(1, z=1)); tr(lambda: hash(P(1))); tr(lambda: P(1) < P(2))
PF = repr(fields(P)); print(PF.count("Field("), PF[:40]); print(fields(P(1))[0].name, P.__dataclass_params__)
print(asdict(P(1, 2, [P(3)])), astuple(P(1, 2, [P(3)])), replace(P(1), y=5))
@dataclass(order=True, frozen=True)
class V:
    a: int
    b: str = 'x'
print(V(1) < V(2), V(1, 'a') <= V(1, 'b'), sorted([V(2), V(1)]), hash(V(1)) == hash(V(1)), {V(1): 2})
def fz():
    V(1).a = 5
tr(fz)
def fzd():
    del V(1).a
tr(fzd)
def fznew():
    V(1).zz = 5
tr(fznew)
tr(lambda: V(1) < 5)
print(isinstance(FrozenInstanceError(), AttributeError))
@dataclass(slots=True)
class S:
    x: int
    y: int = 3
    def get(self): return super().__repr__()
s = S(1); print(s, S.__slots__, hasattr(s, '__dict__'))
tr(lambda: setattr(s, 'z', 1))

@dataclass(kw_only=True)
class K:
    x: int
    y: int = 3
print(K(x=1), K.__match_args__); tr(lambda: K(1))
@dataclass
class KO:
    a: int
    _: KW_ONLY
    b: int
    c: int = field(default=4, kw_only=False)
tr(lambda: KO(1, b=2)); tr(lambda: KO(1, 2, b=3)); tr(lambda: KO(1)); tr(lambda: KO(1, 2, 3))
@dataclass
class I:
    x: int
    scale: InitVar[int] = 2
    total: int = field(init=False)

    def __post_init__(self, scale):
        self.total = self.x * scale
print(I(3), I(3, 4), I.__dataclass_fields__.keys(), [f.name for f in fields(I)], InitVar[int], InitVar)
tr(lambda: replace(I(3), total=4)); tr(lambda: replace(I(3), x=4))
def bad():
    @dataclass
    class B: x: list = []
tr(bad)
def bad():
    @dataclass
    class B:
        x: int = 0
        y: int
tr(bad)
def bad():
    @dataclass(order=True, eq=False)
    class B: x: int = 0
tr(bad)
def bad():
    @dataclass(order=True)
    class B:
        x: int = 0
        def __lt__(self, o): return 1
tr(bad)
def bad():
    @dataclass(frozen=True)
    class B(P): z: int = 0
tr(bad)
def bad():
    @dataclass
    class B(V): z: int = 0
tr(bad)
def bad():
    @dataclass
    class B: x = field()
tr(bad)
def bad():
    @dataclass(unsafe_hash=True)
    class B:
        x: int
        def __hash__(self): return 1
tr(bad)
def bad():
    @dataclass(slots=True)
    class B:
        __slots__ = ('x',)
        x: int
tr(bad)
def bad():
    @dataclass(weakref_slot=True)
    class B: x: int
tr(bad)
def bad():
    @dataclass
    class B:
        a: KW_ONLY
        b: KW_ONLY
tr(bad)
tr(lambda: field(default=1, default_factory=list)); tr(lambda: fields(3)); tr(lambda: asdict(3)); tr(lambda: asdict(P)); tr(lambda: replace(3)); tr(lambda: astuple(3))
@dataclass
class A1:
    x: int
    y: int = 2
@dataclass
class B1(A1):
    z: int = 3
    x: str = 'q'
print(B1(), B1.__mro__[1].__name__, [f.name for f in fields(B1)])
C = make_dataclass('C', ['a', ('b', int), ('c', int, field(default=5))], namespace={'m': lambda self: self.b}, bases=(A1,)) if 0 else make_dataclass('C', ['a', ('b', int), ('c', int, field(default=5))], namespace={'m': lambda self: self.b})
print(C(1, 2), C(1, 2).m(), C.__module__, C.__annotations__)
for n in (['1x'], ['if'], ['a', 'a'], [('a', 1, 2, 3)], [3]):
    tr(lambda: make_dataclass('X', n))
print(is_dataclass(P), is_dataclass(P(1)), is_dataclass(3), repr(MISSING)[:20], P.__eq__.__qualname__, P.__init__.__qualname__, P.__init__.__annotations__)
@dataclass
class R:
    me: object = None
r = R(); r.me = r; print(r)
@dataclass(repr=False, eq=False)
class NR: x: int = 1
print(NR() == NR(), repr(NR())[:14])
@dataclass(unsafe_hash=True)
class UH:
    x: int; y: list = field(default_factory=list, hash=False, compare=False)
print(hash(UH(1)) == hash(UH(1)), UH(1, [2]) == UH(1))
match P(1, 2):
    case P(x, y): print('matched', x, y)
@dataclass
class Meta:
    x: int = field(default=1, metadata={'unit': 'm'})
print(fields(Meta)[0].metadata['unit'], fields(Meta)[0].default)
@dataclass
class Empty: pass
print(Empty(), Empty() == Empty())
@dataclass
class Self:
    self: int
print(Self(3))
class Desc:
    def __set_name__(self, o, n): self.n = '_' + n
    def __get__(self, i, o): return 7 if i is None else getattr(i, self.n)
    def __set__(self, i, v): setattr(i, self.n, v * 2)
@dataclass
class D:
    v: int = Desc()
print(D(), D(4))
@dataclass
class Outer:
    @dataclass
    class Inner: x: int = 1
    i: Inner = field(default_factory=Inner)
print(Outer(), asdict(Outer()))
@dataclass
class Doc:
    x: int
    y: str = 'a'
    z: list = field(default_factory=list)
print(Doc.__doc__, Empty.__doc__)
@dataclass(frozen=True, slots=True)
class FS:
    x: int
    y: int = 2
tr(lambda: setattr(FS(1), 'x', 2)); print(FS(1), hash(FS(1)) == hash(FS(1)))
@dataclass(frozen=True)
class FB(V):
    c: int = 0
print(FB(1), FB(1).c)
print(dataclasses.Field.__slots__)
import copy
@dataclass
class Rp:
    a: int
    b: InitVar[int] = 0
    c: int = field(init=False, default=4)
class Own(Rp):
    def __replace__(self, **changes): return changes
print(copy.replace(Rp(1), a=5, b=2), copy.replace(Own(1), a=2), Rp.__replace__(Rp(3)))
tr(lambda: copy.replace(Rp(1), c=3)); tr(lambda: copy.replace(Rp(1), q=3))
