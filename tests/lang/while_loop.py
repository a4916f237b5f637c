# while with break, continue and else.
i = 0
while i < 5:
    i += 1
    if i == 2:
        continue
    if i == 4:
        break
    print(i)
else:
    print("not printed")
print("after", i)
while i > 0:
    i -= 2
else:
    print("else", i)
while True:
    i += 1
    while True:
        i += 10
        if i > 15:
            break
    else:
        print("inner else never")
    if i > 30:
        break
print(i)


def find(n):
    while n:
        if n % 7 == 0:
            return n
        n -= 1
    else:
        return "none"


print(find(20), find(5))


def with_finally():
    n = 0
    while n < 5:
        n += 1
        try:
            if n == 2:
                continue
            if n == 4:
                break
            print("body", n)
        finally:
            print("finally", n)
    else:
        print("no break")
    return n


print(with_finally())
while 0:
    print("never")
else:
    print("else of a false loop")
n = 10
while (n := n - 3) > 0:
    print("walrus", n)
