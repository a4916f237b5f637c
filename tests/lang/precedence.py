# Operator precedence and associativity.
x = 1
print(2 + 3 * 4, (2 + 3) * 4, 2 * 3 + 4, 10 - 4 - 3, 100 / 10 / 2, 2 ** 3 ** 2)
print(-2 ** 2, 2 ** -1, -3 // 2, -(3 // 2), 7 % -3, -7 % 3, 5 // 2 * 2 + 5 % 2)
print(1 << 2 + 1, (1 << 2) + 1, 6 & 3 | 8, 6 ^ 3 & 1, 1 | 2 ^ 3 & 4 << 1)
print(not 1 == 2, not (1 == 2), not 1 in [1], 1 + 1 in [2], 2 & 1 == 0)
print(1 or 0 and 0, (1 or 0) and 0, not 0 or 1, not (0 or 1))
print(1 if 0 else 2 if 0 else 3, (1 if 1 else 2) if 0 else 4)
print(~1 + 2, -1 .__abs__(), -abs(-3), +True, ~5 if False else "t")
print("a" + "b" * 2, ["x"] * 2 + ["y"], "%d" % 5 + "1", "%s" % (1,) * 2)
print((lambda: 1 if 0 else 2)(), (lambda x: x or 5)(0), [lambda: 1, 2][1])
print(1 < 2 == True, (1 < 2) == True, 1 in [1] == True, not x is None)
x = 1, 2 if True else 3, 4
print(x)
y = *range(2), 5
print(y)
print(2 ** 2 .real, -2 .real, [1, 2, 3][1:][0], "abc"[1] + "d", {1: {2: 3}}[1][2])
print(4 * 2 // 3, 4 // 3 * 2, 7 // 2 % 2, 8 % 5 // 2, 2 * 3 % 4, 1 - 2 + 3)
print(3 > 2 > 1, (3 > 2) > 1, 5 - -3, 5 - - - 3, 2 ** 1 ** 0)
print(1 | 6 & 2, 0x0F ^ 0xFF & 0xF0, 16 >> 2 >> 1, 1 << 1 << 2)
print(a := 3 + 4, a) if False else print("walrus")
print(1 if [] else 2, [] or 1 if 0 else 9, None is None is not x)


def g():
    yield 1, 2
    z = yield 3
    print(z)
    yield (yield 4) or 5


it = g()
print(next(it), next(it), it.send("sent"), it.send(0))
