# map and filter: laziness, several sequences, errors in the middle, predicates of all kinds.
calls = []


def double(value):
    calls.append(value)
    if value == 3:
        raise ValueError("three")
    return value * 2


doubled = map(double, [1, 2, 3, 4])
print(calls, next(doubled), calls)
taken = []
while True:
    try:
        taken.append(next(doubled))
    except ValueError as error:
        taken.append(str(error))
    except StopIteration:
        break
print(taken, calls, iter(doubled) is doubled)
print(list(map(max, [1, 5], [4, 2], [3, 3])), list(map(pow, [2, 3], [3, 2, 1])))
print(list(map(lambda *args: args, "ab", "cd")), list(map(str.upper, ["a", "b"])))
print(list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(bool, [0, 2])))
print(list(filter(str.isdigit, "a1b2")), list(filter(lambda x: [], "ab")))
kept = filter(lambda x: x % 2, range(10))
print(next(kept), next(kept), list(kept), next(kept, None))
print(list(map(dict(a=1).get, "ab")), list(map(int, "1 2".split())), list(map(type, [1, ""])))
for call in (lambda: map(), lambda: map(len), lambda: map(len, 1), lambda: filter(len),
             lambda: next(map(1, "a")), lambda: list(map(len, "a", "b")),
             lambda: filter(None, 5), lambda: list(filter(1, [1]))):
    try:
        print(call())
    except TypeError as error:
        print(error)
