# Formatting of nested containers: repr inside, format specs, recursion, own __repr__.
class Odd:
    def __repr__(self):
        return "<odd>"

    def __str__(self):
        return "as text"

    def __format__(self, spec):
        return "as " + (spec or "nothing")


odd = Odd()
print([odd], (odd,), {odd: odd}, {odd}, frozenset([odd]), odd)
print(f"{odd} {odd!s} {odd!r} {odd:spec} {[odd]} {odd!r:>8}|", "%s %r" % (odd, odd))
print([1, (2,), [], (), {}, set(), frozenset(), {3: {4}}, "q'q", 'd"d', b"b'", 1.0, None, ...])
loop = [1]
loop.append({"loop": loop, "pair": (loop,)})
print(loop, str(loop) == repr(loop), f"{loop}")
table = {}
table["values"] = table.values()
print(len(repr(table)) > 10, [slice(1, None), range(3), 1j, -0.0, bytearray(b"x"), True])
width, precision = 10, 3
print(f"{3.14159:{width}.{precision}}|{'x':{'^'}{width}}|{{}}|{width=}|{width = :>4}|")
print("{0[1][key]} {1.real} {0!r:>30}".format([0, {"key": "v"}], 5), "{:{}}|".format("a", 4))
for value in ([1], (1,), {1: 2}, {1}, None, range(2), type):
    try:
        print(format(value, ""), format(value, ">5"))
    except TypeError as error:
        print(error)
