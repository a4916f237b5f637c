# Sensor readings through four stages; each reading goes all the way before the next.
import itertools

COUNT = 120_000


def read(count):
    for i in range(count):
        yield i, 20.0 + (i * 37 % 101) / 10.0


def drop_outliers(readings):
    return ((time, value) for time, value in readings if value < 29.0)


def to_fahrenheit(readings):
    return ((time, value * 9 / 5 + 32) for time, value in readings)


def averages(readings, size):
    while group := list(itertools.islice(readings, size)):
        yield sum(value for _, value in group) / len(group)


groups, warmest, coldest = 0, float("-inf"), float("inf")
for mean in averages(to_fahrenheit(drop_outliers(read(COUNT))), 100):
    groups += 1
    warmest = max(warmest, mean)
    coldest = min(coldest, mean)
print("groups:", groups)
print("warmest:", round(warmest, 3))
print("coldest:", round(coldest, 3))
