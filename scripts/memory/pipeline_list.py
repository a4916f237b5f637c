# Sensor readings through four stages; each stage hands a full list to the next.
COUNT = 120_000


def read(count):
    return [(i, 20.0 + (i * 37 % 101) / 10.0) for i in range(count)]


def drop_outliers(readings):
    return [(time, value) for time, value in readings if value < 29.0]


def to_fahrenheit(readings):
    return [(time, value * 9 / 5 + 32) for time, value in readings]


def averages(readings, size):
    groups = [readings[i:i + size] for i in range(0, len(readings), size)]
    return [sum(value for _, value in group) / len(group) for group in groups]


means = averages(to_fahrenheit(drop_outliers(read(COUNT))), 100)
print("groups:", len(means))
print("warmest:", round(max(means), 3))
print("coldest:", round(min(means), 3))
