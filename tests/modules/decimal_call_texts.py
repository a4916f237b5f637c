# What wrong calls of Decimal and Context say.
import decimal


def attempt(function, *args, **keywords):
    try:
        function(*args, **keywords)
    except TypeError as error:
        print(error)


def attempt_all(function):
    attempt(function, 1, 2, 3, 4, 5)
    attempt(function, bogus=1)
    attempt(function, 1, bogus=1)
    attempt(function, 1, 2, bogus=1)
    attempt(function, 1, contex=1)
    attempt(function, 1, other=1)
    attempt(function)


OBJECTS = ("__class__", "__dir__", "__new__", "__init__", "__hash__", "__reduce__", "__getstate__",
           "__getattribute__", "__setattr__", "__delattr__", "__sizeof__", "__init_subclass__",
           "__subclasshook__", "__reduce_ex__")
for value in decimal.Decimal(1), decimal.Context():
    for name in dir(value):
        method = getattr(value, name)
        if callable(method) and name not in OBJECTS and (name[0] != "_" or name[1] == "_"):
            print(name)
            attempt_all(method)
attempt(decimal.Decimal, 1, 2, 3)
attempt(decimal.Decimal, 1, contex=1)
attempt(decimal.Decimal, 1, value=2)
attempt(decimal.Context, 1, 2, 3, 4, 5, 6, 7, 8, 9)
attempt(decimal.Context, 1, prec=2)
attempt(decimal.Context, roundin=2)

# Called by the class, without an instance.
for f in (decimal.Context.add, decimal.Decimal.compare, decimal.Decimal.sqrt):
    try:
        f()
    except TypeError as e:
        print(e)
