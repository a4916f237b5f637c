# Small integers are shared; how each way of making one arrives at the same object.
import sys

for n in (-6, -5, 0, 1, 255, 256, 257):
    a, b = int(str(n)), int(str(n))
    print(n, a is b, (n + 1 - 1) is int(str(n)))
big = int("1000")
print(big is int("1000"), big == int("1000"), big is +big, big is int(big), -(-big) is big)
print(len("x" * 200) is int("200"), 2 ** 8 is int("256"), 512 // 2 is 1024 // 4)
print(True + True is int("2"), ord("a") is int("97"), abs(-5) is int("5"), round(2.4) is int("2"))
print([n is m for n, m in zip(range(250, 260), range(250, 260))])
print(sum([100, 100]) is int("200"), divmod(7, 2)[0] is int("3"), hash(5) is int("5"))
print(int.from_bytes(b"\x05") is int("5"), 0b101 is int("5"), int(5.9) is int("5"))
print("abc".find("z") is int("-1"), "abc".count("b") is True + 0, [1].index(1) is False + 0)
print(1.5 is float("1.5"), () is tuple([]), frozenset() is frozenset([]), "" is str(),
      b"" is bytes(0))
print("a" is chr(97), "abc"[1] is "b", b"abc"[1:2] is b"b", "\xe9" is chr(233),
      "\u0100" is chr(256))


class MyInt(int):
    pass


print(MyInt(5) is MyInt(5), int(MyInt(5)) is int("5"), MyInt(5) + 0 is int("5"))
print(sys.getrefcount(5) > 1000, sys.getrefcount(None) > 1000, sys.getrefcount(big) < 10)
