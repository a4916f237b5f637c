# oracle: none, a chain of properties overflows CPython's C stack
# Chains of objects that ask what they wrap, and asked it without a limit.
# stress: none, a collection at each of its allocations takes hours
import time


def chain(wrap, count):
    x = None
    for _ in range(count):
        x = wrap(x)
    return x


deep = chain(property, 200_000)
try:
    deep.__isabstractmethod__
except RecursionError:
    pass
print("answered or refused")

# nested unions took 2 ** depth steps to hash and to compare
def nest():
    x = list[int]
    for _ in range(60):
        x = list[x] | None
    return x


start = time.process_time()
print(nest() == nest(), hash(nest()) == hash(nest()))
print(hash(int | str) == hash(str | int) == hash(frozenset((int, str))))
print({nest(): 1}[nest()])
print(time.process_time() - start < 5)

# a large list to which iterators are added moved with each of them
waiting = list(range(100_000))
start = time.process_time()
for _ in range(20_000):
    waiting.extend(i for i in (1,))
print(len(waiting), time.process_time() - start < 5)
