# += of a list's subclass extends it, also when the class has __add__; *= asks __mul__.
class Adds(list):
    def __add__(self, other):
        return "added"

    def __mul__(self, other):
        return "multiplied"

values = same = Adds([1])
values += [2]

print(values is same, list(values), values + [3], values * 2)
values *= 2
print(values)

class Reflected:
    def __radd__(self, other):
        return "radd"

plain = [1]
plain += Reflected()
print(plain)
