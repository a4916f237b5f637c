# Keys and comparisons of sort that meddle, fail or are unusual.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

data = [5, 3, 9, 1]
attempt("append in key", lambda: data.sort(key=lambda x: data.append(x)))
print(data)

class Meddler:
    def __init__(self, value, target):
        self.value, self.target = value, target
    def __lt__(self, other):
        self.target.append("meddled")
        return self.value < other.value

items = []
items.extend(Meddler(i * 7 % 5, items) for i in range(5))
attempt("append in __lt__", items.sort)
print(len(items), sorted(m.value for m in items))

class Failing:
    limit = 0
    def __init__(self, value):
        self.value = value
    def __lt__(self, other):
        Failing.limit -= 1
        if Failing.limit < 0:
            raise ZeroDivisionError("enough")
        return self.value < other.value

for limit in (0, 1, 10, 50, 100, 200, 300):
    values = [Failing(i * 37 % 64) for i in range(64)]
    Failing.limit = limit
    try:
        values.sort()
        print(limit, "sorted")
    except ZeroDivisionError as error:
        print(limit, error, sorted(v.value for v in values) == list(range(64)))

class Reflected:
    def __init__(self, value):
        self.value = value
    def __gt__(self, other):
        return self.value > other.value
    def __repr__(self):
        return str(self.value)

print(sorted([Reflected(3), Reflected(1), Reflected(2)]))

class Truthy:
    def __init__(self, value):
        self.value = value
    def __lt__(self, other):
        return [1] if self.value < other.value else ""
    def __repr__(self):
        return "T%d" % self.value

print(sorted([Truthy(3), Truthy(1), Truthy(2)]), sorted([Truthy(3), Truthy(1)], reverse=True))

class BadTruth:
    def __lt__(self, other):
        return self
    def __bool__(self):
        raise OverflowError("no truth")

attempt("bad truth", lambda: sorted([BadTruth(), BadTruth()]))

class Int(int):
    def __lt__(self, other):
        return int(self) > int(other)

class Text(str):
    def __lt__(self, other):
        return str.__gt__(self, other)

print(sorted([Int(1), Int(3), Int(2)]), sorted([Text("a"), Text("c"), Text("b")]))
print(sorted([True, 0, 2**65, -2**65, False, 1]), sorted([1, 1.5, True, 0.5, 2**70]))
words = ["banana", "apple", "cherry", "date", "fig", "elderberry"]
print(sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: w[-1]))
print(sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: (-len(w), w[::-1])))
print(sorted(enumerate(words), key=lambda p: p[1], reverse=True))
people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dan", 25)]
people.sort(key=lambda p: p[1])
print(people)
people.sort(key=lambda p: p[0], reverse=True)
print(people)
print(sorted(range(10), key=lambda x: (x % 3, -x)), sorted("bca", key=ord), sorted({"b": 1, "a": 2}.items(), key=lambda i: i[1]))
print(sorted([[3, 1], [2], [2, 0], []]), sorted([frozenset([1]), frozenset()], key=len), sorted([b"b", b"a"]))
print(sorted(["ß", "ss", "é", "e", "E", "Z", "a"]), sorted(["a" * 9, "a" * 8, "a" * 8 + "b", "a" * 7 + "\xff"]))
print(sorted(["\u20ac1", "\u20ac0", "a\u20ac", "a", "\U0001F600", "\uffff"]) == ["a", "a\u20ac", "\u20ac0", "\u20ac1", "\uffff", "\U0001F600"])
values = [x * 1.5 for x in (3, -1, 2, 0)] + [float("inf"), float("-inf"), -0.0]
print(sorted(values), sorted(values, reverse=True))
print(sorted(["x"] * 5 + ["a"] * 5, reverse=True), sorted([1] * 100) == [1] * 100)

class Sub(list):
    pass

s = Sub([3, 1, 2])
s.sort()
print(s, type(s), type(sorted(s)))
