# exit: 1
# "%s" % (a, b) with s, r and a alone becomes an f-string: what it shows, the order of
# calls and what fails are those of the % operator.
calls = []


class Loud:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        calls.append("str " + self.name)
        return self.name

    def __repr__(self):
        calls.append("repr " + self.name)
        return "<%s>" % (self.name,)

    def __format__(self, spec):
        calls.append("format")
        return "formatted"


class Text(str):
    def __str__(self):
        return "own"

    def __format__(self, spec):
        return "formatted"


class TextOut:
    def __str__(self):
        return Text("made")


a, b, n = Loud("a"), Loud("bé"), 12
print("%s|%r|%a" % (a, b, b), calls)
print("%5s|%-5s|%.1s|%5.1s|%-5.1r|" % (n, n, n, n, n))
print("%05s|% s|%+s|%#s|%-0s|%.s|%-.3a|" % (n, n, n, n, n, n, n))
print("%99s|%.99s|%100s|%.100s|%1s|" % (n, n, n, n, n))
print("%%%s%%|%%%%|%s%%" % (n, n), "%s" % (n,), "%s%s" % (n, n))
print("%s %s" % (Text("x"), TextOut()), type("%s" % (Text("x"),)), type("%s" % (TextOut(),)))


class Spec(str):
    def __format__(self, spec):
        return "[%s]" % (spec,)


class SpecOut:
    def __repr__(self):
        return Spec("made")


s = SpecOut()
print("%r%.r%.00r%.05r%-5.05r%05.50r%.10r%-007r" % (s, s, s, s, s, s, s, s))
print("é%s€%s\U0001f600" % (n, b), "\0%s\0" % (n,))
print("%d %s" % (n, n), "%s %c" % (n, "c"), "%s %*s" % (n, 4, n))
print("%s" % (*[1],), "%s %s" % (*[1], n))
print("%(a)s" % {"a": n}, "%s" % [n], "%s" % (n), "%s %s" % (1, 2))


def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: "%s %s" % (n,))
show(lambda: "%s" % (n, n))
show(lambda: "%s %" % (n, n))
show(lambda: "%s %y" % (n, n))
show(lambda: "%s %(a)s" % (n, n))
show(lambda: "%s %.s %5" % (n, n, n))
show(lambda: "%%" % (n,))
show(lambda: "%s" % (missing,))
show(lambda: "%s %s" % (calls.clear() or a, calls.append("later") or b))
print(calls)


class Bad:
    def __str__(self):
        raise ValueError("no text")

    __repr__ = None


show(lambda: "%s" % (Bad(),))
show(lambda: "%r" % (Bad(),))
bad = Bad()
print("%s and %s" % (n,
                     bad))
