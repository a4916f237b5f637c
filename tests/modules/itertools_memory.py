# itertools: what is not needed any more is released; cycles through iterators are found.
import gc
import sys
from itertools import accumulate, batched, chain, count, cycle, dropwhile, filterfalse, groupby, islice, pairwise, product, repeat, starmap, takewhile, tee, zip_longest


class Noted:
    alive = 0

    def __init__(self):
        Noted.alive += 1

    def __del__(self):
        Noted.alive -= 1


def stream(n):
    for _ in range(n):
        yield Noted()


def drain(iterator):
    most = 0
    for item in iterator:
        del item
        most = max(most, Noted.alive)
    return most


print(drain(chain(stream(50), stream(50))) <= 2, drain(islice(stream(100), 10, 90)) <= 2, drain(pairwise(stream(100))) <= 4)
print(drain(batched(stream(100), 5)) <= 11, drain(takewhile(lambda x: True, stream(100))) <= 2, drain(filterfalse(None, stream(100))) <= 2, drain(zip_longest(stream(9), stream(100))) <= 6)
print(Noted.alive)
a, b = tee(stream(500))
print(drain(zip(a, b)) <= 130, Noted.alive)
del a, b
print(Noted.alive)
a, b = tee(stream(1000))
for item in a:
    pass
del item
print(Noted.alive)
del b
print(Noted.alive)
del a
gc.collect()
gc.disable()


def loop_through(make):
    holder = []
    holder.append(Noted())
    holder.append(make(holder))
    try:
        next(holder[1])
    except StopIteration:
        pass


for make in (lambda h: chain(h, h), lambda h: cycle(h), lambda h: islice(h, 5), lambda h: tee(h)[0], lambda h: groupby(h, key=id), lambda h: accumulate(h, lambda a, b: h), lambda h: repeat(h), lambda h: product(h), lambda h: zip_longest(h, h), lambda h: pairwise(h), lambda h: batched(h, 1), lambda h: starmap(lambda *a: h, [h]), lambda h: dropwhile(lambda x: h and False, h), lambda h: count(1, 2)):
    loop_through(make)
    before = Noted.alive
    gc.collect()
    print(before, Noted.alive, end="; ")
print()
it = count()
for _ in range(3000):
    it = chain(it)
print(next(it))
t = tee(range(100000), 1)[0]
print(sum(t))
