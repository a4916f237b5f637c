# Files: writing, reading, iterating, seeking, modes, errors.
import sys

path = "/tmp/ouro-test-files.txt"
with open(path, "w") as f:
    print(f.write("first\n"), f.write("second é\n"), f.mode, f.name == path, f.closed)
    f.writelines(["third\n", "fourth"])
    print("printed", file=f)
print(f.closed)
with open(path) as f:
    print(f.read())
with open(path) as f:
    print(f.readline(), f.readlines())
with open(path, encoding="utf-8") as f:
    for number, line in enumerate(f):
        print(number, repr(line))
with open(path, "a") as f:
    f.write("appended\n")
with open(path) as f:
    print(f.read(3), f.read(3), repr(f.readline()), f.tell())
    f.seek(0)
    print(repr(f.read(5)), f.readable(), f.writable(), f.seekable())
with open(path, "rb") as f:
    data = f.read()
    print(len(data), data[:8], data.count(b"\n"))
    f.seek(2)
    print(f.read(3), f.tell(), f.seek(-3, 2), f.read(), f.read())
with open(path, "wb") as f:
    print(f.write(b"\x00\xff\r\n\r"), f.write(bytearray(b"x")))
with open(path, "rb") as f:
    print(f.read())
with open(path, "w", newline="") as f:
    f.write("a\r\nb\rc\n")
with open(path) as f:
    print(repr(f.read()))
with open(path, newline="") as f:
    print(repr(f.read()), f.newlines)
with open(path, "r+") as f:
    f.write("ZZ")
with open(path, "w+") as f:
    f.write("abc")
    f.seek(0)
    print(f.read())
    print(f.truncate(0), f.seek(0), repr(f.read()))
f = open(path, "w")
f.close()
f.close()
for action in (lambda: f.write("x"), lambda: f.read(), lambda: open("/tmp/ouro-no-such-file"), lambda: open(path, "q"), lambda: open(path, "rw"), lambda: open("/tmp"), lambda: open(path, "rb").write(b"x"), lambda: open(path).write("x"), lambda: open(path, "w").write(5), lambda: open(path, "wb").write("x"), lambda: open(path, "x"), lambda: open(""), lambda: open(path, "b"), lambda: open(path, encoding="nope"), lambda: open(None), lambda: open(path, "rb", encoding="utf-8")):
    try:
        print(action())
    except (OSError, ValueError, TypeError, LookupError) as error:
        print(type(error).__name__, error)
try:
    open("/tmp/ouro-no-such-file")
except FileNotFoundError as error:
    print(error.errno, error.strerror, error.filename, isinstance(error, OSError), error.args)
with open(path, "wb") as f:
    f.write(b"ok\xff")
try:
    open(path, encoding="utf-8").read()
except UnicodeDecodeError as error:
    print(error)
print(repr(open(path, errors="replace").read()), open(path, encoding="latin-1").read())
print(sys.stdout.name, sys.stdin.name, sys.stderr.name, sys.stdout.mode)
