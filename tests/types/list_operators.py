# Operators of lists: + * in comparison, in place and with other types.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

print([1] + [2, 3], [] + [], [1, 2] * 3, 2 * [0], [1] * 0, [1] * -5, [1] * True)
attempt("add", lambda: [1] + (2,))
attempt("add", lambda: [1] + None)
attempt("add", lambda: (1,) + [2])
attempt("multiply", lambda: [1] * "a")
attempt("multiply", lambda: [1] * 1.5)
attempt("multiply", lambda: [1] * [2])
attempt("multiply", lambda: [0] * 2**100)
attempt("subtract", lambda: [1] - [1])
attempt("negate", lambda: -[1])
a = [1]
a += (2, 3)
a += "x"
a += {9: 1}
a *= 2
print(a)
a *= 0
print(a)
a *= -1

def add_int():
    global a
    a += 5

attempt("inplace", add_int)
print([1, 2] == [1, 2], [1, 2] == (1, 2), [1, 2] != [1, 3], [] == [])
pairs = [([1, 2], [1, 3]), ([1], [1, 0]), ([], [1]), ([2], [1, 5]), ([1, 2], [1, 2]),
         ([1, [2, 3]], [1, [2, 4]]), (["a"], ["b"])]
for x, y in pairs:
    print(x, y, x < y, x <= y, x > y, x >= y, x == y, x != y)
attempt("order", lambda: [1] < ["a"])
attempt("order", lambda: [1] < (1,))
print([1, "a"] == [1, 2], [1, "a"] < [2, 1])
nan = float("nan")
print([nan] == [nan], [nan] == [float("nan")], nan in [nan], [nan].index(nan))
print(1 in [1, 2], 3 in [1, 2], 1.0 in [1], "a" in ["abc"], None in [None], [] in [[]])

class Odd:
    def __eq__(self, other):
        return "yes"

print([Odd()] == [5], Odd() in [1], [1].count(Odd()), [2, 3].index(Odd()))

class Angry:
    def __eq__(self, other):
        raise RuntimeError("do not compare me")

attempt("angry", lambda: [Angry()] == [1])
attempt("angry", lambda: 1 in [Angry()])
attempt("angry", lambda: [Angry()].remove(2))
same = Angry()
print(same in [same], [same].index(same), [same] == [same])

recursive = [1]
recursive.append(recursive)
print(recursive, len(recursive), recursive[1] is recursive)
pair = [[], {}]
pair[0].append(pair)
pair[1]["pair"] = pair
print(pair)
other = [1]
other.append(other)
attempt("recursive", lambda: recursive == other)

class Small(list):
    def __repr__(self):
        return "Small" + super().__repr__()

s = Small([1, 2])
print(s, s + [3], type(s + [3]), type(s[:1]), type(s * 2), type(s.copy()), s == [1, 2])
s.extra = "kept"
print(s.extra, isinstance(s, list), len(s))
s += [4]
print(s, type(s))
attempt("hash", lambda: hash([]))
attempt("hash", lambda: {[]: 1})
attempt("call", lambda: [1]())
