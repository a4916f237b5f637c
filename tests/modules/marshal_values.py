# Values that go through marshal and come back.
import io
import marshal

values = [None, True, False, ..., StopIteration, 0, -1, 2**31 - 1, 2**31, -2**31, -2**31 - 1,
          2**100, -3**90, 0.1, float("inf"), -0.0, 1 - 2.5j, "", "text", "caf\u00e9",
          "\U0001f600", "\ud800", "x" * 300, b"", b"bytes\0", (), (1, (2,)), [], [1, [2, "a"]],
          {}, {"a": 1, 2: [None]}, {1, 2}, frozenset("ab"), tuple(range(300))]
for value in values:
    data = marshal.dumps(value)
    back = marshal.loads(data)
    assert type(back) is type(value) and repr(back) == repr(value) or back == value, value
print(len(values), marshal.version)
print(marshal.loads(marshal.dumps(bytearray(b"ab"))), marshal.loads(marshal.dumps(-0.0)))
print(marshal.dumps(None, 2), marshal.dumps(1, 2), marshal.dumps(2**40, 2),
      marshal.dumps(-2**40, 2), marshal.dumps(b"ab", 2), marshal.dumps([], 2))

# With references, as later versions write them.
shared = marshal.loads(b"\xdb\x02\x00\x00\x00\xe9\x05\x00\x00\x00r\x01\x00\x00\x00")
print(shared)
itself = marshal.loads(b"\xdb\x01\x00\x00\x00r\x00\x00\x00\x00")
print(itself[0] is itself)

f = io.BytesIO()
for value in (1, "two", [3.0]):
    marshal.dump(value, f)
f.seek(0)
print([marshal.load(f) for _ in range(3)])
print(marshal.loads(marshal.dumps(5) + b"rest"))


class Own:
    pass


for bad in (Own(), [object()], int):
    try:
        marshal.dumps(bad)
    except ValueError as error:
        print("ValueError", error)
for bad in (b"", b"i\1", b"?", b"0", b"(\1\0\0\0", b"s\5\0\0\0ab"):
    try:
        marshal.loads(bad)
    except (EOFError, ValueError, TypeError) as error:
        print(bad, type(error).__name__)
nested = []
for _ in range(3000):
    nested = [nested]
try:
    marshal.dumps(nested)
except ValueError as error:
    print(error)
