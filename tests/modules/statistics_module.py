# statistics: every function, exact sums, types of results, errors.
import statistics as st
from decimal import Decimal
from fractions import Fraction as F
import math

DATA = [[1, 2, 3, 4, 4], [1.5, 2.5, 2.5, 2.75, 3.25, 4.75], [F(1, 2), F(3, 4), 5], [7], [1e30, 1, 3, -1e30], [True, False, 1],
        [0.1] * 10, [2, 8, 4.5], [-5, 10.25, 3]]
for data in DATA:
    row = []
    for name in ['mean', 'fmean', 'median', 'median_low', 'median_high', 'median_grouped', 'mode', 'multimode', 'pvariance', 'variance',
                 'pstdev', 'stdev', 'harmonic_mean', 'geometric_mean', 'quantiles']:
        try:
            row.append(f'{name}={getattr(st, name)(data)!r}')
        except (st.StatisticsError, TypeError) as e:
            row.append(f'{name} {type(e).__name__} {e}')
    print(data, row)
print(st.quantiles(range(1, 20), n=10), st.quantiles([1, 3, 9, 10], n=3, method='inclusive'), st.fmean([1, 2, 3], weights=[1, 1, 2]))
print(st.harmonic_mean([40, 60], weights=[5, 30]), st.harmonic_mean([1, 0]), st.geometric_mean([54, 24, 36]), st.geometric_mean([0, 2]))
print(st.variance([1, 2, 4], 2), st.pvariance([1, 2, 4], mu=2), st.median_grouped([1, 2, 2, 3, 4, 4, 4], interval=2), st.mode('aabbb'), st.multimode(''))
x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(st.covariance(x, y), st.correlation(x, y), st.correlation(x, y, method='ranked'), st.correlation(x, [-v for v in x]))
line = st.linear_regression([1971, 1975, 1979, 1982, 1983], [1, 2, 3, 4, 5])
print(line, line.slope, line.intercept, st.linear_regression([1, 2, 3], [2, 4, 7], proportional=True))
print(st.mean([math.inf, 1]), st.mean([math.nan]), st.stdev([1.0, 2.0, 4.0]), st.pstdev([1e-300, 2e-300]), st.stdev(range(1000)))
n = st.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.median, n.mode, n.pdf(110), n.cdf(85), n.inv_cdf(0.9), n.inv_cdf(1e-12), n.inv_cdf(.5), n.quantiles(), n.zscore(130))
print(n + 5, n - n, n * 2, n / 3, -n, +n, 3 - n, n == st.NormalDist(100, 15), hash(n) == hash(st.NormalDist(100, 15)), n.overlap(st.NormalDist(110, 10)), n.overlap(st.NormalDist(90, 15)))
print(st.NormalDist.from_samples([1, 2, 3, 4.5]), st.NormalDist(5, 2).samples(3, seed=7), st.NormalDist())
f = st.kde([-2.1, -1.3, -0.4, 1.9, 5.1, 6.2], h=1.5)
print([round(f(v), 12) for v in range(-3, 4)], f.__doc__)
for kernel in ['logistic', 'sigmoid', 'rectangular', 'triangular', 'parabolic', 'quartic', 'triweight', 'cosine']:
    print(kernel, [round(st.kde([1, 2, 4], .9, kernel, cumulative=c)(2.2), 12) for c in (False, True)])
for call in [lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.variance([1]), lambda: st.stdev([1]), lambda: st.pstdev([]),
             lambda: st.fmean([]), lambda: st.harmonic_mean([-1, 2]), lambda: st.geometric_mean([-1]), lambda: st.geometric_mean([]), lambda: st.mean(['a']),
             lambda: st.quantiles([]), lambda: st.quantiles([1, 2], n=0), lambda: st.quantiles([1, 2], method='x'), lambda: st.covariance([1], [1, 2]),
             lambda: st.correlation([1, 1], [2, 3]), lambda: st.linear_regression([1, 1], [1, 2]), lambda: st.NormalDist(1, -1), lambda: n.inv_cdf(0),
             lambda: st.NormalDist(1, 0).pdf(1), lambda: st.fmean([1], [0]), lambda: st.fmean([1, 2], [1]), lambda: st.kde([], 1), lambda: st.kde([1], 0)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)

# Sums that are infinite or no number.
inf = float('inf')
for name in ['mean', 'variance', 'pvariance', 'stdev', 'pstdev']:
    for data in [3, 0, inf], [1, [2]], [float('nan'), 1], [inf, -inf], [Decimal('Infinity'), 2], [Decimal('NaN'), 1]:
        try:
            print(name, data, getattr(st, name)(data))
        except Exception as e:
            print(name, data, type(e).__name__, e)

print('-- random numbers of kernels')
for kernel in ('normal', 'gauss', 'logistic', 'sigmoid', 'rectangular', 'uniform', 'triangular',
               'parabolic', 'epanechnikov', 'quartic', 'biweight', 'triweight', 'cosine'):
    rand = st.kde_random([-2.1, -1.3, -0.4, 1.9, 5.1, 6.2], h=1.5, kernel=kernel, seed=8675309)
    exact = kernel not in ('quartic', 'biweight', 'triweight')
    print(kernel, [rand() if exact else round(rand(), 9) for _ in range(5)], rand.__doc__)
data = [1, 2]
for kernel in 'triangular', 'normal':
    data[2:] = []
    pdf = st.kde(data, 5.0, kernel)
    print(pdf.__name__, pdf.__qualname__, pdf(9))
    data.append(10)
    print(pdf(9))
