# random: the same numbers as CPython for the same seed.
import random

for seed in [0, 1, -1, 12345, 2**40, -2**100, 3.5, 'hello', b'bytes', bytearray(b'x'), '', True, 10**50]:
    r = random.Random(seed)
    print(seed, r.random(), r.getrandbits(5), r.getrandbits(40), r.getrandbits(100), r.randint(1, 6), r.randrange(0, 100, 7))
random.seed(42)
print([random.random() for _ in range(3)], random.randint(-5, 5), random.randrange(10), random.randrange(10**30), random.randbytes(7))
print(random.choice('abcdef'), random.choices([1, 2, 3], k=5), random.choices('abc', [1, 2, 3], k=5), random.choices('ab', cum_weights=[1, 3], k=4))
items = list(range(20))
random.shuffle(items)
print(items, random.sample(range(100), 5), random.sample(range(10**6), 12), random.sample(items, 20), random.sample('ab', counts=[3, 2], k=4))
print(random.gauss(), random.gauss(10, 2), random.gauss(0, 1), random.normalvariate(1, 2), random.lognormvariate(0, 1))
print(random.expovariate(2), random.uniform(1, 9), random.triangular(1, 5, 2), random.triangular(), random.betavariate(2, 3))
print(random.gammavariate(0.5, 1), random.gammavariate(1, 2), random.gammavariate(3, 1), random.paretovariate(3), random.weibullvariate(1, 2))
print(random.vonmisesvariate(1, 4), random.vonmisesvariate(0, 0), [random.binomialvariate(n, p) for n, p in [(10, .3), (100, .5), (1000, .9), (1, .5), (0, .1), (5, 1.0)]])
state = random.getstate()
a = [random.random(), random.gauss(), random.getrandbits(300)]
random.setstate(state)
print(a == [random.random(), random.gauss(), random.getrandbits(300)], state[0], len(state[1]), state[2])
r = random.Random(1)
s = random.Random(1)
for _ in range(1500):
    r.random()
s.setstate(r.getstate())
print(r.random() == s.random(), random.Random('x', ).random())
random.seed('abc', version=1)
print(random.random())


class Mine(random.Random):
    def random(self):
        return 0.25


m = Mine(5)
print(m.random(), m.randint(1, 100), m.choice('abcd'), m.uniform(0, 8), isinstance(m, random.Random))
system = random.SystemRandom()
print(0 <= system.random() < 1, 0 <= system.randint(0, 9) <= 9, len(system.randbytes(5)), system.seed(1))
for call in [lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.randint(5, 1), lambda: random.choice([]),
             lambda: random.sample([1], 2), lambda: random.choices([1], [1, 2]), lambda: random.choices([1, 2], 5),
             lambda: random.seed([]), lambda: random.getrandbits(-1), lambda: random.randrange(1, 2, 0), lambda: random.randrange(1.5),
             lambda: system.getstate(), lambda: random.setstate((9, 1, 2)), lambda: random.gammavariate(0, 1), lambda: random.randrange(1, 9, -2),
             lambda: random.binomialvariate(-1), lambda: random.choices([1], [0]), lambda: random.choices([1], [1], cum_weights=[1])]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)

print("-- numbers below, shuffles, and who gives the bits")
r = random.Random(20)
print([r.randrange(n) for n in (1, 2, 3, 255, 256, 2**31, 2**32 - 1, 2**32, 2**32 + 1, 2**63 - 1, 2**63, 2**64, 2**100)])
print([r.randrange(5, 50, 7) for _ in range(8)], [r.randint(-3, 3) for _ in range(8)], r.choice(range(1000)))
for n in 0, 1, 2, 10, 300:
    items = list(range(n))
    r.shuffle(items)
    print(n, items[:12], r.getrandbits(64))
array = bytearray(range(20))
r.shuffle(array)
print(array, r.sample(range(100), 5), r.choices("abc", k=4))


class Bits(random.Random):
    def getrandbits(self, k):
        return 1


class Only(random.Random):
    def random(self):
        return 0.25


for made in Bits(1), Only(1):
    items = list(range(6))
    made.shuffle(items)
    print(items, made.randrange(10), made.choice("abcd"))
r.getrandbits = lambda k: 0
items = list(range(6))
r.shuffle(items)
print(items, r.randrange(10))
for call in (lambda: r.shuffle((1, 2)), lambda: r.shuffle(5), lambda: random.randrange(0), lambda: random.choice([])):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)

# A child process goes on with other numbers.
import os
out, into = os.pipe()
child = os.fork()
if child == 0:
    os.write(into, str(random.getrandbits(128)).encode())
    os._exit(0)
os.waitpid(child, 0)
print(os.read(out, 100).decode() != str(random.getrandbits(128)))


# The type below Random, by itself and below a class.
import _random


class Below(_random.Random):
    def __init__(self, name):
        super().__init__()
        self.name = name


print(Below("x").name, 0 <= Below("y").random() < 1, 0 <= _random.Random().random() < 1)
print(_random.Random(3).random(), _random.Random(3).getrandbits(40))
