# oracle: none, the module mem is Ouro's own
# stress: none, a million frames
# The traceback of a deep recursion does not eat up the cap's reserve.
import mem
import sys

sys.setrecursionlimit(1_000_000)


def deeper(n):
    row = [n] * 100
    return deeper(n + 1)


for _ in range(2):
    cap = mem.live() + 8_000_000
    mem.limit(cap)
    mem.reset_peak()
    try:
        deeper(0)
    except MemoryError as error:
        print(str(error) == f"heap limit of {cap} bytes reached", len(bytes(100_000)))
    mem.limit(0)
    print(mem.peak() - cap < 512_000)
