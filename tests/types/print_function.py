# print: separators, ends, files, flushing, conversions.
import sys

print()
print("a", 1, None, [1])
print("a", "b", sep="")
print("a", "b", sep=", ", end="!\n")
print(*[1, 2, 3], sep="\n")
print("no newline", end="")
print()
print("x", "y", sep=None, end=None)
print("to stderr", file=sys.stderr)
print("flushed", flush=True)
print(end="only end\n")
print(sep="-")
print("", "", sep="|")
print("é", "😀", "\t", "\0".replace("\0", "NUL"))


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("<flush>")


w = Writer()
print("a", 5, sep="-", file=w)
print("b", end="", file=w, flush=True)
print(w.parts)


class Shown:
    def __str__(self):
        print("str called")
        return "shown"


print("first", Shown())
saved = sys.stdout
sys.stdout = w
print("captured")
sys.stdout = saved
print(w.parts[-2:])
print(sys.stdout.write("written\n"))
sys.stdout.write("")
print("last", file=None)
sys.stderr.write("second line on stderr\n")
for action in (lambda: print(sep=1), lambda: print(end=1), lambda: print("x", file=5), lambda: print("x", nope=1)):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
