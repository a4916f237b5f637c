# gamma, lgamma and the functions of cmath, to the last digit.
import cmath
import math
import random

r = random.Random(5)
reals = [i / 7 for i in range(-60, 130, 3)] + [-0.0, 0.5, 1e-25, -1e-25, 170.5, 171.6, 171.7, -190.5, -250.5, 1e305, 5e-324, 22.5, 23.0, 24.0, 140.25]
for x in reals:
    for f in math.gamma, math.lgamma:
        try:
            print(f.__name__, x, f(x))
        except (ValueError, OverflowError) as e:
            print(f.__name__, x, type(e).__name__, e)
parts = [0.0, -0.0, 1.0, -1.0, 0.5, 1e-300, 1e300, 2.0]
numbers = [complex(a, b) for a in parts for b in parts]
numbers += [complex(r.uniform(-3, 3), r.uniform(-3, 3)) for _ in range(30)]
numbers += [complex(r.uniform(-800, 800), r.uniform(-800, 800)) for _ in range(10)]
for f in (cmath.acos, cmath.acosh, cmath.asin, cmath.asinh, cmath.atan, cmath.atanh, cmath.log, cmath.log10, cmath.sqrt,
          cmath.tan, cmath.tanh):
    for z in numbers:
        try:
            print(f.__name__, z, f(z))
        except (ValueError, OverflowError) as e:
            print(f.__name__, z, type(e).__name__, e)
