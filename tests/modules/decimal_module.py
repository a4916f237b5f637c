# decimal: text, arithmetic, rounding, contexts, signals, functions.
import decimal
from decimal import *
import math

TEXTS = ['0', '-0', '1', '1.10', '-3.14', '1E+3', '1E-10', '123456789.123456789', '0.000001', '0.0000001', '-0E-5', '0E+3', 'inf', '-Infinity', 'nan', '-sNaN12',
         ' 5 ', '1_000.5', '9999999999999999999999999999', '12345678901234567890123456789012345', '.5', '5.', '+7e2', '1e1000', '100']
for t in TEXTS:
    d = Decimal(t)
    print(repr(t), repr(d), str(d), d.to_eng_string(), d.as_tuple(), d.adjusted(), d.number_class(), bool(d), d.is_signed())
for bad in ['', 'abc', '1.2.3', '1e', '--1', '1 2', 'e5', (1, 2), (0, (1, 'a'), 0), (2, (1,), 0), None, [0, [1], 'x'], 1j]:
    try:
        print(repr(bad), Decimal(bad))
    except Exception as e:
        print(repr(bad), type(e).__name__, e)
print(Decimal(10**30), Decimal(0.1), Decimal(-2.5), Decimal(True), Decimal((1, (1, 2, 3), -2)), Decimal((0, (), 'F')), Decimal.from_float(1e300) > 0, Decimal(float('nan')))

VALUES = [Decimal(t) for t in ['0', '-0', '1', '-1', '2.50', '3', '-7.1', '1E+5', '1E-5', '123456789012345678901234567.89', 'Infinity', '-Infinity', 'NaN', '0.3333', '99.9']]
OPS = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b, '//': lambda a, b: a // b, '%': lambda a, b: a % b,
       'divmod': divmod, '==': lambda a, b: a == b, '<': lambda a, b: a < b, 'compare': lambda a, b: a.compare(b), 'max': lambda a, b: a.max(b),
       'min_mag': lambda a, b: a.min_mag(b), 'total': lambda a, b: a.compare_total(b), 'near': lambda a, b: a.remainder_near(b), 'sign': lambda a, b: a.copy_sign(b),
       'quantum': lambda a, b: a.same_quantum(b), 'toward': lambda a, b: a.next_toward(b)}
for name, op in OPS.items():
    row = []
    for a in VALUES:
        for b in VALUES:
            try:
                row.append(str(op(a, b)))
            except ArithmeticError as e:
                row.append(type(e).__name__ + str(e.args[0][0].__name__ if e.args and isinstance(e.args[0], list) else e))
    print(name, ' '.join(row))
for a in VALUES:
    row = []
    for f in [lambda x: -x, lambda x: +x, abs, lambda x: x.sqrt(), lambda x: x.exp(), lambda x: x.ln(), lambda x: x.log10(), lambda x: x.logb(), lambda x: x.normalize(),
              lambda x: x.to_integral_value(), lambda x: x.next_plus(), lambda x: x.next_minus(), int, float, round, lambda x: round(x, 1), math.floor, math.ceil,
              lambda x: x.as_integer_ratio(), lambda x: x ** 2, lambda x: x ** -1, lambda x: x ** Decimal('0.5'), lambda x: 2 ** x, lambda x: x.quantize(Decimal('.01')),
              lambda x: x.fma(2, 3), lambda x: x.scaleb(2), hash if not a.is_nan() else str]:
        try:
            row.append(str(f(a)))
        except Exception as e:
            row.append(type(e).__name__ + ':' + str(e))
    print(a, row)

for rounding in [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]:
    print(rounding, [str(Decimal(t).quantize(Decimal('1'), rounding=rounding)) for t in ['2.5', '-2.5', '1.5', '0.4', '-0.6', '5.01', '10.2', '2.51', '-3.49']])
    with localcontext(prec=3, rounding=rounding):
        print([str(+Decimal(t)) for t in ['1.2345', '-1.235', '9.995', '1e-5', '12345']], Decimal(1) / 3, Decimal(-2) / 3)

with localcontext() as ctx:
    ctx.prec = 50
    print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal(3).log10(), Decimal(1) / 7, Decimal(2) ** Decimal('0.5'), Decimal('1.0001') ** 5000)
    ctx.prec = 5
    print(Decimal('1.00001').ln(), Decimal('0.99999').ln(), Decimal('1e-10').exp(), Decimal(100).exp(), Decimal(-100).exp(), Decimal('12345.678') + 0, Decimal(7) ** 100, Decimal('0.5') ** 33)
    ctx.Emax, ctx.Emin = 9, -9
    for f in [lambda: Decimal('1e9') * 10, lambda: Decimal('1e-9') / 3, lambda: Decimal('1e-15') * 1, lambda: Decimal('9.99999e9') + 0]:
        ctx.clear_flags()
        try:
            print(f(), [s.__name__ for s, on in ctx.flags.items() if on])
        except ArithmeticError as e:
            print(type(e).__name__, e, [s.__name__ for s, on in ctx.flags.items() if on])
    ctx.traps[Inexact] = True
    try:
        print(Decimal(1) / 3)
    except Inexact as e:
        print('Inexact', e)
    ctx.traps[InvalidOperation] = False
    print(Decimal('x'), Decimal(0) * Decimal('inf'), Decimal(-1).sqrt())
print(getcontext())
for f in [lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal('inf') - Decimal('inf'), lambda: Decimal('sNaN') + 1, lambda: Decimal(1) % 0, lambda: Decimal(10**40) // 3,
          lambda: Decimal(1) + 1.0, lambda: 1.5 * Decimal(2), lambda: Decimal('nan') < 1, lambda: int(Decimal('nan')), lambda: int(Decimal('inf')), lambda: hash(Decimal('snan')),
          lambda: Decimal(1).quantize(Decimal('1e-40')), lambda: Decimal(10) ** 10000000, lambda: Decimal(-8) ** Decimal('0.5'), lambda: Decimal(0) ** 0, lambda: Decimal(1) ** Decimal('nan'),
          lambda: setcontext(5), lambda: Context(prec=0), lambda: Context(rounding='x'), lambda: Decimal('1') + 'a', lambda: Decimal(1) < 'a', lambda: format(Decimal(1), 'd')]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, '|', e)

for spec in ['', '.2f', '10.3f', '<10', '>+10.1e', ',', ',.2f', '015,.2f', '010.1f', '%', '.0%', 'e', 'E', 'g', 'G', '.3g', '^20', '*^20.2f', ' ', 'z.1f', 'n', '.10', '08', '.0f', '.15f']:
    print(spec, [format(Decimal(t), spec) for t in ['1234567.891', '-0.001234', '1E+10', '0', '-0.04', '5', 'Infinity', 'NaN', '1E-10', '99.995']])
print(f"{Decimal('3.14159'):.2f} {Decimal('1e3'):f} {Decimal(7)!r} %s %.2f" % (Decimal('1.10'), Decimal('2.675')))

print(Decimal(1) == 1, Decimal('0.5') == 0.5, Decimal('0.1') == 0.1, 1 < Decimal('1.5') < 2.5, Decimal(3) in [3], {Decimal(1): 'a'}[1], hash(Decimal('1.5')) == hash(1.5), Decimal(1) != 'x')
print(sum([Decimal('0.1')] * 10), max(Decimal(1), Decimal(2)), sorted([Decimal('2'), Decimal('-1'), Decimal('1.5')]), divmod(Decimal(-7), 2), -7 % Decimal(3), 10 // Decimal(3))
print(pow(Decimal(3), 4, 5), pow(Decimal(-3), 3, 7), Decimal(9).rotate(2), Decimal(123).shift(-1), Decimal(1101).logical_and(Decimal(1011)), Decimal(10).logical_xor(11), Decimal(101).logical_or(10))
c = Context(prec=4, rounding=ROUND_HALF_UP, traps=[])
print(c, c.divide(1, 3), c.add(Decimal('1.23456'), 1), c.sqrt(2), c.create_decimal('3.14159'), c.create_decimal_from_float(0.1), c.power(2, 10), c.multiply(3, '1.5') if False else c.multiply(3, Decimal('1.5')), c.to_eng_string(Decimal('1e5')))
print(c.Etiny(), c.Etop(), c.flags[Inexact], c.copy() is c, ExtendedContext, BasicContext, DefaultContext)
class Money(Decimal):
    pass


print(type(Money('1.5')), type(Money('1.5') + 1), repr(Money(2)), isinstance(Money(1), Decimal), Decimal(Money(3)), DecimalTuple(0, (1,), 2), Decimal('1.20').normalize(), Decimal('100').normalize())
total = Decimal(0)
for i in range(1, 60):
    total += 1 / Decimal(i)
print(total, Decimal(2) ** 200, (Decimal(1) / Decimal(3)) * 3, Decimal('1e20') + Decimal('1e-20'), Decimal('1e30') - Decimal('1e-30'))
for spec in ('!^-12,.6n', 'n', ',n', ',', '010,', ',g', 'z,n', ',.3f'):
    try:
        print(spec, format(decimal.Decimal('1234567.5'), spec))
    except ValueError as error:
        print(spec, error)
