# exit: 1
# Line and column marks of many kinds of expression, one traceback after the other.
def binary():
    a, b = 1, None
    return (a + a) * (b + a)


def subscript():
    table = {"k": {}}
    return table["k"]["missing"] + 1


def attribute():
    value = None
    return value.missing.more


def call():
    f = 5
    return 1 + f(1, 2)


def long_call():
    return max(int("1"), int("2"), int("x"),
               int("3"))


def nested():
    return [i / (i - 2) for i in range(5)]


def assign():
    x = y = {}["k"]


def for_loop():
    for i in 5:
        pass


def with_block():
    with None as x:
        pass


def comparison():
    return 1 < 2 < "a"


for function in (binary, subscript, attribute, call, long_call, nested, assign, for_loop, with_block, comparison):
    try:
        function()
    except Exception as error:
        tb = error.__traceback__.tb_next
        while tb.tb_next:
            tb = tb.tb_next
        print(function.__name__, type(error).__name__, tb.tb_lineno - function.__code__.co_firstlineno)
try:
    binary()
finally:
    print("done")
