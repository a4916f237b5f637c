# Decorators on functions, methods and classes; their order of evaluation.
def trace(label):
    print("made", label)

    def decorate(function):
        print("applied", label)

        def wrapper(*args, **kwargs):
            print("call", label)
            return function(*args, **kwargs)
        wrapper.__name__ = function.__name__
        return wrapper
    return decorate


@trace("outer")
@trace("inner")
def work(x, y=1):
    return x + y


print(work(1), work(1, y=5), work.__name__)


def register(registry, name=None):
    def decorate(target):
        registry[name or target.__name__] = target
        return target
    return decorate


table = {}


@register(table)
def first():
    return 1


@register(table, "second name")
class Second:
    pass


print(sorted(table), table["first"](), table["second name"] is Second)


class CountCalls:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return lambda *args: self(instance, *args)


@CountCalls
def square(x):
    return x * x


print(square(3), square(4), square.calls)


class Service:
    @CountCalls
    def run(self, n):
        return self.base + n

    base = 10

    @staticmethod
    @trace("static")
    def helper(n):
        return n

    @property
    @trace("property")
    def value(self):
        return 99


s = Service()
print(s.run(1), s.run(2), Service.run.calls, s.helper(5), s.value)


def memoize(function):
    cache = {}

    def lookup(n):
        if n not in cache:
            cache[n] = function(n)
        return cache[n]
    lookup.cache = cache
    return lookup


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), len(fib.cache))
decorators = [lambda f: f, lambda f: "second"]


@decorators[1]
def indexed():
    pass


@(decorators[0] if True else decorators[1])
def conditional():
    return "kept"


print(indexed, conditional())


def add_method(cls):
    cls.added = lambda self: "added to " + type(self).__name__
    return cls


@add_method
class Plain:
    pass


print(Plain().added())
