# Augmented assignment: every operator, in place or not, targets evaluated once.
n = 7
n += 3
print(n)
n -= 4
print(n)
n *= 5
print(n)
n //= 4
print(n)
n **= 3
print(n)
n %= 100
print(n)
n <<= 4
print(n)
n >>= 2
print(n)
n |= 3
print(n)
n &= 0xF5
print(n)
n ^= 0xFF
print(n)
n /= 2
print(n)

items = alias = [1]
items += (2, 3)
print(alias, items is alias)
items *= 2
print(alias)
tup = other = (1,)
tup += (2,)
print(tup, other)
text = "a"
text += "b" * 3
text *= 2
print(text)


class InPlace:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(("iadd", other))
        return self

    def __sub__(self, other):
        return f"sub {other}"

    def __imatmul__(self, other):
        return ("imatmul", other)

    def __ior__(self, other):
        return NotImplemented

    def __or__(self, other):
        return ("or", other)


p = q = InPlace()
p += 1
p += 2
print(p is q, p.log)
p -= 4
print(p)
q @= 3
print(q)
r = InPlace()
r |= 6
print(r)


def index():
    print("index")
    return 0


values = [[10]]
values[index()][index()] += 5
print(values)
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
try:
    undefined += 1
except NameError as error:
    print(error)
