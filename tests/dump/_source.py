"""A module to be dumped."""
import sys as system


def f(a, /, b=1, *c, d: int = 2, **e) -> "x":
    with open(a) as g, b:
        for i in range(10):
            yield f"{i!r:>{b}} text {a=}" if i < 3 else -0x1F
        else:
            return


@decorate
class A[T](B, m=C):
    x: list[T] = []
    while (n := next(it, None)):
        del x[1:n], n.attr
    try:
        assert x, "message"
    except* (ValueError, TypeError) as error:
        raise error from None


match x:
    case {"k": [1, *rest], **kw} | {"j": [*rest], **kw} if rest:
        pass
    case _:
        lambda: 1 + 2j + b"\x00"
