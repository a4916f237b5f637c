# Raising, catching, finally and with, near and deep.
class Odd(ValueError):
    def __init__(self, number):
        super().__init__("odd", number)
        self.number = number


class Guard:
    entered = left = 0

    def __enter__(self):
        Guard.entered += 1
        return self

    def __exit__(self, kind, value, trace):
        Guard.left += 1
        return kind is Odd


def check(n):
    if n & 1:
        raise Odd(n)
    return n


def deep(n):
    if n == 0:
        return {}["missing"]
    return deep(n - 1)


def quiet(n):
    total = 0
    for i in range(n):
        try:
            total += i
        except ValueError:
            total = 0
        finally:
            total -= 1
    return total


total = caught = 0
for i in range(900_000):
    try:
        total += check(i)
    except Odd as error:
        caught += error.number
for i in range(500_000):
    with Guard():
        total += check(i)
missing = 0
for i in range(60_000):
    try:
        deep(10)
    except (IndexError, KeyError) as error:
        missing += len(error.args[0])
print(total, caught, Guard.entered, Guard.left, missing, quiet(2_000_000))
