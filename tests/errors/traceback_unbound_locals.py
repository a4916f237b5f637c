# Where a traceback points when a local has no value: at its name, in every kind of statement.
import traceback


def a1(n):
    for i in range(n):
        total = total + i


def a2(n):
    x = n + y
    y = 1


def a3(n):
    if n < y: pass
    y = 1


def a4(n):
    n[y]
    y = 1


def a5(n):
    n += y
    y = 1


def a6(n):
    n[1][y] = 3
    y = 1


def a7(n):
    n[y] = 3
    y = 1


def a8(n):
    if y: pass
    y = 1


def a9(n):
    n = y
    y = 1


def a10(n):
    y.foo
    y = 1


def a11(n):
    y.foo(n)
    y = 1


def a12(n):
    y(n)
    y = 1


def a13(n):
    if y is None: pass
    y = 1


def a14(n):
    return y
    y = 1


def a15(n):
    n - 1 + y
    y = 1


def a16(n):
    n = n * y
    y = 1


def a17(n):
    while n > y: pass
    y = 1


def a18(n):
    n & y
    y = 1


def a19(n):
    n // y
    y = 1


def a20(n):
    y.z = n
    y = 1


def a21(n):
    n -= 1 * y
    y = 1


for f in [value for name, value in sorted(globals().items()) if name[0] == "a" and name[1:].isdigit()]:
    try: f(3)
    except Exception: traceback.print_exc()
