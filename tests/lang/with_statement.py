# with: enter and exit order, suppression, several managers, errors in the protocol.
class Manager:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter failed")
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value,
              traceback is not None)
        if self.fail == "exit":
            raise RuntimeError("exit failed")
        return self.suppress


with Manager("a") as a:
    print("body", a)
with Manager("a") as a, Manager("b") as b:
    print(a, b)
with (
    Manager("p") as p,
    Manager("q"),
):
    print(p)
with Manager("s", suppress=True):
    raise ValueError("suppressed")
print("after")
try:
    with Manager("o"), Manager("i"):
        raise KeyError("k")
except KeyError as error:
    print("caught", error)
try:
    with Manager("o", suppress=True), Manager("e", fail="enter"):
        print("never")
    print("enter error suppressed by the outer")
    with Manager("x", fail="exit"):
        raise ValueError("original")
except RuntimeError as error:
    print(error, repr(error.__context__))


def returns():
    with Manager("r"):
        return "value"


print(returns())


def loops():
    for i in range(3):
        with Manager(str(i)):
            if i == 0:
                continue
            break
    return i


print(loops())


def generator():
    with Manager("g"):
        yield 1
        yield 2


for x in generator():
    print(x)
    break
with Manager("t") as (t1, *t2):
    print(t1, t2)


class Box:
    pass


box = Box()
with Manager("attr") as box.value:
    print(box.value)
for manager in (5, Box()):
    try:
        with manager:
            pass
    except TypeError as error:
        print(error)


class OnlyEnter:
    def __enter__(self):
        pass


try:
    with OnlyEnter():
        pass
except TypeError as error:
    print(error)
with Manager("nested"):
    with Manager("inner", suppress=True):
        1 / 0
    print("continued")
