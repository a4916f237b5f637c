# What import binds, and under which name in a class body.
import sys


def outer():
    import sys as y

    def inner():
        global y
        y = 3

    inner()
    print(y is sys)


outer()
print(y)


class Inside:
    global q
    import os as q
    import sys as __private


print(q.name, [n for n in vars(Inside) if "private" in n])


def declared_later():
    import os as late
    import sys
    global late, sys


declared_later()
print(late.name, sys.byteorder in ("little", "big"))


def from_import():
    global x
    from os import path as x


from_import()
print(x.__name__ == q.path.__name__)


def through_nonlocal():
    x = 1

    def inner():
        nonlocal x
        import sys as x

    inner()
    print(x is sys)


through_nonlocal()
for text in ("import __x", "import __x.__y", "from __x import y", "import __x as z"):
    try:
        exec("class C:\n    " + text)
    except ImportError as error:
        print(error)
try:
    exec("class C:\n    from os import __x")
except ImportError as error:
    print(str(error)[:34])
