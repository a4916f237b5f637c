# a < b < c: each operand once, stops at the first false, results of any type.
class V:
    def __init__(self, name, result):
        self.name, self.result = name, result

    def compare(operator):
        def method(self, other):
            print(f"{self.name}{operator}{getattr(other, 'name', other)}", end=" ")
            return self.result
        return method

    __lt__, __le__, __gt__ = compare("<"), compare("<="), compare(">")
    __ge__, __eq__, __ne__ = compare(">="), compare("=="), compare("!=")

    def __contains__(self, item):
        print(f"{item} in {self.name}", end=" ")
        return self.result

    def __bool__(self):
        print(f"bool({self.name})", end=" ")
        return True


yes, no = V("yes", "truthy"), V("no", 0)
print(yes < yes < no)
print(yes < no < yes < yes)
print(no < yes < undefined if False else no < yes)
print(1 < yes < 2)
print(1 in yes in [yes])
print(yes == yes != no >= yes)
print(yes is yes is not no in [no])
print(V("list", []) < yes < no)
print(V("v", yes) < no)
print(V("v", yes) < no < no)
print(not yes < no, (yes < no) < 5 if 0 else "-")
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1, 1 == 1.0 == True, 1 < 2 > 1, 1 != 2 != 1)
print(1 < 2 in [2], (1 < 2) in [True], 1 < (2 in [2]), 0 == 0 in [0], "a" in "ab" in ["ab"])
print(None is None is None, 1 is not None is not 2)
x = 5
print(0 <= (x := x - 3) < 3 < (x := 10), x)
calls = []
print((calls.append(1) or 1) < (calls.append(2) or 0) < (calls.append(3) or 5), calls)


class Fails:
    def __bool__(self):
        raise ValueError("no truth")


try:
    V("w", Fails()) < 1 < 2
except ValueError as error:
    print(error)
print(type(V("w", Fails()) < 1).__name__)
for action in (lambda: 1 < "a" < 2, lambda: 1 < 2 < "a", lambda: 2 < 1 < "a"):
    try:
        print(action())
    except TypeError as error:
        print(error)
