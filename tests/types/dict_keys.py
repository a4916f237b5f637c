# dict: keys of all kinds, equal hashes, user hashes, growth and deletion patterns.
class Collide:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return isinstance(other, Collide) and self.n == other.n

    def __repr__(self):
        return f"C{self.n}"


d = {Collide(i): i for i in range(50)}
print(len(d), d[Collide(25)], Collide(50) in d, sum(d.values()))
for i in range(0, 50, 3):
    del d[Collide(i)]
print(len(d), Collide(3) in d, Collide(4) in d, list(d)[:4])


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("eq failed")


bad = {BadEq(): 1}
try:
    bad[BadEq()]
except ValueError as error:
    print(error)


class BadHash:
    def __hash__(self):
        raise RuntimeError("hash failed")


class WrongHash:
    def __hash__(self):
        return "x"


for key in (BadHash(), WrongHash()):
    try:
        {key: 1}
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
mixed = {1: "int", "1": "str", 1.5: "float", (1,): "tuple", None: "none", frozenset([1]): "frozenset", b"1": "bytes", 2 ** 70: "big", int: "type", len: "builtin", ...: "dots", 1j: "complex", range(3): "range"}
print(mixed[1], mixed["1"], mixed[1.0], mixed[3 / 2], mixed[(1,)], mixed[None], mixed[frozenset([1])], mixed[b"1"], mixed[2 ** 70], mixed[int], mixed[len], mixed[...], mixed[1j], mixed[range(0, 3)])
mixed[True] = "bool replaces, key stays"
print(list(mixed)[0], mixed[1])
print({-1: "a", -2: "b"}[-1], hash(-1) == hash(-2), {float("inf"): 1}[float("inf")], {0.0: 1}[-0.0])
nan = float("nan")
n = {nan: 1}
print(n[nan], float("nan") in n, len({nan: 1, float("nan"): 2}))
queue = {}
for i in range(20000):
    queue[i] = i
    if i >= 10:
        del queue[i - 10]
print(len(queue), list(queue)[0], list(queue)[-1])
words = {}
for i in range(5000):
    words[f"word{i % 700}"] = words.get(f"word{i % 700}", 0) + 1
print(len(words), words["word0"], words["word699"], list(words)[350])
for i in range(700):
    words.pop(f"word{i}")
print(words, len(words))
words["again"] = 1
print(words)
stack = dict.fromkeys(range(100))
while len(stack) > 3:
    stack.popitem()
print(stack)
changing = {}


class Evil:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 3

    def __eq__(self, other):
        changing.clear()
        return False


changing[Evil(1)] = 1
changing[Evil(2)] = 2
print(len(changing) <= 2)
