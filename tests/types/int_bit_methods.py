# bit_length, bit_count, as_integer_ratio, conjugate; shifts and masks of negative numbers.
for n in (0, 1, -1, 2, 3, 255, -256, 2 ** 63 - 1, 2 ** 63, -2 ** 63, 2 ** 64, 10 ** 30, -10 ** 30,
          True):
    print(n, n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.is_integer(),
    n.conjugate() is n or n == n.conjugate(),
          n.numerator, n.denominator, n.real, n.imag)
for n in (5, -5, 2 ** 70 + 1, -2 ** 70 - 1):
    print(n >> 0, n >> 1, n >> 2, n >> 63, n >> 64, n >> 69, n >> 70, n >> 1000, n << 3, n << 64)
    print(n & 0xff, n | 0xff, n ^ 0xff, ~n, n & -1, n | -1, n ^ -1, n & n - 1, n & -n)
    print(n & ~0xf, -n & 0xffffffffffffffff, (n ^ -n) & 0xffff)
a, b = 0xdeadbeef << 40, -0xcafebabe << 20
print(hex(a & b), hex(a | b), hex(a ^ b), hex(~a & b), bin(a >> 50), oct(b >> 15))
print(1 << 200 == 2 ** 200, (1 << 200) >> 199, -1 << 3, -1 >> 1000, 0 << 10 ** 10, 0 >> 10 ** 30,
      5 >> 10 ** 30, -5 >> 10 ** 30)
for wrong in ("1 << 10 ** 20", "(5).bit_length(1)", "(5).real()", "5 .imag.x", "int.bit_count()",
              "int.bit_count('x')"):
    try:
        print(eval(wrong))
    except Exception as error:
        print(type(error).__name__, error)
for setter in ("real", "imag", "numerator", "denominator", "x"):
    try:
        setattr(5, setter, 1)
    except AttributeError as error:
        print(error)
x = 0
for i in range(0, 130, 13):
    x |= 1 << i
print(x, x.bit_count(), [i for i in range(130) if x >> i & 1], sum(map(int, bin(x)[2:])))
