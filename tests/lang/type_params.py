# Type parameters, lazy evaluation, type statements, generic aliases, unions.
type Simple = int
type Pair[T] = tuple[T, T]
type Lazy = NotYet
type Recursive = list[Recursive] | None
NotYet = str
print(Simple, Simple.__name__, Simple.__value__, Simple.__type_params__, Simple.__module__)
print(Pair, Pair.__value__, Pair.__type_params__, Pair[int], Pair[int].__args__, Pair.__parameters__)
print(Lazy.__value__, Recursive.__value__)
type Broken = undefined_name
for i in range(2):
    try:
        Broken.__value__
    except NameError as e:
        print(e)
try:
    Simple[int]
except TypeError as e:
    print(e)
print(type(Simple).__name__, type(Simple).__module__, Simple | None, int | Simple)


def first[T](items: list[T], default: T = None) -> T:
    return items[0] if items else default


print(first([1]), first([]), first.__type_params__, first.__annotations__, first.__defaults__)
T = first.__type_params__[0]
print(repr(T), T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__infer_variance__)
print(type(T), T.__module__, T.__default__, T.has_default())


def bounded[A: int, B: (int, str), *Ts, **P, C: undefined_bound = list[A]](
        a: A, *args: *Ts, k: int = 3, **kw) -> B:
    return a, args, k, kw


A, B, Ts, P, C = bounded.__type_params__
print(A.__bound__, A.__constraints__, B.__bound__, B.__constraints__, C.__default__, C.has_default())
try:
    C.__bound__
except NameError as e:
    print(e)
print(Ts, P, P.args, P.kwargs, P.args.__origin__ is P, bounded.__annotations__)
print(bounded(1, 2, k=4, z=5), bounded.__qualname__, bounded.__kwdefaults__)


class Box[T]:
    kind = "box"

    def __init__(self, value: T):
        self.value = value

    def map[U](self, f) -> "Box[U]":
        return Box(f(self.value))

    def own(self):
        return super().__init__, __class__

    type Alias = list[Box]
    type Own = kind_type
    kind_type = dict


print(Box, Box.__type_params__, Box.__orig_bases__, Box.__parameters__, Box.__mro__)
print(Box[int], Box[int](3).value, Box[int].kind, Box[int].__origin__, Box[int](3).__orig_class__)
print(Box.map.__qualname__, Box.map.__type_params__, Box.Alias.__value__, Box.Own.__value__)
print(Box(3).own()[1], Box(3).map(str).value)
print(Box[int] == Box[int], Box[int] == Box[str], hash(Box[int]) == hash(Box[int]))
for bad in (lambda: Box[int, str], lambda: Box[()], lambda: isinstance(3, Box[int]), lambda: int[str]):
    try:
        print(bad())
    except TypeError as e:
        print(e)


class Child[K, V](Box[K], dict[K, V]):
    def get_it(self: "Child[K, V]", key: K) -> V:
        return key


print(Child.__bases__, Child.__orig_bases__, Child.__parameters__, [c.__name__ for c in Child.__mro__])
print(Child[int, str], Child.get_it.__annotations__)


class Plain(Box[int]):
    pass


print(Plain.__orig_bases__, Plain.__parameters__, Plain(4).value)
try:
    Plain[int]
except TypeError as e:
    print(e)


class Variadic[*Ts]:
    pass


class Spec[**P]:
    pass


class Default[T, U = int]:
    pass


print(Variadic.__orig_bases__, Variadic[int, str], Variadic[()], Variadic[*tuple[int, str]])
print(Spec.__orig_bases__, Spec[[int, str]], Spec[int, str])
print(Default[str], Default[str, float])


def outer():
    x = "local"

    class Inner[T: x]:
        y = int

        def method[U: y](self, z: U = x) -> T:
            def deeper[V](v: V) -> tuple[T, U, V]:
                return x, T, U, V
            return deeper(1)
    return Inner


Inner = outer()
print(Inner.__type_params__[0].__bound__, Inner.method.__type_params__[0].__bound__)
print(Inner().method(), Inner.__qualname__, Inner.method.__qualname__, Inner.method.__defaults__)


class Scope:
    x = "class x"

    def f[T: x](self, a: x): pass

    class Nested[T: x]:
        x = "nested x"
        type Y = x
        type Z = [x for _ in range(1)]

    type L = (lambda: x)()


x = "global x"
print(Scope.f.__type_params__[0].__bound__, Scope.f.__annotations__)
print(Scope.Nested.__type_params__[0].__bound__, Scope.Nested.Y.__value__, Scope.Nested.Z.__value__)
Scope.Nested.x = "changed"
print(Scope.Nested.Y.__value__)


def decorate(f):
    print("decorating", f.__name__, f.__type_params__)
    return f


@decorate
def decorated[T](x: T = [1, 2][0], *, y: T = 5): return x, y


@decorate
class DecoratedClass[T]: pass


print(decorated(), decorated.__annotations__)


async def coroutine[T](x: T) -> T:
    return x


try:
    coroutine(5).send(None)
except StopIteration as e:
    print(e.value, coroutine.__type_params__)


def generator[T](x: T):
    yield x


print(list(generator(3)))

print(list[int], dict[str, list[int]], tuple[()], tuple[int, ...], type[int], set[int | None], frozenset[str])
L = list[T]
print(L, L.__parameters__, L[int], L[str].__args__, list[int]([1, 2]), list[int].__origin__)
print(list[int] == list[int], {list[int]: 1}[list[int]], list[int] == list, list[int].append)
print(dict[T, list[T]][int], tuple[T, A][int, str], type(list[int]))
for bad in (lambda: list[int][str], lambda: L[int, str], lambda: isinstance([], list[int]),
            lambda: issubclass(list, list[int]), lambda: list[int].missing):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Sub(list[int]):
    pass


print(Sub.__bases__, Sub.__orig_bases__, Sub([1]), [*tuple[int, str]], list(tuple[int]))

u = int | str | None
print(u, u.__args__, type(u), u == (str | None | int), int | int, u | int, hash(u) == hash(None | str | int))
print(isinstance(3, u), isinstance(None, u), isinstance(3.0, u), issubclass(bool, u), None | int, list[int] | str)
print(T | None, int | T, T | str | A, (int | str) | T, list[T] | int, (list[T] | int)[str], "text" if u else 0)
for bad in (lambda: int | 3, lambda: 3 | int, lambda: isinstance(3, int | list[int]), lambda: None | None,
            lambda: u(3)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
TypeVar = type(T)
V = TypeVar("V", bound=int, covariant=True)
print(V, V.__covariant__, V.__bound__, V.__module__, TypeVar("W", int, str).__constraints__, TypeVar("X", contravariant=True))
for bad in (lambda: TypeVar("V", int), lambda: TypeVar("V", int, str, bound=int), lambda: TypeVar(3),
            lambda: TypeVar("V", covariant=True, contravariant=True)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

type = 5
print(type + 1)
for source in ("def f[T, T](): pass", "def f[T = int, U](): pass", "type X = (y := 3)", "def f[T](x: (y := 3)): pass",
               "class A[T: (yield)]: pass", "type X[T: (await x)] = int", "def f[T](): nonlocal T",
               "def f[T: (x := 1)](): pass", "def f[T: (int, (z := 1))](): pass", "class A[T]((yield)): pass",
               "def f[**P = (yield)](): pass", "type X = [a for a in b]", "def f[](): pass", "class A[__x]: pass",
               "def f[T](T): pass", "def f[T]():\n  global T", "type X[T] = (lambda: (yield))"):
    try:
        compile(source, "s", "exec")
        print("fine", source)
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
