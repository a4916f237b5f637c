# assert, pass, ellipsis bodies, semicolons, docstrings, expression statements.
def check(value, *message):
    try:
        if message:
            assert value, message[0]
        else:
            assert value
        print("passed")
    except AssertionError as error:
        print("failed", error.args)


check(1)
check(0)
check([], "empty")
check("", ("tuple", 1))


def side(x):
    print("evaluated", x)
    return x


assert side(True), side("not evaluated")
try:
    assert side(False), side("message")
except AssertionError as error:
    print(repr(error))


def nothing(): pass


def dots(): ...


class Empty: ...


class Documented:
    "class doc"
    1 + 1
    pass


def documented():
    """Function doc.

    Second line.
    """


print(nothing(), dots(), Empty.__doc__, Documented.__doc__, repr(documented.__doc__))
x = 1; y = 2; print(x, y);
if x: y = 3; print(y)
5
"string statement"
[1, 2]
x.real
side("expression")
...
print(__debug__, Ellipsis is ..., type(...).__name__)
for i in range(2): pass; print(i)


def f_not_doc():
    f"not a docstring"


def bytes_not_doc():
    b"not either"


print(f_not_doc.__doc__, bytes_not_doc.__doc__)
if True:
        print("deep indentation")
        if True:
         print("odd indentation")
