# Which operand is asked first: reflected, in-place and subclass-priority rules.
class Log:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


def method(label, answer):
    def run(self, other, *rest):
        print(f"  {type(self).__name__}.{label}({self}, {other})")
        return answer
    return run


names = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "and", "xor", "or", "matmul", "divmod"]
Plain = type("Plain", (Log,), {f"__{n}__": method(n, NotImplemented) for n in names})
Right = type("Right", (Log,), {f"__r{n}__": method("r" + n, "right") for n in names})
Sub = type("Sub", (Plain,), {f"__r{n}__": method("r" + n, "subclass first") for n in names})
SameSub = type("SameSub", (Plain,), {})
a, b, s, t = Plain("a"), Right("b"), Sub("s"), SameSub("t")
import operator
functions = [operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.pow, operator.lshift,
             operator.and_, operator.xor, operator.or_, operator.matmul, divmod]
for name, function in zip(names, functions):
    print(name)
    for left, right in ((a, b), (a, s), (a, t), (1, b), (a, 1)):
        try:
            print("  =", function(left, right))
        except TypeError as error:
            print("  !", error)


class InPlace:
    def __iadd__(self, other):
        return "iadd"

    def __isub__(self, other):
        return NotImplemented

    def __sub__(self, other):
        return "sub"

    def __imul__(self, other):
        return NotImplemented


v = InPlace()
v += 1
print(v)
v = InPlace()
v -= 1
print(v)
v = InPlace()
try:
    v *= 2
except TypeError as error:
    print(error)
v = InPlace()
try:
    v @= 2
except TypeError as error:
    print(error)
