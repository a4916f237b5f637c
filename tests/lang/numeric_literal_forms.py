# Every spelling of a numeric literal, attributes on them, and the spellings refused.
print(0, 00, 0_0, 1_000_000, 0x_ff, 0XFF, 0o17, 0O1_7, 0b1010, 0B_1)
print(1.0, 1., .5, 1e3, 1E-3, 1_0.0_1, 1e+1_0, 0e0, 00.5, 09.5, 1_000.000_1e-0_2)
print(1j, 1.5J, 1e2j, .5j, 0j, 1_0j, 09j, -1j)
print(0xdeadbeef, 0o777, 0b11111111, 123456789012345678901234567890)
print(1 .real, 1..real, 1.5.is_integer(), 0xf.bit_length(), (5).bit_length(), 1j.imag)
print(1 if 1 else 2, [0x1 for x in (1, 2)], 1<2, 1 or 2 if 0 else 3)
print(-2**2, (-2)**2, 2**-1, -2**-1, --3, +-+3, ~-1, -0, -0.0, 1_0**2)
print(1e308 * 10, -1e400, 1e-400, 5e-324, 1.7976931348623157e308)
print(0.1 + 0.2, 1e16, 1e15, 123456789.123456789, 1e22, 1e23, 0.0001, 0.00001)
print(type(1).__name__, type(1.).__name__, type(1j).__name__, 1 == 1.0 == 1 + 0j == True)
print(0xFFFFFFFFFFFFFFFF, -0x8000000000000000, 0x7fffffffffffffff + 1)
for source in (
    "1__0", "1_", "0x", "0xg", "0b2", "0o8", "010", "1e", "1_.5", "1._5", "1e_5", "0_7",
    "0b", "12abc", "0b1_", "1.5e+", "0x_", "1jx",
):
    try:
        print(source, "->", eval(source))
    except SyntaxError as error:
        print(f"{source:8} {error.msg}")
