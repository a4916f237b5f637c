# Closures: late binding, shared cells, cells of parameters, comprehensions, classes.
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])


def counter(start):
    def step():
        nonlocal start
        start += 1
        return start
    return step


a, b = counter(0), counter(10)
print(a(), a(), b(), a())


def shared():
    value = []

    def put(x):
        value.append(x)

    def get():
        return value
    return put, get


put, get = shared()
put(1)
put(2)
print(get())


def deep(a):
    def level1(b):
        def level2(c):
            def level3(d):
                return a, b, c, d
            return level3
        return level2
    return level1


print(deep(1)(2)(3)(4))


def recursive():
    def factorial(n):
        return 1 if n < 2 else n * factorial(n - 1)
    return factorial


print(recursive()(10))


def unbound():
    def inner():
        return later
    try:
        inner()
    except NameError as error:
        print(error)
    later = 5
    return inner()


print(unbound())


def star(*args, **kwargs):
    return lambda: (args, kwargs)


print(star(1, k=2)())
print(recursive().__closure__ is not None, (lambda: 0).__closure__)
print(a.__closure__[0].cell_contents, a.__code__.co_freevars)


def class_in_function(n):
    class Inner:
        value = n

        def get(self):
            return n + 1
    return Inner


print(class_in_function(5).value, class_in_function(5)().get())
print([(lambda: x * y)() for x in range(3) for y in range(2)])
