# pickle: batches, frames, memos, hooks, files that lend, and what is refused, message for message
import copyreg, io, os, pickle, zlib


def attempt(call, *args, **kw):
    try:
        made = call(*args, **kw)
        print("memory" if "<memory" in repr(made) else made)
    except Exception as e:
        print(type(e).__name__, str(e).partition(" at 0x")[0])


print("-- batches and frames")
for n in 999, 1000, 1001, 2000, 2001:
    for made in list(range(n)), dict.fromkeys(range(n)), set(range(n)), tuple(range(n)):
        print(n, type(made).__name__, *(f"{len(p)}:{zlib.crc32(p):08x}" for p in
                                        [pickle.dumps(made, k) for k in range(6)] if pickle.loads(p) == made))
for size in 0, 1, 255, 256, 65535, 65536, 65537, 200000:
    for made in "x" * size, b"y" * size, bytearray(size), ["z" * size, size], "\xe9" * size:
        print(size, type(made).__name__, *(f"{len(p)}:{zlib.crc32(p):08x}" for p in
                                           [pickle.dumps(made, k) for k in range(6)] if pickle.loads(p) == made))
many = [str(i) * 20 for i in range(9000)]
for protocol in range(6):
    data = pickle.dumps(many, protocol)
    print(len(data), zlib.crc32(data), pickle.loads(data) == many)


class Pieces:
    def __init__(self):
        self.sizes = []

    def write(self, data):
        self.sizes.append(len(data))


pieces = Pieces()
pickle.dump(many, pieces)
print(sum(pieces.sizes) == len(pickle.dumps(many)), len(pieces.sizes) > 1)

print("-- memos")
out = io.BytesIO()
p = pickle.Pickler(out, 2)
word = "word"
p.dump([word, word])
p.dump(word)
print(out.getvalue())
memo = p.memo.copy()
print(sorted(n for n, _ in memo.values()), memo[id(word)])
q = pickle.Pickler(out := io.BytesIO(), 2)
q.memo = memo
q.dump(word)
print(out.getvalue())
q.memo = p.memo
q.memo.clear()
q.dump(word)
p.clear_memo()
print(out.getvalue(), p.memo.copy(), len(memo))
u = pickle.Unpickler(io.BytesIO(b"\x80\x02X\x01\0\0\0aq\x05.h\x05."))
print(u.load(), u.memo.copy(), u.load())
u.memo = {0: "three"}
print(pickle.loads(pickle.dumps(u.memo)) == u.memo.copy(), pickle.loads(pickle.dumps(q.memo)) == q.memo.copy())
for owner, value in ((p, 5), (p, {5: 6}), (p, {5: ("a", 1)}), (u, {"a": 1}), (u, {-1: 1}), (u, 5)):
    attempt(setattr, owner, "memo", value)
    attempt(delattr, owner, "memo")
q.fast = 1
q.dump([word, word])
print(out.getvalue(), q.fast, q.bin)
attempt(setattr, q, "fast", "x")
attempt(getattr, q, "dispatch_table")
attempt(setattr, q, "unknown", 1)

print("-- refused parts")


class Fake:
    def __init__(self, answer):
        self.answer = answer

    def __reduce__(self):
        return self.answer


new, extended = copyreg.__newobj__, copyreg.__newobj_ex__
for answer in ((extended, (1,)), (extended, (1, (), {})), (extended, (int, 1, {})), (extended, (int, (), 1)),
               (extended, (int, (), {})), (new, ()), (new, (5,)), (new, (int,)), (int, (), None, None, None, 5),
               (int, (), None, iter([1]), iter([2])), (list, (), None, iter([1, 2])),
               (dict, (), None, None, iter([(1, 2), (3, 4)])), (dict, (), None, None, iter([(1, 2), 3]))):
    for protocol in 0, 1, 2, 4:
        attempt(pickle.dumps, Fake(answer), protocol)


class Number:
    def __reduce_ex__(self, protocol):
        return protocol


class Nothing:
    __reduce_ex__ = None


def function():
    pass


attempt(pickle.dumps, Number())
attempt(pickle.dumps, Nothing())
for module, name in ("nowhere", "f"), ("os", "function"), ("os", "getpid"), ("os", "a.<locals>.b"), (None, "function"):
    function.__module__, function.__qualname__ = module, name
    attempt(pickle.dumps, function)
function.__module__, function.__qualname__ = "os", "\u1234"
setattr(os, "\u1234", function)
for protocol in range(6):
    attempt(pickle.dumps, function, protocol)
for code in "a", 0, -5, 2**40, 5, 300, 70000:
    copyreg._extension_registry["os", "\u1234"] = code
    attempt(pickle.dumps, function, 4)
del copyreg._extension_registry["os", "\u1234"]
for cls in pickle.Pickler, pickle.Unpickler, type("P", (pickle.Pickler,), {}), type("U", (pickle.Unpickler,), {}):
    made = cls.__new__(cls)
    attempt(getattr(made, "dump", None) or (lambda _: made.load()), 1)
for call in (lambda: pickle.Pickler(5), lambda: pickle.Unpickler(5), lambda: pickle.Pickler(io.BytesIO(), 6),
             lambda: pickle.loads("text"), lambda: pickle.dumps(1, 4, buffer_callback=len),
             lambda: pickle.Unpickler(io.BytesIO(b"")).find_class(1, 2)):
    attempt(call)
for error in pickle.PickleError, pickle.PicklingError, pickle.UnpicklingError, pickle.Pickler, pickle.Unpickler:
    print(error, error.__mro__[1])


class Grows(dict):
    pass


growing = {}


class Grower:
    def __reduce__(self):
        growing[len(growing)] = None
        return "Grower"


growing.update(a=Grower(), b=1)
attempt(pickle.dumps, growing)
print("-- damaged pickles")
for data in (b"}.", b"(.", b"1.", b"(1K\1.", b"2.", b"K\1(2.", b"K\1(0K\2.", b"K\1\x86.", b"(K\1K\2\x87.", b"(K\1d.", b"K\1K\2s.",
             b"}K\1s.", b"}(K\1u.", b"K\1(K\1u.", b"K\1(K\1e.", b"K\1(K\1\x90.", b"K\1b.", b"N}b.", b"NK\1b.", b"NK\1\x86N\x86b.",
             b"K\1)R.", b"cbuiltins\nlen\nK\1R.", b"K\1)\x81.", b"cbuiltins\nint\nN\x81.", b"cbuiltins\nint\nN}\x92.",
             b"cbuiltins\nint\n)N\x92.", b"cbuiltins\nint\n)\x81.", b"K\1K\2\x93.", b"g5\n.", b"gx\n.", b"g\n.", b"p-1\n.",
             b"Np-1\n.", b"Npx\n.", b"I\n.", b"I5x\n.", b"I0x1f\n.", b"I010\n.", b"I123456789012345678901234567890\n.", b"L\n.",
             b"L5L\n.", b"L5x\n.", b"F\n.", b"F1x\n.", b"Fnan\n.", b"F1e400\n.", b"S'a\n.", b"S'a'x\n.", b"S'\\x41\\n'\n.", b"S''\n.",
             b"Va\\u1234\\U0001f600b\n.", b"V\\u12\n.", b"V\n.", b"X\1\0\0\0\xff.", b"\x8c\3\xed\xa0\x80.", b"U\1\xff.", b"\x8a\2\xff\x7f.",
             b"\x8a\0.", b"\x8b\0\0\0\x80.", b"\x8b\1\0\0\0\x05.", b"P\xff\n.", b"NQ.", b"\x82\0.", b"\x84\xff\xff\xff\xff.", b"\x83\1\1.",
             b"\x97.", b"N\x98.", b"C\2ab\x98.", b"\x96\2\0\0\0\0\0\0\0ab\x98.", b"\x95\0\0\0\0\0\0\0\x80.", b"\x95\xff\0\0\0\0\0\0\0N.",
             b"c\xff\nx\n.", b"i\xff\nx\n.", b"(ibuiltins\nint\n.", b"(I5\nibuiltins\nint\n.", b"(cbuiltins\nint\no.", b"(o.",
             b"\x80\4\x8c\x08builtins\x8c\x0cint.<locals>\x93.", b"\x80\4\x8c\x08builtins\x8c\x08int.real\x93.", b"cbuiltins\nint.real\n.",
             b"\x80\4\x8c\x08builtins\x8c\x06absent\x93.", b"c__builtin__\nxrange\n(K\3tR.", b"\x80\3c__builtin__\nxrange\n.",
             b"cexceptions\nStandardError\n.", b"cabsent_module\nx\n.", b"'", b"\\", b"\x00", b"z"):
    attempt(pickle.loads, data)
    attempt(pickle.load, io.BytesIO(data))
attempt(pickle.loads, b"U\1\xe9.", encoding="latin-1")
attempt(pickle.loads, b"U\1\xe9.", encoding="bytes")
attempt(pickle.loads, b"U\1\xe9.", errors="replace")
attempt(pickle.loads, b"c__builtin__\nxrange\n.", fix_imports=False)
attempt(pickle.loads, b"\x97\x98\x97\x86.", buffers=[bytearray(b"ab"), b"cd"])
attempt(pickle.loads, b"\x97.", buffers=[])
attempt(pickle.loads, b"\x97.", buffers=None)
attempt(pickle.loads, memoryview(b"K\5."))
attempt(pickle.loads, bytearray(b"K\5."))

print("-- files that lend, and others")


class Slow:
    def __init__(self, data):
        self.file, self.asked = io.BytesIO(data), []

    def read(self, n):
        self.asked.append(n)
        return self.file.read(n)

    def readline(self):
        self.asked.append("line")
        return self.file.readline()


for protocol in 0, 2, 4:
    slow = Slow(pickle.dumps([1, "two", 3.0], protocol) + b"rest")
    print(pickle.load(slow), slow.asked)
    lending = io.BufferedReader(io.BytesIO(pickle.dumps([1, "two"], protocol) * 2 + b"rest"))
    print(pickle.load(lending), pickle.load(lending), lending.read())


class Text:
    def read(self, n):
        return "x" * n

    def readline(self):
        return "x\n"


attempt(pickle.load, Text())

print("-- hooks")


class Hooked(pickle.Pickler):
    def __init__(self, *args):
        super().__init__(*args)
        self.seen = []

    def persistent_id(self, obj):
        self.seen.append(type(obj).__name__)
        return super().persistent_id(obj) or ("id" if obj == 7 else "\xe9" if obj == 8 else None)


class Loader(pickle.Unpickler):
    def persistent_load(self, pid):
        return ["loaded", pid]

    def find_class(self, module, name):
        print("find", module, name)
        return super().find_class(module, name)


for protocol in range(6):
    hooked = Hooked(out := io.BytesIO(), protocol)
    hooked.dump([7, {"a": 7}, int])
    print(out.getvalue(), hooked.seen, Loader(io.BytesIO(out.getvalue())).load())
attempt(Hooked(io.BytesIO(), 0).dump, 8)
assigned = type("Assigned", (pickle.Pickler,), {})(out := io.BytesIO(), 1)
assigned.persistent_id = lambda obj: "p" if obj is None else None
assigned.dump([None, 1])
print(out.getvalue())


class Nested:
    def __reduce__(self):
        inner.dump("inside")
        return "Nested"


inner = pickle.Pickler(out := io.BytesIO(), 4)
inner.dump([Nested, 1])
print(pickle.loads(out.getvalue()), len(out.getvalue()))


class Table(dict):
    def __missing__(self, cls):
        raise KeyError(cls)


class Tabled(pickle.Pickler):
    dispatch_table = Table({Fake: lambda fake: (int, (fake.answer,))})


Tabled(out := io.BytesIO()).dump([Fake(5), 1.5, Number])
print(pickle.loads(out.getvalue()))
