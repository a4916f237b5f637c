# Methods that set shares with no other type, growth, iteration, changes meanwhile.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

print(set(), frozenset(), {1}, frozenset([1]), set("a"), set([1, 1, 1]), len(set("hello")))
attempt("set", lambda: set(5))
attempt("set", lambda: set(1, 2))
attempt("set", lambda: set(a=1))
attempt("frozenset", lambda: frozenset(5))
attempt("frozenset", lambda: frozenset(1, 2))
attempt("set", lambda: {[]})
attempt("set", lambda: set([{}]))
s = set()
print(s.add(1), s.add(1), s.add(1.0), s.add(True), s, len(s))
print(s.discard(5), s.remove(1), s)
attempt("remove", lambda: s.remove(1))
attempt("remove", lambda: s.remove((1, 2)))
attempt("pop", lambda: s.pop())
attempt("add", lambda: s.add())
attempt("add", lambda: s.add([]))
attempt("add", lambda: s.add(1, 2))
attempt("clear", lambda: s.clear(1))
attempt("union", lambda: s.union(x=1))
attempt("frozen add", lambda: frozenset().add(1))
attempt("index", lambda: {1}[0])
s = {1, 2, 3}
popped = [s.pop(), s.pop(), s.pop()]
print(sorted(popped), s)
f = frozenset([1, 2])
print(frozenset(f) is f, f.copy() is f, set(f) == f, s.copy() is s)
r = {1}
r.__init__([2])
print(r)
r.__init__()
print(r)

s = set()
for i in range(100):
    s.add(i * 7)
for i in range(0, 100, 2):
    s.discard(i * 7)
print(len(s), sum(s), 7 in s, 14 in s, sorted(s)[:3])
s.update(str(i) for i in range(50))
s.add(None)
s.add((1, 2))
print(len(s), "49" in s, 7.0 in s, None in s, (1, 2) in s, "50" in s)
while s:
    s.pop()
print(s, len(s))
work = {1}
seen = set()
while work:
    n = work.pop()
    if n not in seen and n < 5000:
        seen.add(n)
        work.add(n * 2)
        work.add(n * 3)
print(len(seen), sum(seen))

s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as error:
    print(error, len(s))
try:
    for x in s:
        s.discard(x)
except RuntimeError as error:
    print(error, len(s))
s = {5}
it = iter(s)
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it), type(it).__name__)
it = iter(s)
s.add(6)
attempt("next", lambda: next(it))
attempt("next", lambda: next(it))
attempt("reversed", lambda: reversed(s))

class Key:
    def __init__(self, name, action=None):
        self.name, self.action = name, action
    def __hash__(self):
        return 1
    def __eq__(self, other):
        if self.action:
            self.action()
        return False

s = set()
s.add(Key("a", s.clear))
print(Key("b") in s, len(s))
s.add(Key("c", lambda: 1 / 0))
attempt("raises", lambda: Key("d") in s)
attempt("raises", lambda: s.add(Key("d")))
attempt("raises", lambda: s | {Key("d")})
attempt("raises", lambda: s == {Key("d")})
print(len(s))

class Loop(set):
    def __hash__(self):
        return 1

loop = Loop()
loop.add(loop)
print(loop)
print(len({0, 0.0, False, 1, True, 1.0, "", b"", ()}), {"a", "a"}, {None})
print(all(i in set(range(2000)) for i in range(2000)), 2000 in set(range(2000)))
print(sorted({x % 7 for x in range(50)}), {*"aa"}, {*[1], *(1,)})

class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name, len(s))

s = {Noisy("x")}
s.clear()
s = {Noisy("y")}
s.pop()
print("end")
