# map and filter: several iterables, None, laziness, errors.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(int, "12")), list(map(len, [])))
print(list(map(lambda *a: a, "ab", "cd", "ef", "gh", "ij", "kl", "mn", "op", "qr", "st")))
print(list(filter(None, [0, 1, "", "a", None, []])), list(filter(bool, [0, 2])), list(filter(lambda x: x % 2, range(6))))
attempt("map", lambda: map())
attempt("map", lambda: map(len))
attempt("map", lambda: map(len, 5))
attempt("map", lambda: map(len, [], 5))
attempt("map", lambda: map(function=len))
attempt("map", lambda: list(map(5, [1])))
attempt("map", lambda: list(map(len, [5])))
attempt("map", lambda: list(map(lambda x: x, [1], [2])))
attempt("filter", lambda: filter())
attempt("filter", lambda: filter(None))
attempt("filter", lambda: filter(None, 5))
attempt("filter", lambda: filter(None, [], 1))
attempt("filter", lambda: list(filter(5, [1])))
log = []

def traced(x):
    log.append(x)
    return x * 2

m = map(traced, range(5))
print(log, next(m), log, next(m), log)
print(list(m), list(m), log, iter(m) is m, type(m).__name__)
attempt("next", lambda: next(m))
f = filter(traced, [0, 0, 3, 0, 4])
log.clear()
print(next(f), log, list(f), log, type(f).__name__)

def stop(x):
    if x == 2:
        raise StopIteration("early")
    return x

print(list(map(stop, [1, 2, 3])))
m = map(lambda x: 10 // x, [1, 0, 5])
print(next(m))
attempt("zero", lambda: next(m))
print(next(m))

class Truth:
    def __init__(self, value):
        self.value = value
    def __bool__(self):
        if self.value is None:
            raise ValueError("neither")
        return self.value

print(len(list(filter(None, [Truth(True), Truth(False), Truth(True)]))))
attempt("truth", lambda: list(filter(None, [Truth(None)])))
attempt("truth", lambda: list(filter(Truth, [True, None])))
class Doubler(map):
    pass

d = Doubler(lambda x: 2 * x, [1, 2])
d.label = "kept"
print(type(d).__name__, d.label, list(d))
print(sum(map(int, ["1", "2"])), max(map(abs, [-3, 2])), "".join(map(chr, [97, 98])), sorted(map(str, [2, 1])))
print(list(map(max, [1, 5], [3, 2], [2, 9])), list(map(pow, [2, 3], [3, 2])))
chain = map(lambda x: x + 1, filter(lambda x: x % 3 == 0, map(lambda x: x * x, range(10))))
print(list(chain))
