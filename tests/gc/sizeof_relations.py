# sys.getsizeof: relations between sizes, __sizeof__ and its errors; no absolute values.
import sys

size = sys.getsizeof
print(size([]) < size([1]), size([None] * 100) >= size([]) + 100 * 8, size(()) < size((1,
      )) < size((1, 2)))
print(size("") < size("a" * 40) < size("b" * 90), size("a" * 1000) >= 1000,
      size("\u0100" * 1000) >= 2000)
print(size("\U00010000" * 1000) >= 4000, size("a" * 1000) < size("\u0100" * 1000))
print(size(b"") < size(b"a" * 40), size(b"x" * 1000) >= 1000, size(bytearray(1000)) >= 1000)
print(size(1) <= size(2 ** 40) < size(2 ** 4000), size(2 ** 4000) >= 500)
print(size({}) < size({n: n for n in range(100)}), size(set()) < size(set(range(1000))))
print(size(range(10)) == size(range(10 ** 9)), size(iter([])) == size(iter([1, 2])))
print(size(frozenset(range(1000))) >= 8000)


class Own:
    def __sizeof__(self):
        return 1000


class Slots:
    __slots__ = ("a", "b")


class Dict:
    pass


print(1000 <= size(Own()) < 1100, Own().__sizeof__(), size(Slots()) > 0, size(Dict()) > 0)
print(size(5) == (5).__sizeof__() or size(5) > (5).__sizeof__() > 0)


def sized(result):
    return type("Sized", (), {"__sizeof__": lambda self: result})()


for bad in ("x", None, 1.5, -1):
    try:
        print(size(sized(bad)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
    try:
        print(size(sized(bad), "default"))
    except ValueError as error:
        print(type(error).__name__, error)
for wrong in ((), (1, 2, 3)):
    try:
        size(*wrong)
    except TypeError as error:
        print("TypeError")
items = []
sizes = []
for n in range(1000):
    items.append(n)
    if not sizes or sizes[-1] != size(items):
        sizes.append(size(items))
print(sizes == sorted(sizes), 5 < len(sizes) < 100)
items.clear()
print(size(items) == size([]), size(list(range(10))) <= size([n for n in range(10)]) + 100)
