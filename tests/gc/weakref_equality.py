# Weak references compare and hash as their referents do while these live.
import weakref


class Number:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, Number) and self.value == other.value

    def __hash__(self):
        return hash(self.value)


a, b, c = Number(1), Number(1), Number(2)
ra, rb, rc = weakref.ref(a), weakref.ref(b), weakref.ref(c)
print(ra == rb, ra == rc, ra != rc, ra is weakref.ref(a), ra == a)
print(hash(ra) == hash(a), len({ra, rb, rc}))
unhashed = weakref.ref(b, lambda ref: None)
print(unhashed is rb, unhashed == rb, unhashed != rb)
del b
print(rb(), rb == ra, rb == rb, rb != ra, hash(rb) == hash(1))
try:
    hash(unhashed)
except TypeError as error:
    print(error)
print(rb == unhashed)
for operation in (lambda: ra < rc, lambda: ra + rc, lambda: ra.value, lambda: ra(1)):
    try:
        print(operation())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Unhashable:
    __hash__ = None


u = Unhashable()
try:
    hash(weakref.ref(u))
except TypeError as error:
    print(error)
