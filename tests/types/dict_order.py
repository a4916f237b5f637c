# Insertion order through growth, deletion, compaction and reinsertion.
d = {}
for i in range(40):
    d[i * 17 % 41] = i
print(list(d), list(d.values()))
for i in range(0, 40, 3):
    del d[i * 17 % 41]
print(list(d.items()))
d[0] = "again"
print(list(d)[-1], d.popitem())
for i in range(200):
    d["k%d" % i] = i
for i in range(0, 200, 2):
    del d["k%d" % i]
for i in range(0, 200, 4):
    d["k%d" % i] = -i
print(len(d), list(d)[-60:])
for key in list(d):
    del d[key]
print(d, len(d))
d[1] = 2
print(d)

model = []
d = {}
seed = 99
for step in range(20000):
    seed = (seed * 1103515245 + 12345) % 2**31
    key = seed // 65536 % 97
    if seed % 5 < 3:
        if key not in d:
            model.append(key)
        d[key] = step
    elif key in d:
        model.remove(key)
        del d[key]
    if step % 997 == 0:
        assert list(d) == model, step
print(list(d) == model, len(d) == len(model))

# first in, first out; and last in, first out
queue = {}
for i in range(500):
    queue[i] = i
    if len(queue) > 10:
        del queue[next(iter(queue))]
print(list(queue))
stack = {}
for i in range(1000):
    stack["s", i] = i
    if i % 3:
        print(stack.popitem(), end=" ") if i > 990 else stack.popitem()
print(len(stack))

# keys of one type, then others
d = {}
for i in range(30):
    d["s%d" % i] = i
d[5] = "five"
d[None] = 0
print(len(d), d["s29"], d[5], d[5.0], d[None], list(d)[-2:])
d = {i: str(i) for i in range(30)}
d["x"] = 1
print(len(d), d[29], d["x"], d[True], list(d)[-1])
big = {2**64 + i: i for i in range(20)}
print(big[2**64 + 7], 2**64 in big, 7 in big)
for shift in (3, 10, 20, 32, 40, 60):
    wide = {i << shift: i for i in range(1000)}
    print(shift, len(wide), all(wide[i << shift] == i for i in range(1000)), (1000 << shift) in wide)
negative = {-i: i for i in range(1000)}
print(negative[-999], sum(negative.values()), -1000 in negative, negative[-1], negative[-2])
floats = {i / 4: i for i in range(1000)}
print(floats[2], floats[0.25], len(floats), 0.1 in floats)
sized = {str(i): i for i in range(100000)}
print(len(sized), sized["99999"], "100000" in sized)
for i in range(99990):
    del sized[str(i)]
print(sized)

# values are compared in the order of the operands
class Loud:
    def __init__(self, name): self.name = name
    def __eq__(self, other):
        print(self.name, "==", other.name)
        return True
print({1: Loud("left")} == {1: Loud("right")}, {1: Loud("left")} != {1: Loud("right")})
