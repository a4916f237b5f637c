# Text files: line ends, encodings, error handlers, positions, long lines, streams.
path = "/tmp/ouro-test-files-text.txt"


def put(data):
    with open(path, "wb") as f:
        f.write(data)


put(b"a\r\nb\rc\nd")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, newline=newline) as f:
        print(repr(newline), list(f), f.newlines)
    with open(path, newline=newline) as f:
        print([f.read(1) for _ in range(9)], f.newlines)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, "w", newline=newline) as f:
        f.write("x\ny\r\nz")
    with open(path, "rb") as f:
        print(repr(newline), f.read())
put(b"\r" * 5 + b"\n")
with open(path) as f:
    print(repr(f.read()), f.newlines)
put(b"x" * 8191 + b"\r\ny\r")
with open(path) as f:
    print([len(line) for line in f], f.newlines)
with open(path) as f:
    print(len(f.readline()), repr(f.readline()), repr(f.readline()))

text = "añ😀b\nzweite ✓\n"
for encoding in ("utf-8", "latin-1", "utf-16", "utf-16-le", "utf-32", "ascii", "utf-8-sig"):
    try:
        with open(path, "w", encoding=encoding) as f:
            f.write(text[:2])
            f.write(text[2:])
    except UnicodeEncodeError as error:
        print(encoding, error)
        continue
    with open(path, "rb") as f:
        data = f.read()
    with open(path, encoding=encoding) as f:
        lines = list(f)
    with open(path, encoding=encoding) as f:
        print(encoding, len(data), lines, f.encoding, f.errors, repr(f.read(3)), repr(f.readline()), repr(f.read()))
put("aé\n".encode("latin-1") * 3)
with open(path, encoding="latin-1") as f:
    print(f.readlines())
for errors in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    with open(path, errors=errors) as f:
        print(errors, ascii(f.read()))
    with open(path, errors=errors) as f:
        print(ascii(f.readline()), ascii(f.read(2)))
for action in (lambda f: f.read(), lambda f: f.readline(), lambda f: next(f), lambda f: f.read(1)):
    with open(path) as f:
        try:
            action(f)
        except UnicodeDecodeError as error:
            print(error)
with open(path, "w", errors="backslashreplace", encoding="ascii") as f:
    print(f.write("é✓"))
with open(path) as f:
    print(f.read())
with open(path, "w") as f:
    try:
        f.write("\ud800")
    except UnicodeEncodeError as error:
        print(error)
put(b"caf\xc3")
with open(path) as f:
    try:
        f.read()
    except UnicodeDecodeError as error:
        print(error)

put("αβγ\nδε\nζ".encode() + b"y" * 20000 + b"\nend")
with open(path) as f:
    print(f.readline(), f.tell(), f.read(2), f.tell(), len(f.readline()), len(f.readline()), f.tell(), f.read(), f.tell())
    f.seek(7)
    print(repr(f.readline()), f.seek(0, 2), f.seek(0, 1), f.seek(0))
    print(f.readline(2), repr(f.readline(5)), f.readlines(1))
with open(path) as f:
    next(f)
    try:
        f.tell()
    except OSError as error:
        print(error)
    print(len(list(f)), f.tell())
for action in (lambda f: f.seek(1, 1), lambda f: f.seek(1, 2), lambda f: f.seek(-1), lambda f: f.seek(0, 5), lambda f: f.read("a"), lambda f: f.readline("a"), lambda f: f.write("x"), lambda f: f.truncate()):
    with open(path) as f:
        try:
            print(action(f))
        except (ValueError, OSError, TypeError) as error:
            print(type(error).__name__, error)
with open(path, "w+") as f:
    print(f.write("one\ntwo\n"), f.tell(), f.seek(0), repr(f.readline()), f.tell())
    f.seek(0)
    print(f.truncate(5), repr(f.read()))
    f.seek(0, 2)
    f.write("é!")
    f.seek(0)
    print(repr(f.read()), f.mode)
with open(path, "a+") as f:
    print(f.tell(), repr(f.read()))
    f.write("more")
    f.seek(0)
    print(repr(f.read()))
with open(path, "x" if False else "r", buffering=1) as f:
    print(f.line_buffering, f.write_through, f)
with open(path, "rt") as f:
    print(f.mode, f.name == path, f.buffer.read(3), f.buffer.name == path, type(f.buffer).__name__)
with open(path, "w") as f:
    f.write("text ")
    f.flush()
    print(f.buffer.write(b"bytes "), type(f.buffer).__name__)
    f.flush()
    f.write("end")
print(open(path).read())
f = open(path)
f.close()
for action in (lambda: f.read(), lambda: next(f), lambda: iter(f), lambda: f.__enter__(), lambda: f.tell(), lambda: f.flush(), lambda: f.readable(), lambda: f.fileno(), lambda: f.writelines([]), lambda: f.seek(0)):
    try:
        print(action())
    except ValueError as error:
        print(type(error).__name__, error)
print(f.closed, f.name == path)
f = open(path, "w")
print(f.writelines(str(i) for i in range(3)), f.writelines([]))
try:
    f.writelines([1])
except TypeError as error:
    print(error)
f.close()
for mode, keywords in (("r", {"newline": "x"}), ("r", {"newline": 5}), ("r", {"encoding": 5}), ("r", {"errors": 5}), ("r", {"buffering": 0}), ("r", {"buffering": -5}), ("rb", {"errors": "strict"}), ("rb", {"newline": "\n"}), ("rtb", {}), ("rr", {}), ("", {}), ("+", {}), ("U", {}), (5, {})):
    try:
        print(open(path, mode, **keywords))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Path:
    def __fspath__(self):
        return path


print(open(Path()).read(), open(path.encode()).name == path.encode())
try:
    open("a\0b")
except ValueError as error:
    print(error)
