# float() of a Decimal is the nearest float, whatever its size.
from decimal import Decimal
import random

for text in ("0", "-0", "0E+70", "-0E-70", "1.25", "-3.7", "0.1", "1E-64", "1E-65", "1E64", "1E65", "1E400", "-1E400",
             "9007199254740993", "9007199254740992.5", "1E-400", "4.9E-324", "2.5E-324", "Infinity", "-Infinity",
             "NaN", "-NaN", "9" * 154 + "E64", "9" * 156 + "E64", "9" * 300, "9" * 400, "1." + "0" * 60 + "1",
             "0.3333333333333333333333333333333333333333333333333333333333333333333"):
    print(text[:30], float(Decimal(text)), complex(Decimal(text)))
try:
    float(Decimal("sNaN"))
except ValueError as e:
    print(e)
random.seed(3)
wrong = 0
for _ in range(2000):
    d = Decimal(random.randrange(10 ** random.randrange(1, 40))).scaleb(random.randrange(-70, 70)) * random.choice((1, -1))
    wrong += repr(float(d)) != repr(float(str(d)))
print(wrong)
