# return, break and continue in and through finally.
def log_return():
    try:
        return "try"
    finally:
        print("finally runs")


def override_return():
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"


def break_swallows():
    for _ in range(2):
        try:
            raise ValueError
        finally:
            break
    return "after break"


def continue_swallows():
    seen = []
    for i in range(3):
        try:
            seen.append(i)
            raise ValueError
        finally:
            continue
    return seen


def nested():
    try:
        try:
            return "inner"
        finally:
            print("first")
    finally:
        print("second")


def loop_exits():
    out = []
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            out.append(i)
        except ValueError:
            pass
        else:
            out.append("else")
        finally:
            out.append(f"f{i}")
    else:
        out.append("never")
    return out


def while_else():
    n = 0
    while n < 3:
        n += 1
        try:
            continue
        finally:
            n += 1
    else:
        return "else", n


def value_is_fixed():
    value = 1
    try:
        return value
    finally:
        value = 2


def mutable_is_not():
    value = [1]
    try:
        return value
    finally:
        value.append(2)


def generator():
    try:
        yield 1
        yield 2
    finally:
        yield "from finally"


def in_with():
    class M:
        def __enter__(self):
            return self

        def __exit__(self, *a):
            print("exit", a[0])

    for i in range(3):
        with M():
            if i == 0:
                continue
            break
    with M():
        return i


def exception_in_else():
    try:
        pass
    except ValueError:
        return "not this one"
    else:
        raise ValueError("from else")
    finally:
        print("finally after else")


for function in (log_return, override_return, swallow, break_swallows, continue_swallows, nested, loop_exits, while_else, value_is_fixed, mutable_is_not,
                 lambda: list(generator()), in_with):
    print(function())
try:
    exception_in_else()
except ValueError as error:
    print(error)
