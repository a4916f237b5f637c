# Number writing: roman numerals as an int subclass, words, bases, balanced ternary.
class Roman(int):
    TABLE = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
             (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]

    def __new__(cls, value):
        if isinstance(value, str):
            value = cls.parse(value)
        if not 0 < value < 4000:
            raise ValueError(f"{value} has no roman numeral")
        return super().__new__(cls, value)

    @classmethod
    def parse(cls, text):
        rest, total = text.upper(), 0
        for value, letters in cls.TABLE:
            repeats = 0
            while rest.startswith(letters):
                rest, total, repeats = rest[len(letters):], total + value, repeats + 1
                if repeats > (3 if value in (1000, 100, 10, 1) else 1):
                    raise ValueError(f"too many {letters} in {text!r}")
        if rest or not text:
            raise ValueError(f"not a roman numeral: {text!r}")
        return total

    def __str__(self):
        out, rest = [], int(self)
        for value, letters in self.TABLE:
            times, rest = divmod(rest, value)
            out.append(letters * times)
        return "".join(out)

    def __repr__(self):
        return f"Roman({str(self)!r})"

    def __add__(self, other):
        return Roman(int(self) + int(other))

    __radd__ = __add__

    def __format__(self, spec):
        return format(str(self), spec) if not spec.endswith("d") else super().__format__(spec)


for n in (1, 4, 9, 14, 49, 90, 444, 1994, 2024, 3999):
    assert Roman(str(Roman(n))) == n
    print(f"{n:>5} {Roman(n):<12} {Roman(n)!r}")
a, b = Roman("xiv"), Roman("VI")
print(a + b, a * b, a - b, 1 + a, a > b, max(a, b), sum([a, b], start=Roman(1)), {14: "x"}[a])
print(f"{a:>6}|{a:04d}|{a}", isinstance(a, int), type(a + 1).__name__, type(-a).__name__, [1, 2, 3][Roman("II")])
for bad in ("IIII", "VX", "", "ABC", 0, 4000, "MMMM", None):
    try:
        print(Roman(bad))
    except (ValueError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen").split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(n):
    match n:
        case _ if n < 0:
            return "minus " + spell(-n)
        case _ if n < 20:
            return ONES[n]
        case _ if n < 100:
            return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
        case _ if n < 1000:
            return ONES[n // 100] + " hundred" + (f" and {spell(n % 100)}" if n % 100 else "")
    for power, name in ((10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand")):
        if n >= power:
            high, low = divmod(n, power)
            glue = "" if not low else " and " if low < 100 else ", "
            return f"{spell(high)} {name}{glue}{spell(low) if low else ''}"


for n in (0, 7, 13, 21, 80, 100, 342, 999, 1000, 1001, 12345, 7_000_000_012, -56):
    print(f"{n:>14,}: {spell(n)}")
print(sum(len(spell(n).replace(" ", "").replace("-", "")) for n in range(1, 1001)))


def to_base(n, base, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    if n < 0:
        return "-" + to_base(-n, base)
    return digits[n] if n < base else to_base(n // base, base) + digits[n % base]


def balanced_ternary(n):
    out = ""
    while n:
        n, digit = divmod(n + 1, 3)
        out = "-0+"[digit] + out
    return out or "0"


for base in (2, 3, 7, 16, 36):
    text = to_base(-31415, base)
    print(base, text, int(text, base) == -31415)
print([balanced_ternary(n) for n in range(-5, 6)], balanced_ternary(1000))
print([f"{n:b} {n:o} {n:x} {n:#X}" for n in (10, 255)], [n ^ n >> 1 for n in range(8)])
print(*(f"{n}{'th' if 10 <= n % 100 < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
        for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111, 112, 123)))
