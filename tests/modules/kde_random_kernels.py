# kde_random(): every kernel, its names, numbers from a seed.
import statistics

data = [-2.1, -1.3, -0.4, 1.9, 5.1, 6.2]
for kernel in ('normal', 'gauss', 'logistic', 'sigmoid', 'rectangular', 'uniform', 'triangular',
               'parabolic', 'epanechnikov', 'quartic', 'biweight', 'triweight', 'cosine'):
    rand = statistics.kde_random(data, h=1.5, kernel=kernel, seed=8675309)
    numbers = [rand() for _ in range(2000)]
    print(kernel, [round(number, 9) for number in numbers[:4]], round(sum(numbers), 6), rand.__doc__)
    cdf = statistics.kde(data, 1.5, kernel, cumulative=True)
    for x in range(-3, 8):
        observed = sum(number <= x for number in numbers) / len(numbers)
        assert abs(cdf(x) - observed) < 0.05, (kernel, x)
for kernel in 'none', '':
    try:
        statistics.kde_random(data, 1.0, kernel)
    except statistics.StatisticsError as error:
        print(error)
