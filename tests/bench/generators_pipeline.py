# Lazy stages one behind the other.
import itertools


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def odd(stream):
    for n in stream:
        if n & 1:
            yield n


def squares(stream):
    for n in stream:
        yield n * n


def pairs(stream):
    for a in stream:
        yield a, next(stream, 0)


def running():
    total = 0
    while True:
        total += yield total


def delegate(depth, limit):
    if depth == 0:
        yield from numbers(limit)
    else:
        yield from delegate(depth - 1, limit)


total = sum(a ^ b for a, b in pairs(squares(odd(numbers(4_000_000)))))
mean = running()
next(mean)
for n in odd(numbers(2_000_000)):
    last = mean.send(n)
print(total, last, sum(delegate(12, 300_000)))
print(sum(map(lambda x: x % 7, filter(None, itertools.islice(itertools.count(), 1_500_000)))))
print(sum(x for x in itertools.chain(range(1_500_000), (i // 2 for i in range(1_500_000)))))
