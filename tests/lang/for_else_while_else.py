# else of loops: with break, continue, return, exceptions and nested loops.
def find(items, wanted):
    for item in items:
        if item == wanted:
            print("found", end=" ")
            break
    else:
        print("not found", end=" ")
        return None
    return item


print(find([1, 2, 3], 2), find([1], 5), find([], 5))


def nested():
    for i in range(3):
        for j in range(3):
            if i * j == 2:
                break
        else:
            print("inner else", i)
            continue
        print("inner break", i, j)
        break
    else:
        print("never")
    n = 3
    while n:
        n -= 1
        if n == 1:
            continue
    else:
        print("while else", n)
    while True:
        try:
            break
        finally:
            print("finally before leaving")
    else:
        print("never")


nested()


def returns():
    for x in [1, 2]:
        try:
            continue
        finally:
            if x == 2:
                return "from finally"
    else:
        return "never"


print(returns())
try:
    for x in iter([1, 0]):
        1 / x
    else:
        print("never")
except ZeroDivisionError:
    print("raised at", x)
for x in ():
    pass
else:
    x = "else binds"
print(x)
for x.y in []:
    pass
for i, (a, *b) in enumerate([(1, 2, 3), "xyz", [4]]):
    print(i, a, b, end="; ")
table = {}
for table["k"] in range(3):
    pass
print(table)
for [x] in [[1]], (2,):
    print(x, end=" ")
for x in *range(2), 5:
    print(x, end=" ")
items = [1, 2, 3]
for x in items:
    if len(items) < 6:
        items.append(x * 10)
print(items)
for i in range(3):
    i = 10
    print(i, end=" ")
print(i)
