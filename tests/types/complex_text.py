# complex() from text and numbers, its repr, and formatting.
for text in ("1", "1j", "j", "-j", "+j", "1+2j", "1-2j", " 1+2j ", "(1+2j)", "( 1+2j )", "1 + 2j",
             "1e5-2.5e-3j", "infj", "nan+infj",
             "-inf-nanj", "1_0+2_0j", "1J", "", "1+", "j1", "1+2", "1j+2", "1+j2", "((1))",
             "1++2j", "1+-2j", "i", "1+2i"):
    try:
        print(repr(text), complex(text))
    except ValueError as error:
        print(repr(text), error)
inf, nan = float("inf"), float("nan")
for z in (0j, -0j, 1 + 0j, complex(0, -0.0), complex(-0.0, 1), complex(-0.0, -0.0), complex(inf,
          nan), complex(-inf, -1), 1.5j,
          1e20 + 1e-20j, complex(nan, -inf), 3 - 4j):
    print(repr(z), str(z), z.real, z.imag, z.conjugate(), bool(z))
print(complex(1, 2), complex(1j, 1j), complex(imag=2), complex(real=1.5), complex(True, 2.5),
      complex(10 ** 20))
for spec in ("", "f", ".2f", "10.1f", "<20", ">20.3e", "^+15.1f", "g", "G", ".3", "+", "*>12.0f",
             "n", ",.2f"):
    print(spec, repr(format(1234.5 - 0.25j, spec)))
for bad in ("=10", "010f", "d", "x", "%", "s", "10q"):
    try:
        print(format(1j, bad))
    except ValueError as error:
        print(bad, error)
for args in (("1", 2), (1, "2"), ("1", "2"), (None,), ([],), (1, None), (1, 2, 3), (b"1",)):
    try:
        print(complex(*args))
    except TypeError as error:
        print(args, error)
for expression in ("1j // 2", "1j % 2", "divmod(1j, 1)", "1j < 2", "int(1j)", "float(1j)",
                   "1j / 0", "0j ** -1", "0j ** 1j", "1j ** 2.0",
                   "abs(3+4j)", "round(1j)", "hash(1+0j) == hash(1)", "(1+2j).real.x",
                   "math.floor(1j)", "1j == 1", "2+0j == 2"):
    try:
        print(expression, eval(expression, {"math": __import__("math")}))
    except Exception as error:
        print(expression, type(error).__name__, error)
