# What natives say of themselves: signatures, names of bound methods, __new__ of exceptions.
import inspect

for f in (list.pop, [].pop, dict.get, str.split, len, int.from_bytes,
          dict.fromkeys, dict.__dict__["fromkeys"], "".join, set.union, [].append,
          int.__add__, (5).__pow__, list.__setitem__, object.__init__, print, globals,
          list.__getitem__):
    try:
        print(f.__name__, inspect.signature(f), f.__text_signature__)
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


class L(list):
    pass


for call in (lambda f=L().append: f(), lambda: L().append(), lambda f=True.bit_length: f(1),
             lambda f=ValueError().add_note: f(), lambda: ValueError().add_note(),
             lambda f=bool.from_bytes: f(), lambda f=int.mro: f(1)):
    try:
        call()
    except TypeError as e:
        print(e)
for cls in (ValueError, KeyError, StopIteration, UnicodeDecodeError, OSError, UnboundLocalError,
            FileNotFoundError, ExceptionGroup, Warning):
    print(cls.__name__, [n for n in ("__new__", "__init__") if n in vars(cls)], cls.__init__)
    for args in ((), (1,), (int,), (object, 1)):
        try:
            cls.__new__(*args)
        except TypeError as e:
            print(e)
names = set(dir(list[int]))
print(sorted(names - set(dir(list))), "append" in names)
print(inspect.signature(ValueError.__init__), ValueError("x").args, ValueError.__new__(KeyError if 0 else ValueError, 1).args)


class E(ValueError):
    def __init__(self, x):
        super().__init__(x, "more")


print(E(1).args, E.__new__(E, 3).args)
try:
    raise E(2)
except ValueError as e:
    print(repr(e))

# a function of a module is bound to the module
import math, time, operator, _functools
print([f.__self__.__name__ for f in (print, len, math.sin, time.time, operator.add, _functools.reduce)])
print(math.sin.__self__ is math, [].append.__self__, dict.fromkeys.__self__)
