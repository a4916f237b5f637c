# small programs over dataclasses, enum, typing, functools and collections
from __future__ import annotations
from dataclasses import dataclass, field, asdict, replace
from enum import Enum, auto, Flag
from typing import Optional, ClassVar, Iterator, get_type_hints, NamedTuple, Protocol
from functools import cached_property, total_ordering, lru_cache, singledispatchmethod, partialmethod
from collections import defaultdict, Counter, OrderedDict, deque, ChainMap, namedtuple
import operator, heapq, bisect, contextlib
class Status(Enum):
    NEW = auto(); ACTIVE = auto(); DONE = auto()
    @property
    def next(self):
        members = list(type(self)); i = members.index(self)
        return members[(i + 1) % len(members)]
@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    status: Status = field(default=Status.NEW, compare=False)
    tags: set[str] = field(default_factory=set, compare=False, repr=False)
    count: ClassVar[int] = 0
    parent: Optional[Task] = field(default=None, compare=False)
    def __post_init__(self): Task.count += 1
    def advance(self) -> Task: return replace(self, status=self.status.next)
ts = [Task(3, 'c'), Task(1, 'a'), Task(2, 'b', tags={'x'})]
heapq.heapify(ts); print(heapq.heappop(ts), Task.count, sorted(ts)[0].advance(), get_type_hints(Task))
print(asdict(Task(1, 'z', parent=Task(0, 'p'))))
class Registry:
    plugins: dict[str, type] = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw); cls.plugins[name or cls.__name__.lower()] = cls
class Foo(Registry): pass
class Bar(Registry, name='b'): pass
print(Registry.plugins)
class Typed:
    def __init__(self, t, default=None): self.t, self.default = t, default
    def __set_name__(self, o, n): self.n = '_' + n
    def __get__(self, i, o=None): return self if i is None else getattr(i, self.n, self.default)
    def __set__(self, i, v):
        if not isinstance(v, self.t): raise TypeError(f'{self.n[1:]} must be {self.t.__name__}, got {type(v).__name__}')
        setattr(i, self.n, v)
class Person:
    name = Typed(str, 'anon'); age = Typed(int, 0)
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
p = Person(name='Al', age=3); print(p.name, p.age, Person().name, vars(p))
try: p.age = 'x'
except TypeError as e: print(e)
@total_ordering
class Version:
    def __init__(self, s): self.parts = tuple(map(int, s.split('.')))
    def __eq__(self, o): return self.parts == o.parts
    def __lt__(self, o): return self.parts < o.parts
    def __hash__(self): return hash(self.parts)
    def __repr__(self): return '.'.join(map(str, self.parts))
print(max(Version('1.2'), Version('1.10')), Version('1') >= Version('1'), sorted({Version('2'), Version('1')}))
class Circle:
    def __init__(self, r): self.r = r
    @cached_property
    def area(self): print('computing'); return 3 * self.r ** 2
c = Circle(2); print(c.area, c.area, c.__dict__)
@contextlib.contextmanager
def section(name, log=[]):
    log.append(f'<{name}>')
    try: yield log
    except Exception as e: log.append(repr(e)); raise
    finally: log.append(f'</{name}>')
try:
    with section('a') as l, section('b'): raise ValueError('x')
except ValueError: print(l)
class Shape(Protocol):
    def area(self) -> float: ...
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self) -> Iterator:
        yield self.v
        for k in self.kids: yield from k
print(list(Tree(1, Tree(2, Tree(3)), Tree(4))))
Point = namedtuple('Point', 'x y', defaults=[0]); print(Point(1), Point(1, 2)._replace(x=5), Point._make([1, 2])._asdict())
class Emp(NamedTuple):
    name: str; id: int = 3
    def hi(self): return f'hi {self.name}'
print(Emp('x').hi(), Emp('x') == ('x', 3))
d = defaultdict(list); [d[len(w)].append(w) for w in 'a bb cc d'.split()]; print(dict(d), Counter('hello').most_common(2), ChainMap({'a': 1}, {'b': 2})['b'])
print(sorted([{'n': 2}, {'n': 1}], key=operator.itemgetter('n')), list(map(operator.attrgetter('real'), [1, 2])), list(map(operator.methodcaller('upper'), 'ab')))
