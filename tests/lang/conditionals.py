# if, elif, else, the conditional expression, and truth.
def grade(points):
    if points >= 90:
        return "A"
    elif points >= 80:
        return "B"
    elif points >= 70:
        return "C"
    else:
        return "F"


print([grade(p) for p in (95, 85, 75, 10)])
for value in (0, 1, -1, 0.0, 0.5, "", "0", [], [0], (), (0,), {}, {0: 0}, set(), None,
              range(0), range(1), b"", b"a", 0j, ..., NotImplemented is None):
    print(repr(value), "true" if value else "false")


class Truthy:
    def __init__(self, answer):
        self.answer = answer

    def __bool__(self):
        print("bool asked")
        return self.answer


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        print("len asked")
        return self.size


print("yes" if Truthy(True) else "no")
print("yes" if not Truthy(False) else "no")
print("yes" if Sized(0) else "no", "yes" if Sized(3) else "no")
print(bool(object()))
x = 5
print("small" if x < 3 else "middle" if x < 10 else "large")
if x: print("one line")
if not x:
    pass
elif x == 5: print("elif on one line")


class Bad:
    def __bool__(self):
        return 1


class Negative:
    def __len__(self):
        return -1


for bad in (Bad(), Negative()):
    try:
        if bad:
            print("unreached")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
