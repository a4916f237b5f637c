# Small ints are one object, larger ones are not; bool is not int in repr only.
a, b = 256, 256
print(a is b, int("257") is int("257"), int("-5") is int("-5"), int("-6") is int("-6"))
n = 255
n += 1
print(n is 256 + 0 * n)
print(int("100") is int("100.0".split(".")[0]), int("256") is a)
x = 10 ** 5
y = 10 ** 5 + 0
print(x == y, id(x) == id(x))
total = 0
for i in range(1000):
    total += i
print(total)
old = total
total += 1
print(old, total, old is total)
items = [i for i in range(300)]
items[299] += 1
print(items[298:], sum(items))
keep = []
k = 1000
while k < 1005:
    keep.append(k)
    k += 1
print(keep)
saved = k
k += 1
print(saved, k)
f = 1.5
g = f
f += 1.0
print(f, g)
floats = []
h = 0.0
for _ in range(5):
    h += 0.5
    floats.append(h)
print(floats)


def accumulate(n):
    values = []
    total = 10 ** 6
    for i in range(n):
        total = total + i
        values.append(total)
    return values


print(accumulate(6))
