# Closures, higher-order functions, decorators, keyword and star arguments.
def adder(n):
    def add(x):
        return x + n
    return add


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count
    return step


def compose(*functions):
    def composed(x):
        for function in functions:
            x = function(x)
        return x
    return composed


def traced(function):
    calls = 0

    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        return function(*args, **kwargs)
    wrapper.calls = lambda: calls
    return wrapper


@traced
def area(width, height=2, *, scale=1):
    return width * height * scale


step = counter()
for i in range(2_000_000):
    step(i & 3)
chain = compose(adder(1), adder(2), lambda x: x * 2, adder(-3))
total = sum(chain(i) for i in range(500_000))
size = 0
for i in range(300_000):
    size += area(i) + area(i, 3) + area(i, scale=2)
print(step(0), total, size, area.calls())
print(sum(f(i) for i, f in enumerate([adder(k) for k in range(200_000)])))
