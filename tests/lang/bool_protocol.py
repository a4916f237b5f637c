# Truth: __bool__, __len__, their errors; where truth is asked and how often.
class T:
    def __init__(self, value, method="__bool__"):
        self.value = value

    def __bool__(self):
        print("?", end="")
        return self.value


class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


t, f = T(True), T(False)
print(bool(t), bool(f), not t, bool(L(0)), bool(L(5)), bool(object()), bool(T))
for label, use in (("if", lambda: 1 if t else 2), ("and", lambda: t and 5), ("or",
                   lambda: f or 6), ("not", lambda: not not t), ("all", lambda: all([t, f, t])),
                   ("any", lambda: any([f, t, f])), ("filter", lambda: len(list(filter(None, [t,
                   f])))), ("bool", lambda: bool(bool(t))), ("chain", lambda: (f and t) or f and 1),
                   ("is", lambda: t is t), ("assert", lambda: exec("assert t", {"t": t})),
                   ("comp", lambda: len([1 for x in [t, f] if x])), ("eq", lambda: [t] == [t])):
    print(label, use() is not None)
for value in (0, 1, None, "x", [], 2.0):
    try:
        print(bool(T(value)))
    except TypeError as error:
        print(error)
for value in (-1, "x", None, 1.5, 2 ** 100, True):
    for use in (bool, len):
        try:
            print(use(L(value)))
        except (TypeError, ValueError, OverflowError) as error:
            print(type(error).__name__, error)
for value in (0, 0.0, 0j, "", b"", (), [], {}, set(), frozenset(), range(0), None, False,
              memoryview(b""), -0.0, ..., 1, "0", [0], (None,),
              iter([]), float("nan"), slice(0)):
    print(int(bool(value)), end=" ")
print()
n = 3
while n:
    n -= 1
print(n, [] or {} or () or "last", [1] and {2: 3} and "last", 0 or None, None and 0,
      (not 1) == False, not [] and not 0)
