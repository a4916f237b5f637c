# Comparison of floats with ints, bools, infinities, nan; exactness beyond 2**53.
inf, nan = float("inf"), float("nan")
big = 2 ** 53
print(big == float(big), big + 1 == float(big), big + 1 > float(big), float(big) + 1 == big)
print(10 ** 400 > 1e308, 10 ** 400 < inf, -10 ** 400 > -inf, 10 ** 400 == inf, 10 ** 22 == 1e22,
      10 ** 23 == 1e23)
print(int(1e23), 1e23 == int(1e23), 10 ** 23 < 1e23, 0.1 + 0.2 == 0.3, 0.5 == 1 / 2, 3 == 3.0,
      True == 1.0)
for a in (nan, inf, -inf, 0.0, -0.0, 1.5):
    print(a, [(a < b, a == b, a != b, a >= b) for b in (0, 1, nan, inf, 10 ** 400)])
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan], {nan: 1}.get(nan), (nan,) == (nan,),
      nan in {nan})
other = float("nan")
print(other in [nan], [other] == [nan], max(nan, 1), max(1, nan), min(nan, 1), min(1, nan),
      sorted([3, nan, 1])[0:1])
print(0.0 == -0.0, 0.0 is -0.0, hash(0.0) == hash(-0.0), str(-0.0), {0.0: "a"}[-0.0], max(0.0,
      -0.0), max(-0.0, 0.0))
print(hash(1.0) == hash(1), hash(2.0 ** 70) == hash(2 ** 70), hash(0.5) != hash(1), hash(inf),
      hash(-inf), hash(1e300) == hash(int(1e300)))
print([x for x in (1, 1.0, True) if x in {1}], len({1, 1.0, True, 1 + 0j}),
      {1: "int"} | {1.0: "float"}, {True: 1, 1: 2, 1.0: 3})
for operation in ("1.0 < 'a'", "1.0 < 1j", "1j < 2j", "1j == 1j", "nan < None", "1.0 == None",
                  "1.5 != 'a'"):
    try:
        print(operation, eval(operation))
    except TypeError as error:
        print(error)
small = 5e-324
print(small > 0, small / 2, small * 0.5 == 0, 1e-400, -1e-400, 1e400,
      2.2250738585072014e-308 / 2 > 0)
print(1.0 .is_integer(), 1.5 .is_integer(), inf.is_integer(), nan.is_integer(),
      1e300.is_integer(), (-0.0).is_integer())
for value in (1.5, -0.1, 1e300, 5e-324, 0.0):
    print(value.as_integer_ratio())
for value in (inf, nan, -inf):
    try:
        value.as_integer_ratio()
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
