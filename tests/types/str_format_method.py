# str.format, format_map, and the format of strings.
print("{} {}".format(1, 2), "{0} {1} {0}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0} {k}".format(5, k=6))
print("{0.real} {0.imag}".format(1 + 2j), "{0[1]} {1[key]}".format([1, 2], {"key": "v"}), "{a[0].real}".format(a=[3]))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{:>5}|{:<5}|{:^5}|".format("a", "b", "c"), "{:*^9}".format("mid"))
print("{:{}}|{:{w}.{p}}".format("x", 4, "abcdef", w=6, p=3), "{{}} {{{}}}".format(1), "{:d} {:x} {:.2f}".format(1, 255, 1.5))
print("{:5s}|{:.2s}|{:>5.2s}|{:é<4}|".format("ab", "abc", "abc", "x"), "{:}".format("plain"), "{0:}{0!r:>6}".format("q"))
print("{x}".format_map({"x": 1}), "{:,}".format(1234567), "{:%}".format(0.5), "{0:{1}{2}}".format(5, ">", 4))


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


class Spec:
    x = 7

    def __format__(self, spec):
        return f"[{spec}]"

    def __getitem__(self, key):
        return f"item {key!r}"


print("{a} {b}".format_map(Default(a=1)), "{:abc} {0}".format(Spec()) if False else "{:abc}".format(Spec()))
print("{0.x} {0[k]} {0[3]} {0[a b]} {0:{{}}}".format(Spec()) if False else "{0.x} {0[k]} {0[3]} {0[a b]}".format(Spec()))
print(repr(format("abc", "5")), repr(format("abc", ">5")), repr(format("abc", ".2")), repr(format("", "3")), repr(format("abc", "s")), repr(format("a", "05")))
print("%s|%10s|%-10s|%.2s|%r|%a|%5.1s|%%" % ("a", "b", "c", "defg", "h'", "é", "xyz"))
print("%(k)s %(k)r %(n)d%%" % {"k": "v", "n": 5}, "%s" % (1,), "%s" % [1, 2], "%s %s" % ("a", (1, 2)), "plain" % (), "%s" % {"a": 1})
for text, args in (("{}", ()), ("{1}", (1,)), ("{a}", ()), ("{} {0}", (1,)), ("{0} {}", (1,)), ("{", ()), ("}", ()), ("{0", (1,)),
                   ("{0!x}", (1,)), ("{:d}", ("a",)), ("{0.nope}", (1,)), ("{0[5]}", ([],)), ("{!}", (1,)), ("{:{}", (1, 2)),
                   ("{0[}", (1,)), ("{a b}", ()), ("{0[a}", (1,)), ("{:5.2d}", (1,)), ("{:=5}", ("a",)), ("{:,}", ("a",)), ("{:+}", ("a",))):
    try:
        print(text.format(*args))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
        print(repr(text), type(error).__name__, error)
for text, args in (("%s", ()), ("%s %s", ("a",)), ("%s", ("a", "b")), ("%(a)s", {}), ("%(a)s", ("x",)), ("%q", (1,)), ("%(a", {"a": 1}), ("%s%", "a")):
    try:
        print(text % args)
    except (ValueError, KeyError, TypeError) as error:
        print(repr(text), type(error).__name__, error)
