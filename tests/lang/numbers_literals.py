# Number literals.
print(0, 00, 1_000_000, 0b1010, 0B1_0, 0o17, 0O7_7, 0xFF, 0XdeadBEEF, 0x_f)
print(1.0, .5, 5., 1e3, 1E-3, 1.5e+10, 1_0.2_5, 0.1e1_0, 0e0, 00.5, 0_0.0)
print(1j, 2.5J, 1e2j, .5j, 10_0j, 0j, -1j, 1 + 2j)
print(123456789012345678901234567890, -9223372036854775808, 9223372036854775807)
print(9223372036854775808, 0xFFFFFFFFFFFFFFFF, 0b1 << 100)
print(1.7976931348623157e308, 5e-324, 1e309, -1e309, 2.2250738585072014e-308)
print(0.1 + 0.2, 1e16, 1e15, 123456789.123456789, 1e-4, 1e-5, 1e22, 1e21)
print(1 .real, 1..real, 1.5.is_integer(), 5 .bit_length())
print(-1 ** 2, (-1) ** 2, 2 ** -1, -2 ** -2, ~5, - - 5, +-+5, not-1)
for source in ("1__0", "1_", "0x", "0b2", "0o8", "012", "1e", "1.e", "1_.0", "0_x1", "1a",
               "0b", "1__0.0", "5 .", "1.5.6"):
    try:
        print(source, eval(source))
    except SyntaxError as error:
        print(source, error.msg)
