# Binary files: buffered, unbuffered, reading and writing at once, types and errors.
path = "/tmp/ouro-test-files-binary.bin"
with open(path, "wb") as f:
    print(type(f).__name__, f.mode, f.write(bytes(range(256)) * 40), f.tell(), f.name == path)
    f.writelines([b"a\n", b"b"])
with open(path, "rb") as f:
    print(type(f).__name__, f.mode, len(f.read()), f.read(), f.tell(), f.seek(-3, 2), f.read(), f.seek(10), f.read(3), f.seek(2, 1), f.read(1), f.peek(2)[:2], f.tell())
with open(path, "rb") as f:
    lines = list(f)
    print(len(lines), [len(line) for line in lines[:3]], lines[-1])
with open(path, "rb") as f:
    print(len(f.readline()), f.readline(3), len(f.readlines(600)), f.read1(5), len(f.read1()) > 0)
with open(path, "r+b") as f:
    print(type(f).__name__, f.mode, f.read(4), f.write(b"XYZ"), f.read(2), f.tell(), f.seek(0), f.read(9))
    f.seek(0, 2)
    f.write(b"tail")
    f.seek(-6, 2)
    print(f.read(), f.truncate(5), f.seek(0), f.read())
with open(path, "ab") as f:
    print(f.mode, f.tell(), f.write(b"!"), f.tell())
with open(path, "rb", buffering=0) as f:
    print(type(f).__name__, f.mode, f.read(2), f.tell(), f.readline(), f.read(), f.readall())
with open(path, "wb", buffering=0) as f:
    f.write(b"now")
    print(open(path, "rb").read(), f)
print(f)
with open(path, "w+b") as f:
    print(f.mode, f.write(b"abc"), f.seek(0), f.read(), f.readable(), f.writable(), f.seekable(), f.isatty(), f.fileno() > 2)
with open(path, "rb") as f:
    print(repr(f) == f"<_io.BufferedReader name={path!r}>")
for mode, action in (("rb", lambda f: f.write(b"x")), ("wb", lambda f: f.read()), ("rb", lambda f: f.read("a")), ("wb", lambda f: f.write("x")), ("wb", lambda f: f.write(5)), ("rb", lambda f: f.seek(0, 7)), ("rb", lambda f: f.seek(-1)), ("rb", lambda f: f.truncate(1)), ("rb", lambda f: f.nothing), ("wb", lambda f: f.readline()), ("wb", lambda f: next(f)), ("wb", lambda f: f.writelines(["a"]))):
    with open(path, mode) as f:
        try:
            print(action(f))
        except (ValueError, OSError, TypeError, AttributeError) as error:
            print(type(error).__name__, error)
f = open(path, "rb")
f.close()
for action in (lambda: f.read(), lambda: f.readline(), lambda: f.seek(0), lambda: f.flush(), lambda: next(f), lambda: f.__enter__()):
    try:
        print(action())
    except ValueError as error:
        print(error)
f = open(path, "wb")
f.close()
try:
    f.write(b"x")
except ValueError as error:
    print(error)
f = open(path, "w")
f.write("flushed when released")
del f
print(open(path).read())
first = open(path)
print(open(first.fileno(), closefd=False).read(7), first.closed)
second = open(first.fileno(), "rb", closefd=False)
second.close()
print(first.closed, first.seek(0), first.read(3))
for action in (lambda: open(-1), lambda: open(10 ** 6), lambda: open(path, closefd=False), lambda: open("/tmp/none/x", "w"), lambda: open("/", "w"), lambda: open(path, opener=lambda p, flags: -1)):
    try:
        print(action())
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)
try:
    open(path, "rb").write(b"")
except OSError as error:
    print(type(error).__mro__[1:3], type(error).__module__, isinstance(error, ValueError))
with open(path, "wb") as f:
    f.write(b"0123456789" * 2000)
target = bytearray(9000)
with open(path, "rb") as f:
    f.read(5)
    print(f.readinto(target), bytes(target[:6]), f.tell(), f.readinto1(target) > 0, f.readinto(bytearray(0)))
    for bad in (b"abc", "abc", 5):
        try:
            f.readinto(bad)
        except TypeError as error:
            print(error)
with open(path, "wb") as f:
    print(f.write(memoryview(b"abcdef")[2:4]), f.write(bytearray(b"xy")))
print(open(path, "rb").read())
