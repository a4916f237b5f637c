# pickle: the bytes of all protocols, classes by reference, hooks, and what is refused
import collections, copyreg, datetime, enum, fractions, decimal, functools, io, operator, pathlib
import pickle, random, uuid
from dataclasses import dataclass, field


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return type(other) is Point and vars(self) == vars(other)

    class Inner:
        pass

    def method(self):
        return self.x


class Slots:
    __slots__ = "a", "__private"

    def __init__(self):
        self.a, self.__private = 1, 2


class Both(Slots):
    def __init__(self):
        super().__init__()
        self.c = 3


class State:
    def __getstate__(self):
        return [1, 2]

    def __setstate__(self, state):
        self.state = state


class NewArgs:
    def __new__(cls, a, *, b=0):
        self = super().__new__(cls)
        self.got = a, b
        return self

    def __getnewargs_ex__(self):
        return (1,), {"b": 2}


class Color(enum.Enum):
    RED = 1
    BLUE = "b"


class Perm(enum.Flag):
    R = 1
    W = 2


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list)


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyInt(int):
    pass


class Broken(Exception):
    def __init__(self, a, b=0):
        super().__init__(a, b)
        self.b = b


NT = collections.namedtuple("NT", "a b")

shared = [1]
loop = []
loop.append(loop)
tangled = ([],)
tangled[0].append(tangled)
values = [
    None, True, False, 0, 1, 255, 256, 65535, 65536, -1, -128, 2**31 - 1, -2**31, 2**31, -2**31 - 1,
    2**63, -2**63, -2**15, 10**30, 1 << 2100, 1.5, -0.0, float("inf"), 1j, "", "abc", "é\n\\\0", "\ud800",
    "x" * 300, b"", b"abc", bytes(range(256)), bytearray(), bytearray(b"xyz"), (), (1,), (1, 2), (1, 2, 3),
    (1, 2, 3, 4), [], [1], [1, 2], list(range(2002)), {}, {"a": 1}, {"a": 1, "b": [2]}, set(), {5},
    frozenset(), frozenset([7]), [shared, shared, "s", "s"], tangled, range(3), slice(1, 2), Ellipsis,
    NotImplemented, int, type(None), len, Point, Point(1, 2), Slots(), Both(), State(),
    Color.RED, [Color.BLUE] * 2, Perm.R | Perm.W, Item("n", ["t"]), NT(1, "b"), MyList([1, 2]),
    MyDict(a=1), MyInt(7), ValueError("v", 1), Broken(1, 2), KeyError("k"),
    collections.OrderedDict(a=1), collections.Counter("aab"),
    collections.defaultdict(list, {1: [2]}), collections.deque([1, 2], 5),
    datetime.date(2024, 5, 6), datetime.timedelta(1, 2, 3),
    datetime.timezone.utc, fractions.Fraction(1, 3), decimal.Decimal("1.50"),
    uuid.UUID(int=5), Point(1, 2).method, [].append, iter([1, 2]),
    functools.partial(pow, 2), operator.itemgetter(1),
]


def same(a, b):
    if type(a) is not type(b):
        return False
    try:
        return a == b or repr(a) == repr(b) or vars(a) == vars(b)
    except TypeError:
        return " at 0x" in repr(a)
    except RecursionError:
        return True


import zlib
for value in values:
    line = []
    for protocol in range(6):
        try:
            data = pickle.dumps(value, protocol)
        except Exception as e:
            line.append(type(e).__name__)
            continue
        line.append(f"{len(data)}:{zlib.crc32(data):08x}" if len(data) > 40 or b"built" in data else repr(data))
        back = pickle.loads(data)
        if not same(value, back):
            line.append(f"became {back!r}")
    print(type(value).__name__, *line)

for value in Point.Inner, datetime.datetime(2024, 5, 6, 7, 8, 9, 10), NewArgs(5), {NewArgs(1)}:
    print([same(value, pickle.loads(pickle.dumps(value, protocol))) for protocol in range(6)])
back = pickle.loads(pickle.dumps(loop))
print(back[0] is back)
back = pickle.loads(pickle.dumps([shared, shared]))
print(back[0] is back[1])
rng = random.Random(3)
rng.random()
print(pickle.loads(pickle.dumps(rng)).random() == rng.random())
both = pickle.loads(pickle.dumps(Both(), 2))
print(both.a, both._Slots__private, both.c, pickle.loads(pickle.dumps(NewArgs(1))).got)
big = {"a": "x" * 70000, "b": b"y" * 70000, "c": list(range(3000))}
for protocol in range(6):
    data = pickle.dumps(big, protocol)
    print(protocol, len(data), hex(zlib.crc32(data)), pickle.loads(data) == big)

print("-- files and hooks")
file = io.BytesIO()
pickle.dump([1, 2], file)
pickle.dump("three", file, protocol=0)
file.seek(0)
print(pickle.load(file), pickle.load(file))
try:
    pickle.load(file)
except EOFError as e:
    print("EOFError", e)


class Table:
    rows = {7: "seven"}

    class Row:
        def __init__(self, key):
            self.key = key


class RowPickler(pickle.Pickler):
    def persistent_id(self, obj):
        return ("Row", obj.key) if isinstance(obj, Table.Row) else None


class RowUnpickler(pickle.Unpickler):
    def persistent_load(self, pid):
        kind, key = pid
        return Table.rows[key]

    def find_class(self, module, name):
        if module != "builtins":
            raise pickle.UnpicklingError(f"global '{module}.{name}' is forbidden")
        return super().find_class(module, name)


out = io.BytesIO()
RowPickler(out).dump([Table.Row(7), 1])
print(RowUnpickler(io.BytesIO(out.getvalue())).load())
try:
    RowUnpickler(io.BytesIO(pickle.dumps(Point(1, 2)))).load()
except pickle.UnpicklingError as e:
    print(e)
try:
    pickle.loads(out.getvalue())
except pickle.UnpicklingError as e:
    print(e)
p = pickle.Pickler(out := io.BytesIO())
p.dispatch_table = copyreg.dispatch_table.copy()
p.dispatch_table[Point] = lambda pt: (Point, (9, 9))
p.dump(Point(1, 2))
print(vars(pickle.loads(out.getvalue())))


class Overrider(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, Point):
            return Point, (0, 0)
        return NotImplemented


Overrider(out := io.BytesIO()).dump([Point(1, 2), len])
print(vars(pickle.loads(out.getvalue())[0]))
copyreg.pickle(Slots, lambda s: (Slots, ()))
print(pickle.loads(pickle.dumps(Slots(), 0)).a)
copyreg.add_extension("__main__", "Point", 240)
print(len(pickle.dumps(Point, 2)), pickle.loads(pickle.dumps(Point, 2)) is Point)
copyreg.remove_extension("__main__", "Point", 240)

print("-- what is refused")


def local():
    class Local:
        pass
    return Local


class Fake:
    def __init__(self, answer):
        self.answer = answer

    def __reduce__(self):
        return self.answer


def attempt(call, *args, **kw):
    try:
        print(call(*args, **kw))
    except Exception as e:
        print(type(e).__name__, str(e).partition(" at 0x")[0])


for value in lambda: 1, local(), local()(), (i for i in ()), io, type("Gone", (), {}):
    attempt(pickle.dumps, value)
for answer in 5, (), (1,), (1, 2), (len, 2), "zork", (list, (), None, 5), (list, (), None, None, 5):
    attempt(pickle.dumps, Fake(answer))
for protocol in 6, "x":
    attempt(pickle.dumps, 1, protocol)
attempt(pickle.dump, 1, 5)
attempt(pickle.load, 5)
for data in (b"", b"\x80\x04", b"\x80\x09.", b"K", b".", b"x", b"cos\nnope\n.", b"cnosuch\nnope\n.", b"0.",
             b"h\x07.", b"Ixx\n.", b"\xff", b"\x95\x05\0\0\0\0\0\0\0K\1.", b"Pabc\n.", b"I1", b"K\1(b.",
             b"K\1K\2a.", b"\x82\1.", "text", 5):
    attempt(pickle.loads, data)
for x in 0, 1, -1, 127, 128, -128, -129, 255, 1 << 70, -(1 << 63):
    data = pickle.encode_long(x)
    print(x, data, pickle.decode_long(data) == x)
print(pickle.decode_long(b'\xff\0'), pickle.decode_long(b''))
# Every class of a program keeps the names of its slots once it was copied.
import copy
class NoSlots: pass
class WithSlots: __slots__ = ('a', '__b')
class Reduced:
    def __reduce__(self): return Reduced, ()
class OfInt(int): pass
for cls in NoSlots, WithSlots, Reduced, OfInt, Exception:
    copy.copy(cls()), cls().__reduce_ex__(2)
    print(cls.__name__, vars(cls).get('__slotnames__'))
