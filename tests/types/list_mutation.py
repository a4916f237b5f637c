# Lists that change while they are used.
a = [1, 2, 3]
seen = []
for x in a:
    seen.append(x)
    if len(a) < 6:
        a.append(x * 10)
print(seen, a)

a = list(range(10))
seen = []
for x in a:
    seen.append(x)
    a.remove(x)
print(seen, a)

a = [1, 2, 3, 4]
it = iter(a)
print(next(it), next(it))
a.clear()
print(list(it), list(it))
a.extend([7, 8, 9, 10])
print(list(it))

a = list(range(5))
it = reversed(a)
print(next(it), next(it))
del a[2:]
print(list(it), a)
a = [1, 2, 3]
it = reversed(a)
print(it.__length_hint__(), next(it), it.__length_hint__())
it = iter(a)
print(it.__length_hint__(), next(it), it.__length_hint__())

class Shrinks:
    def __init__(self, target):
        self.target = target
    def __eq__(self, other):
        self.target.clear()
        return False

a = []
a.extend([Shrinks(a), 1, 2, 3])
print(a.count(5), a)
a.extend([Shrinks(a), 1, 2, 3])
print(5 in a, a)
a.extend([Shrinks(a), 1, 2, 3])
try:
    a.index(5)
except ValueError as error:
    print(error)
a.extend([Shrinks(a), 1])
try:
    a.remove(5)
except ValueError as error:
    print(error)
a.extend([Shrinks(a), 1])
print(a == [4, 5], a)

class Remover:
    def __init__(self, target):
        self.target = target
    def __eq__(self, other):
        self.target.clear()
        return True

a = []
a.extend([Remover(a), 1])
print(a.remove(3), a)

class Noisy:
    def __init__(self, name, owner):
        self.name = name
        self.owner = owner
    def __del__(self):
        print("del", self.name, len(self.owner))

owner = []
owner.extend(Noisy(i, owner) for i in range(4))
owner.pop()
owner[0] = None
del owner[1:2]
owner[:] = []
print("end", owner)
owner.extend(Noisy(i, owner) for i in range(3))
owner.clear()
print("cleared")
local = [Noisy("a", owner), Noisy("b", owner), Noisy("c", owner)]
del local
print("gone")

a = [3, 2, 1]
def key(x):
    a.append(x)
    return x
try:
    a.sort(key=key)
except ValueError as error:
    print(error)
print(a)
def keep(x):
    print("in key:", a)
    return x
a.sort(key=keep)
print(a)
big = list(range(100000))
while len(big) > 10:
    del big[len(big) // 2:]
print(big)
for i in range(1000):
    big.insert(0, i)
print(len(big), sum(big), big[:3], big[-3:])
deep = []
for i in range(20000):
    deep = [deep]
del deep
print("deep structure released")
