# oracle: none, CPython's operations on ints cannot be stopped
# stress: none, the parent's time runs while collections do
# flat: none, it forks
# A long operation on ints is stopped by Ctrl-C and by the cap on the heap.
import math
import mem
import os
import signal
import sys
import time

sys.set_int_max_str_digits(0)
big = 3 ** 1_000_000


def interrupted(name, function):
    child = os.fork()
    if child == 0:
        time.sleep(0.3)
        os.kill(os.getppid(), signal.SIGINT)
        os._exit(0)
    try:
        function()
        print(name, "went through")
    except KeyboardInterrupt as error:
        print(name, repr(error))
    finally:
        os.waitpid(child, 0)


def powers():
    pow(3, 7 ** 100_000, big)


interrupted("pow with a modulus", powers)
interrupted("again", powers)

# The program's own handler runs when the operation is done.
calls = []
signal.signal(signal.SIGALRM, lambda *args: calls.append(args[0]))
signal.setitimer(signal.ITIMER_REAL, 0.001)
product = big * (big + 1)
while not calls:
    pass
print(product % 1_000_003 == (big % 1_000_003) * ((big + 1) % 1_000_003) % 1_000_003)


def squares():
    number = 3
    while True:
        number = number * number


def quotients():
    number = 3 ** 40_000_000
    return number // 7 ** 3_000_000


LONG = [squares, quotients, lambda: 10 ** 100_000_000 % big, lambda: math.factorial(10_000_000),
        lambda: math.comb(100_000_000, 10_000_000), lambda: str(7 ** 30_000_000),
        lambda: int("7" * 10_000_000), lambda: math.gcd(3 ** 40_000_000, 5 ** 30_000_000)]
for function in LONG:
    cap = mem.live() + 12_000_000
    mem.limit(cap)
    mem.reset_peak()
    try:
        function()
        print("went through")
    except MemoryError as error:
        print(str(error) == f"heap limit of {cap} bytes reached", mem.peak() <= cap)
    finally:
        mem.limit(0)
before = mem.live()
product = None
print(before - mem.live() > 300_000)
