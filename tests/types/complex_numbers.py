# complex: arithmetic, repr, construction.
print(complex(), complex(1), complex(1, 2), complex("1+2j"), complex(" -3.5j "), complex("1"))
print(1 + 2j, 3j, -1j, 1 - 0j, complex(0, -0.0), complex(-0.0, 1), complex(float("nan"), float("inf")))
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** b == a ** b, -a, +a, abs(a))
print(a.real, a.imag, a.conjugate(), a == 3 + 4j, a != b, a == 3, complex(3) == 3, 3.0 == 3 + 0j)
print(2 + a, 2.5 - a, 2 * a, 1 / a, a + True, a * 0.5)
print(hash(complex(5)) == hash(5), bool(0j), bool(1j), {1 + 0j: "x"}[1])
print(1e100 + 1e-5j, 1.5 + 2.25j, repr(1e16j), str(0.1j))
print(f"{1 + 2j} {1.234 + 2.345j:.1f} {1j:>10}|")
for action in (lambda: a < b, lambda: int(a), lambda: float(a), lambda: a // b, lambda: a % b,
               lambda: 1j / 0, lambda: complex("x"), lambda: complex("1", 2), lambda: 0j ** -1,
               lambda: complex(1, "2"), lambda: complex("1 + 2j"), lambda: complex(None)):
    try:
        print(action())
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)


class C:
    def __complex__(self):
        return 5 + 6j


print(complex(C()), pow(2j, 2), sum([1j, 2]), round(2.5), (1j) ** 0, 2 ** 1j == 2 ** 1j)
