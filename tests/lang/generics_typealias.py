# Type parameters and type statements are accepted and inert.
type Pair[T] = tuple[T, T]
type Simple = int
print(Simple.__name__, Pair.__name__, Simple.__value__)


def first[T](items: list[T]) -> T:
    return items[0]


print(first([3, 4]), first.__type_params__[0].__name__)


class Box[T]:
    def __init__(self, value: T):
        self.value = value

    def map[U](self, function) -> "Box[U]":
        return Box(function(self.value))


print(Box(5).map(str).value + "!", [p.__name__ for p in Box.__type_params__])


def variadic[*Ts, **P](*args: *Ts) -> None:
    return len(args)


print(variadic(1, 2, 3), len(variadic.__type_params__))
x: int = 5
y: list[int]
print(x, __annotations__["x"])


def annotated(a: int, *args: str, b: "forward" = 1, **kw: float) -> None:
    z: int
    w: undefined_name = 3
    return w


print(annotated(1), sorted(annotated.__annotations__))


class Annotated:
    a: int
    b: str = "x"
    (c): float


print(Annotated.__annotations__, Annotated.b)
