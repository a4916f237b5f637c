# __hash__ and __eq__: inheritance, None, wrong results, sets and dicts of such objects.
class EqOnly:
    def __eq__(self, other):
        return True


class HashOnly:
    def __hash__(self):
        return 7


class Both(EqOnly):
    def __hash__(self):
        return 1


class Inherits(Both):
    pass


class EqAgain(Both):
    def __eq__(self, other):
        return NotImplemented


class Restored(EqOnly):
    __hash__ = object.__hash__


for cls in (EqOnly, HashOnly, Both, Inherits, EqAgain, Restored):
    try:
        print(cls.__name__, cls.__hash__ is None, isinstance(hash(cls()), int), len({cls(), cls()}))
    except TypeError as error:
        print(cls.__name__, cls.__hash__ is None, error)


def hashed(result):
    return hash(type("H", (), {"__hash__": lambda self: result})())


for result in (5, -1, -2, True, 2 ** 61 - 1, 2 ** 61, 2 ** 200, -2 ** 200, 1.5, "x", None):
    try:
        print(result, hashed(result))
    except TypeError as error:
        print(result, error)
for value in ([], {}, set(), bytearray(), ([],), slice([]), frozenset(), (1, (2, {})),
              memoryview(b"x"), range(3)):
    try:
        print(type(value).__name__, hash(value) == hash(value))
    except (TypeError, ValueError) as error:
        print(type(value).__name__, error)
for operation in (lambda: {[]: 1}, lambda: {[]}, lambda: [] in {}, lambda: {}.get([]),
                  lambda: {1: 2}[{}], lambda: {1}.add([])):
    try:
        print(operation())
    except TypeError as error:
        print(error)


class NotEqual:
    def __ne__(self, other):
        return "ne"


class Fancy:
    def __eq__(self, other):
        return ["truthy"]


print(NotEqual() != 1, NotEqual() == 1, Fancy() == 1, Fancy() != 1, [Fancy()] == [1],
      Fancy() in [1], [1].index(Fancy()))
print((1).__eq__(1.0), (1.0).__eq__(1), object().__eq__(1), object().__ne__(1), object.__eq__(5,
      5), type.__eq__(int, int))
