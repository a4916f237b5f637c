# Typing-heavy code: Protocol, Generic, TypedDict, dataclasses, enums
from typing import *
from dataclasses import dataclass, field, asdict, astuple, replace, KW_ONLY, InitVar, FrozenInstanceError
import enum, collections, itertools, typing
T = TypeVar("T"); K = TypeVar("K", bound="Comparable")
@runtime_checkable
class Comparable(Protocol):
    def __lt__(self, o: Any) -> bool: ...
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, x: T) -> "Stack[T]": self.items.append(x); return self
class Movie(TypedDict, total=False):
    title: Required[str]; year: int
class Pt(NamedTuple):
    x: int
    y: int = 0
    def dist(self) -> float: return (self.x**2 + self.y**2) ** .5
print(isinstance(3, Comparable), isinstance(object(), Comparable), Stack[int], Stack[int]().push(1).items, Movie(title="a"), Movie.__required_keys__, get_type_hints(Stack.push))
print(Pt(3, 4).dist(), Pt(1)._replace(y=5), Pt._fields, Pt.__annotations__, Optional[int], Union[int, str, None], Callable[[int], str], Literal["a", 1], Annotated[int, "x"], Final, ClassVar[int])
def box[U: (int, str)](x: U) -> list[U]: return [x]
type Tree[V] = V | list[Tree[V]]
class Node[V]:
    def __init__(self, v: V, *kids: "Node[V]"): self.v, self.kids = v, kids
    def __iter__(self): yield self.v; yield from itertools.chain.from_iterable(self.kids)
print(box(1), box.__type_params__, Tree, Tree.__value__, Node[int], list(Node(1, Node(2, Node(3)), Node(4))))
@dataclass(order=True)
class Card:
    rank: int
    suit: str = field(compare=False)
    _: KW_ONLY
    note: str = ""
    tags: list[str] = field(default_factory=list, repr=False)
    seed: InitVar[int] = 0
    def __post_init__(self, seed): self.key = seed * 2
c = Card(3, "S", note="n", seed=4)
print(c, c.key, asdict(c), astuple(c), replace(c, rank=5, seed=1), Card(1, "a") < Card(2, "a"), Card(1, "x") == Card(1, "y"))
@dataclass(frozen=True)
class F: a: int; b: "F | None" = None
try: F(1).a = 2
except FrozenInstanceError as e: print(type(e), e)
for bad in (lambda: Card(), lambda: Card(1, "s", "n"), lambda: F(1, 2, 3), lambda: Pt(), lambda: Stack[int, str], lambda: Movie(1), lambda: Protocol()):
    try: print(bad())
    except TypeError as e: print(e)
class Light(enum.Enum):
    RED = "r"; GREEN = "g"; AMBER = "a"
    def next(self): m = list(Light); return m[(m.index(self) + 1) % 3]
    @classmethod
    def _missing_(cls, v): return cls.RED if v == "?" else None
class Perm(enum.IntFlag): R = 4; W = 2; X = 1; RWX = 7
print(Light.RED.next(), Light("?"), Light["GREEN"], list(Light), Perm.R | Perm.W, Perm(5), ~Perm.R, Perm.RWX & ~Perm.X, Perm.W in Perm.RWX, repr(Perm(0)), f"{Perm.R}")
try: Light("zz")
except ValueError as e: print(e)
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(get_overloads(f)[0].__annotations__, assert_type(1, int), cast(int, "a"), NewType("UserId", int)(5))
class Abs(Protocol):
    def go(self): ...
class Impl(Abs): pass
print(Impl().go(), get_args(dict[str, list[int]]), get_origin(list[int]), is_typeddict(Movie), typing.get_protocol_members(Comparable))
