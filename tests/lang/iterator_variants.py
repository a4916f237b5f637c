# The iterator protocols: __getitem__ sequences, callable with sentinel, one-shot, reusable.
class Old:
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError("end")
        return index * 10


print(list(Old()), 20 in Old(), [*Old()], max(Old()), tuple(reversed([*Old()])))
a, b, c = Old()
print(a, b, c)
it = iter(Old())
print(next(it), list(it), list(it), next(it, "over"))


class Stops(Old):
    def __getitem__(self, index):
        if index == 2:
            raise StopIteration
        return index


print(list(Stops()))
numbers = [3, 2, 1, 0, 9]
print(list(iter(numbers.pop, 3)), numbers)
state = iter([1, 2, "end", 4])
again = iter(lambda: next(state), "end")
print(list(again), list(again), next(state))
print(list(iter(iter([1, 2]).__next__, None)))


class OneShot:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("done")
        self.n -= 1
        return self.n


one = OneShot(3)
print(list(zip(one, one)), list(one))


class Reusable:
    def __iter__(self):
        yield from "xy"


r = Reusable()
print(list(r) + list(r), [p + q for p in r for q in r])


class Blocked(Old):
    __iter__ = None


class NotIterator:
    def __iter__(self):
        return 5


for bad in (Blocked(), NotIterator(), 3, len):
    try:
        iter(bad)
    except TypeError as error:
        print(error)
try:
    iter([], 1)
except TypeError as error:
    print(error)
class Resurrect(OneShot):
    def __next__(self):
        self.n = -self.n or 1
        if self.n < 0:
            raise StopIteration
        return self.n


r = Resurrect(0)
print([next(r, "stop") for _ in range(4)])
