# cmath: functions of complex numbers; the last digits may differ, so 12 are shown.
import cmath
import math


def show(z):
    return f'{z.real:.12g}{z.imag:+.12g}j' if isinstance(z, complex) else f'{z:.12g}' if isinstance(z, float) else repr(z)


VALUES = [0j, 1 + 0j, -1 + 0j, 1j, -1j, 1 + 1j, -2.5 + 3j, 0.5 - 0.25j, 3, -4.0, 1e-10 + 1e5j, complex(math.inf, 1), complex(1, math.nan), complex('-0'), 1e308 + 1e308j]
for name in ['acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'cos', 'cosh', 'exp', 'sin', 'sinh', 'sqrt', 'tan', 'tanh', 'log', 'log10', 'phase', 'polar', 'isfinite', 'isinf', 'isnan']:
    row = []
    for z in VALUES:
        try:
            r = getattr(cmath, name)(z)
            row.append(' '.join(map(show, r)) if isinstance(r, tuple) else show(r))
        except (ValueError, OverflowError) as e:
            row.append(f'{type(e).__name__}: {e}')
    print(name, row)
print(show(cmath.log(8, 2)), show(cmath.log(1j, 1 + 1j)), show(cmath.rect(2, math.pi / 3)), cmath.rect(1, 0), cmath.isclose(1 + 1e-12j, 1), cmath.isclose(1, 1.1), cmath.isclose(1, 2, abs_tol=5))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj)


class Z:
    def __complex__(self):
        return 4 + 0j


print(cmath.sqrt(Z()), cmath.sqrt(-1), cmath.exp(cmath.pi * 1j).real)
for call in [lambda: cmath.sqrt('x'), lambda: cmath.log(0), lambda: cmath.isclose(1, 1, rel_tol=-1), lambda: cmath.rect(1, math.inf)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print([cmath.tanh(complex(x, math.nan)) for x in (0, -0.0)], [cmath.tan(complex(math.nan, y)) for y in (0, -0.0)])
