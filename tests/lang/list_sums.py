# Sums of lists that no one else holds: the left one may grow in place.
import sys


def parts(items, i):
    return items[:i] + items[i + 1:] + [i]


shared = [1, 2, 3]
print(parts(shared, 1), shared)
print([0] + shared, shared + [4], shared[:] + shared, [shared] + [shared])
twice = shared + shared
print(twice, shared, twice is shared)
print([] + [], [[]] + [[]], [1] * 2 + [2] * 2)


def local(a):
    b = a[:1] + a[1:]
    b = b[:] + b
    c = [a] + b
    c += [1] + a
    return b, c, a


print(local([7, 8]))


class L(list):
    def __add__(self, other):
        return ("add", list(self), other)

    def __radd__(self, other):
        return ("radd", other, list(self))


print(L([1]) + [2], [2] + L([1]), list(L([1])) + L([2]))
for left, right in (([1], (2,)), ([1], None), ((1,), [2])):
    try:
        print(left[:] + right)
    except TypeError as e:
        print(e)
a = [1]
b = a
a = a + [2]
b += [3]
print(a, b)
big = list(range(300))
print(len(big[:] + big[:]), sum(big[:100] + big[100:]), sys.getsizeof([0] + [1]) == sys.getsizeof([0, 1]))
print([x for x in [1, 2][:1] + [2, 3][:1]])


def order(n):
    print("order", n)
    return [n]


print(order(1) + order(2) + order(3), ~5, ~-1, ~0, ~2**62, ~(2**63 - 1), ~(-2**63))
print("a" in "aeiou", "z" in "aeiou", "\0" in "a\0b", "\0" in "ab", "" in "", "a" in "", "é" in "aé", "a" in "é")
