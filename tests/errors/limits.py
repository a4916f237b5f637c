# Things that are too large fail with an error.
import sys


def attempt(action):
    try:
        result = action()
        print("fine", type(result).__name__)
    except (MemoryError, OverflowError, ValueError, RecursionError, TypeError) as error:
        print(type(error).__name__, error)


attempt(lambda: [0] * (2 ** 62))
attempt(lambda: "a" * (2 ** 62))
attempt(lambda: b"a" * (2 ** 62))
attempt(lambda: (1,) * (2 ** 62))
attempt(lambda: [0] * (2 ** 63))
attempt(lambda: "ab" * (2 ** 63))
attempt(lambda: 1 << (2 ** 63))
attempt(lambda: bytes(2 ** 62))
attempt(lambda: bytearray(2 ** 63))
attempt(lambda: str(10 ** 5000))
attempt(lambda: int("1" * 4301))
attempt(lambda: int("1" * 4300))
attempt(lambda: int("f" * 10000, 16))
attempt(lambda: hex(10 ** 5000))
attempt(lambda: f"{10 ** 5000}")
attempt(lambda: "%d" % 10 ** 5000)
attempt(lambda: eval("(" * 150 + "1" + ")" * 150))
attempt(lambda: "{:1000000000000000000000}".format(1))
attempt(lambda: "%1000000000000000000000d" % 1)
attempt(lambda: f"{1:.99999999999999999999f}")
attempt(lambda: range(10 ** 30)[10 ** 29])
attempt(lambda: list(range(10 ** 30)))
attempt(lambda: "abc"[10 ** 30:])
attempt(lambda: [1, 2][: 10 ** 30])
attempt(lambda: round(1.5, 10 ** 30))
attempt(lambda: "a".center(10 ** 30))
attempt(lambda: "a".zfill(10 ** 30))
attempt(lambda: "x".join(["a"] * 3))
attempt(lambda: [1].insert(10 ** 30, 2))
attempt(lambda: [1].pop(10 ** 30))
attempt(lambda: sum([10 ** 400, 1.5]))
attempt(lambda: chr(10 ** 30))
attempt(lambda: (10 ** 30).to_bytes(4, "big"))
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)), sys.get_int_max_str_digits())
