# finally with break, continue, return in loops, and in generators.
def loop():
    result = []
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            result.append(i)
        finally:
            result.append(f"f{i}")
    else:
        result.append("else")
    return result


print(loop())


def deep():
    for i in range(2):
        try:
            for j in range(3):
                try:
                    if j == 1:
                        break
                    if i == 1:
                        return "returned"
                finally:
                    print("inner", i, j)
        finally:
            print("outer", i)


print(deep())


def generator():
    try:
        yield 1
        try:
            yield 2
        finally:
            print("inner finally")
            yield 3
    finally:
        print("outer finally")


print(list(generator()))
g = generator()
next(g)
g.close()
g = generator()
next(g)
del g


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


print(value_kept())


def raises_in_finally():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


try:
    raises_in_finally()
except KeyError as error:
    print(repr(error), repr(error.__context__))


def returns_over_exception():
    try:
        raise ValueError("lost")
    finally:
        return "kept"


print(returns_over_exception())


def many(n):
    try:
        if n:
            many(n - 1)
        else:
            raise LookupError("bottom")
    finally:
        print("unwinding", n)


try:
    many(3)
except LookupError as error:
    print(error)
while True:
    try:
        break
    finally:
        print("left the while")
