"""format() of decimals with digits behind the point: widths, fills, groups, roundings."""
from decimal import *

numbers = [Decimal(text) for text in
           ("0", "-0", "0.005", "-0.005", "1", "1234567.891", "-98765.4321", "2.675", "1E+5",
            "1E-40", "9.9995", "-1E+30", "123456789012345678901234567890.12345", "NaN",
            "-Infinity")]
for spec in (".2f", ",.2f", "+.1f", " .0f", ">12.2f", "<12.2f", "^13.1f", "=12.2f", "*>12,.2f",
             "x^15.3f", "012.2f", "0=12.2f", "é<012.2f", ">012,.1f", ".1%", ",.0%", "+10.2%",
             "z.2f", "#.0f", "_.2f", ".2F", ".30f", ",", ".3", "f", "e", ".2e", "n", ".2x"):
    row = []
    for number in numbers:
        try:
            row.append(format(number, spec))
        except ValueError as error:
            row.append(str(error))
    print(repr(spec), row)
for rounding in ROUND_CEILING, ROUND_DOWN, ROUND_HALF_UP, ROUND_05UP:
    with localcontext(rounding=rounding, prec=3):
        print(rounding, [f"{number:.2f}" for number in numbers[:7]], f"{numbers[5]:,.1%}")
print(f"{Decimal('19.99') * 3:>10.2f}|{Decimal('7'):<8,.3f}|{-Decimal('1234.5'):^+14,.2f}|")


class Money(Decimal):
    pass


print(f"{Money('1.005'):.2f}", Money(3).__format__(".1f"), Decimal(3).__format__(".1f"))
for spec in (3, None, b".2f"):
    try:
        print(Decimal(1).__format__(spec))
    except TypeError as error:
        print(error)
