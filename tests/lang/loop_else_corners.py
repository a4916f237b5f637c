# else of for and while with break, continue, return, finally, nesting and empty loops.
def search(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            break
    else:
        return "absent"
    return i


print(search("abc", "b"), search("abc", "z"), search("", "z"))
for x in []:
    print("never")
else:
    print("empty for has else")
while False:
    print("never")
else:
    print("empty while has else")
n = 3
while n:
    n -= 1
    if n == 1:
        continue
else:
    print("while else", n)
for i in range(3):
    for j in range(3):
        if i * j == 2:
            break
    else:
        continue
    print("broke at", i, j)
    break
else:
    print("not reached")
for i in range(2):
    try:
        if i == 1:
            break
    finally:
        print("finally", i)
else:
    print("not reached")
for i in range(3):
    try:
        break
    finally:
        if i < 2:
            continue
else:
    print("the last break was kept" if i == 2 and False else "not reached")
print("left at", i)
for i in range(2):
    pass
else:
    for i in "ab":
        if i == "b":
            break
    else:
        print("not reached")
    print("inner else", i)
while True:
    for i in range(5):
        if i == 3:
            break
    else:
        print("not reached")
    break
else:
    print("not reached")


def raising():
    try:
        for i in range(2):
            if i:
                raise KeyError(i)
        else:
            return "not reached"
    except KeyError as error:
        return f"raised {error}"


print(raising())
items = [1, 2, 3]
for item in items:
    if item < 3:
        items.append(item + 10)
else:
    print(items, item)
