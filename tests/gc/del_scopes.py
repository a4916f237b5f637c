# Locals die at return, in the order of their making; arguments, early returns, nested calls.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def three():
    first = Loud("first")
    second = Loud("second")
    third = Loud("third")
    print("returning")
    return third.name


print(three())


def parameters(a, b, *rest, c, **more):
    print("in the body")


parameters(Loud("a"), Loud("b"), Loud("r1"), Loud("r2"), c=Loud("c"), d=Loud("d"))
print("called")


def gives_back(x):
    return x


gives_back(Loud("through"))
kept = gives_back(Loud("kept"))
print("have", kept.name)


def rebinds(x):
    x = None
    print("x is None, the caller let go")


rebinds(Loud("rebound parameter"))


def early(flag):
    a = Loud("early a")
    if flag:
        return "early"
    b = Loud("early b")
    return "late"


print(early(True), early(False))


def falls_off():
    x = Loud("end of body")


falls_off()


def loop():
    for i in range(3):
        x = Loud(i)
        if i == 2:
            break
    print("after loop")


loop()


def outer():
    x = Loud("outer")

    def inner():
        y = Loud("inner")
        return "inner done"

    print(inner())
    return "outer done"


print(outer())


def deletes():
    x = Loud("deleted by hand")
    del x
    try:
        x
    except UnboundLocalError as error:
        print(error)


deletes()


def recursive(n):
    x = Loud(f"level {n}")
    if n:
        recursive(n - 1)


recursive(3)


def fails():
    x = Loud("in failing function")
    raise ValueError


try:
    fails()
except ValueError:
    print("handling: the traceback keeps the frame")
print("handled")


def in_finally():
    try:
        x = Loud("try")
        return "value"
    finally:
        print("finally")


print(in_finally())
[Loud(f"comprehension {n}") for n in "ab"]
print("list gone")


class Body:
    attribute = Loud("class attribute")
    del attribute
    print("class body")


(lambda x=Loud("default"): None)()
print("end")
kept = None
