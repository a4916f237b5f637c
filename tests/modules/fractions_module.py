# fractions.Fraction: making, arithmetic, comparison, text.
from fractions import Fraction as F
import math

for args in [(), (3,), (6, 4), (6, -4), (F(1, 2), F(3, 4)), (0.5,), (1.1,), ('3/6',), (' -7/3 ',), ('1.25e-2',), ('.5',), ('2.',), ('+1_000/3',), (True,), ('1E3',), ('-0.1',)]:
    print(args, repr(F(*args)), F(*args))
for args in [('',), ('1/0',), ('a',), (1, 0), (1.5, 2), (None,), ('1/-2',), ('1 2',), (float('nan'),), (float('inf'),), (1, 2.0), (1j,), ('1__0',)]:
    try:
        print(args, F(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
values = [F(1, 2), F(-3, 4), F(5), F(0), F(7, 3)]
for a in values:
    for b in values + [2, -3, 0.5, 1 + 2j]:
        row = []
        for op in ['+', '-', '*', '/', '//', '%', '<', '>=', '==', '!=']:
            try:
                row.append(str(eval(f'a {op} b')) + ' ' + str(eval(f'b {op} a')))
            except (ZeroDivisionError, TypeError) as e:
                row.append(str(e))
        print(a, b, row)
print(F(1, 2) ** 2, F(2, 3) ** -2, F(-2, 3) ** -3, F(4) ** F(1, 2), 2 ** F(3), 2 ** F(1, 2), F(1, 2) ** 0.5, F(0) ** 0, 0.5 ** F(2), F(1, 4) ** F(3, 2))
print(divmod(F(7, 2), F(2, 3)), divmod(5, F(3, 2)), divmod(F(7, 2), 0.5), -F(1, 2), +F(1, 2), abs(F(-1, 2)), bool(F(0)), bool(F(1, 9)))
print(int(F(-7, 2)), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(7, 2)), round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 3), round(F(1234), -2), float(F(1, 3)))
print(hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), hash(F(-1)), F(1, 2) == 0.5, F(1, 3) == 1 / 3, F(1) == 1 + 0j, F(1, 2) < float('inf'), F(1, 2) == float('nan'))
print(F(math.pi).limit_denominator(100), F('3.1415926').limit_denominator(1000), F(1, 3).limit_denominator(10), F.from_float(0.1), F(3, 1).is_integer(), F(5, 3).as_integer_ratio())
print(F(1, 3).numerator, F(1, 3).denominator, sum([F(1, 3)] * 3), max(F(1, 3), F(1, 2)), sorted([F(3, 2), 1, 0.7, F(1, 7)]))
for spec in ['', '>10', '_^9', '+', ' ', '#', ',', '.3f', '10.2f', '+.1e', 'e', 'g', '.2g', '%', '.1%', '015,.2f', '<12.3f', 'z.0f', '#.0f', '*=12.2E', '_.3f', '.10g', '#.3g', '0=10.1f']:
    print(spec, [format(x, spec) for x in [F(22, 7), F(-1234567, 3), F(1, 10**6), F(3), F(-1, 100)]])
for spec in ['x', 'd', '<010.2f', '.f', '10s']:
    try:
        print(format(F(1, 2), spec))
    except ValueError as e:
        print(e)
for spec in ('.02f', '006f', '.00f', '00f', '06f', '08.2f', '.0f', '0>8.2f'): # no more zeros than have a meaning
    try:
        print(spec, format(F(22, 7), spec))
    except ValueError as e:
        print(spec, e)
