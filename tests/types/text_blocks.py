# Texts longer and shorter than what is handled at once: searching, replacing, letters,
# digits, UTF-8 and UTF-16. Every answer goes into a check sum.
from binascii import crc32


class Dice:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) & 0x7fffffff
        return (self.state >> 8) % n

    def pick(self, items):
        return items[self.below(len(items))]


def outcome(function, *args):
    try:
        return function(*args)
    except (ValueError, TypeError) as error:
        return type(error).__name__, str(error)


def sum_of(results):
    return crc32(repr(results).encode("utf-8", "backslashreplace"))


ALPHABETS = {"ascii": "aab", "latin": "a\xe9\xff", "ucs2": "a\xe9\u0161\u6f22",
             "ucs4": "a\u0161\U0001f600\U0001f601"}


def texts(dice, letters, lengths):
    for length in lengths:
        yield "".join(dice.pick(letters) for _ in range(length))


def searching():
    for name, letters in ALPHABETS.items():
        dice, results = Dice(7), []
        for text in texts(dice, letters, [0, 1, 2, 7, 8, 15, 16, 17, 31, 33, 64, 129, 300]):
            for size in 1, 2, 3, 9:
                for needle in ["".join(dice.pick(letters) for _ in range(size)),
                               text[5:5 + size], text[-size:], "\u0416" * size]:
                    start, end = dice.below(20) - 10, dice.below(320)
                    results.append((text.find(needle), text.rfind(needle), text.count(needle),
                                    text.find(needle, start, end), text.rfind(needle, start, end),
                                    text.count(needle, start, end), text.partition(needle or "x"),
                                    text.split(needle or "x", size), text.rsplit(needle or "x", 2)))
        print(name, sum_of(results))


def replacing():
    for name, letters in ALPHABETS.items():
        dice, results = Dice(3), []
        for text in texts(dice, letters, [0, 1, 2, 15, 16, 17, 40, 200, 700]):
            for old in "", letters[0], letters[-1], letters[0] * 2, letters[:2], text[3:6], text:
                for new in "", "-", "ab", "\xe9\xea", "\u0161", "\U0001f600", letters[0] * 30:
                    for count in -1, 0, 1, 2, 64, 65, 1000:
                        made = text.replace(old, new, count)
                        results.append((made, len(made), made.isascii()))
        print(name, sum_of(results))
    print(repr("\u0161a".replace("\u0161", "")), repr("\u0161".replace("\u0161", "b")) is not None)
    dense, places = "ab" * 200, "-a" * 65 + "b" * 40
    print(len(dense.replace("ab", "xyz")), dense.replace("ba", "c", 66)[-4:], places.replace("-a", "+")[60:70])
    print(("a" * 3000 + "b").replace("a" * 50 + "b", "!")[-3:], ("a" * 5000).count("a" * 40 + "b"),
          ("a" * 5000).count("a" * 40), ("xa" * 900 + "ab").find("aab"))


class Text(str):
    def replace(self, *args):
        return "mine"


class Octets(bytes):
    def __len__(self):
        return 99

    def join(self, parts):
        return b"mine"


def octets():
    dice, results = Dice(11), []
    swap = bytes(255 - i for i in range(256))
    for kind in bytes, bytearray:
        for length in 0, 1, 2, 15, 16, 17, 32, 33, 70, 300:
            data = kind(dice.below(256) for _ in range(length))
            text = kind(dice.pick(b"abcABC .z[`{@") for _ in range(length))
            results.append((data.translate(swap), data.translate(None, b"\x00abc\xff"),
                            data.translate(swap, bytes(range(100))), data.translate(None),
                            text.upper(), text.lower(), text.title(), text.swapcase(), text.capitalize(),
                            data.upper(), data.lower(), data.hex(), data.hex(":"), data.hex("-", 3),
                            kind.fromhex(data.hex()), kind.fromhex(data.hex(" ")), kind.fromhex(data.hex().upper()),
                            kind(list(data)), kind(tuple(data)), type(data.translate(swap)).__name__))
            for old in b"", b"a", b"A ", b"ab", text[2:5], bytearray(b"a"):
                for new in b"", b"x", b"xyz", bytearray(), memoryview(b"mv"):
                    for count in -1, 0, 1, 70:
                        results.append(text.replace(old, new, count))
                results.append((text.count(old), text.find(old), text.rfind(old), text.rfind(old, 3, 20)))
    print("octets", sum_of(results))
    for source in [256], [-1], [True, 2], ["a"], [1.0], (1, None), [10 ** 30], [5], [0] * 40:
        print(outcome(bytes, source), outcome(bytearray, source))
    for text in "0", "0g", "abc", "ab c", "a b", " ab cd ", "\xe9a", "ab\u0161", "1f2", "", "zz11", "11zz", "aB" * 20:
        print(outcome(bytes.fromhex, text), outcome(bytearray.fromhex, text))
    print(b", ".join([b"a", Octets(b"b"), bytearray(b"c"), memoryview(b"d")]), b"".join([b"a", b"b"]),
          bytearray(b"-").join((b"a", b"bc")), bytearray().join([b"", b""]), b"-".join(()), b"-".join([b"x"]),
          Octets(b"-").join([b"a"]), bytes.join(Octets(b"-"), [b"a", b"b"]))
    print(outcome(b"-".join, [b"a", "b"]), outcome(b"-".join, [b"a", 1]), outcome(b"-".join, [b"a", None, b"c"]))
    part = [b"same"]
    print(b"".join(part * 2), (b"x" * 40)[3:30], Octets(b"abcdef")[1:3], b"abc"[1:2], b"abc"[:], b"abc"[5:], b"abc"[-2:])
    print(Text("aaa").replace("a", "b"), str.replace(Text("aaa"), "a", "b"), str.replace(Text("aaa"), "x", "b"),
          type(str.replace(Text("aaa"), "x", "b")).__name__, Text("aXa").rfind("X"))


def coding():
    for name, letters in ALPHABETS.items():
        dice, results = Dice(5), []
        for text in texts(dice, letters + "\x00\x7f~", [0, 1, 2, 7, 8, 9, 15, 16, 17, 30, 65, 300, 5000]):
            for encoding in "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "latin-1", "ascii":
                data = outcome(text.encode, encoding)
                if type(data) is bytes:
                    results.append((data, data.decode(encoding) == text,
                                    outcome(data[:-1].decode, encoding), outcome(data[1:].decode, encoding)))
                else:
                    results.append(data)
            utf8 = text.encode()
            for _ in range(6):
                at = dice.below(len(utf8) + 1)
                broken = utf8[:at] + dice.pick([b"\x80", b"\xc0", b"\xc1", b"\xe0\x80\x80", b"\xed\xa0\x80", b"\xf5",
                                                b"\xf0\x80\x80\x80", b"\xf4\x90\x80\x80", b"\xff", b"\xe2\x82", b"\xc3",
                                                b"\xe0\xa0\x80", b"\xed\x9f\xbf", b"\xf4\x8f\xbf\xbf"]) + utf8[at:]
                for errors in "strict", "ignore", "replace", "surrogateescape", "surrogatepass":
                    results.append(outcome(broken.decode, "utf-8", errors))
                lone = text[:at] + dice.pick("\ud800\udbff\udc00\udfff") + text[at:]
                for encoding in "utf-8", "utf-16", "utf-16-le":
                    results.append(outcome(lone.encode, encoding))
                    results.append(outcome(lone.encode, encoding, "surrogatepass"))
                    results.append(outcome(outcome(lone.encode, encoding, "surrogatepass").decode, encoding))
        print(name, sum_of(results))
    print("\xe9".encode().decode() == "\xe9", b"\xff\xfe".decode("utf-16") == "", b"".decode("utf-16") == "",
          b"a".decode("utf-16", "replace"), b"\xfe\xff\x00a".decode("utf-16"), b"xa\x00b\x00"[1:].decode("utf-16-le"))


def slices():
    results = []
    for letters in ALPHABETS.values():
        for width in 1, 7, 8, 9, 16, 40:
            text = "a" * width + letters[-1] + "b" * width
            results += [text[:width], text[width:], text[width + 1:], text[1:-1], text.strip("b"), text.strip("a")]
            results += [part.isascii() for part in (text[:width], text[width:], text[width + 1:])]
    print("slices", sum_of(results))


searching()
replacing()
octets()
coding()
slices()
