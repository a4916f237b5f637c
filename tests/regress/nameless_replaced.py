# oracle: none, there the methods of decimal are in C, and their code cannot be replaced
# Methods that word errors of calls as functions in C do, and then get other parameters.
import decimal

method = decimal.Decimal.__dict__["is_nan"]


def tell(*args, **keywords):
    try:
        print(method(*args, **keywords))
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


method.__defaults__ = (1, 2, 3, 4, 5, 6)
tell(1, 2, 3, 4, 5)
method.__defaults__ = None
tell(1, 2)
many = {}
exec(f"def f({', '.join(f'p{i}' for i in range(18))}): pass", many)
method.__code__ = many["f"].__code__
tell(1, 2)
tell(1, 2, q=3)
method.__code__ = (lambda: 1).__code__
tell(1)
method.__code__ = (lambda *a, b: 1).__code__
tell(1)
method.__code__ = (lambda a, /, b, *, c: 1).__code__
method.__kwdefaults__ = {"c": 1}
for args, keywords in ((), {}), ((1,), {}), ((1, 2, 3), {}), ((1,), {"a": 3}), ((1, 2), {"b": 3}), ((1, 2), {"x": 3}):
    tell(*args, **keywords)
