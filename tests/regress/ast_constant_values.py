# stress: none, a collection for each of 200,000 live objects
# What a Constant may hold, also inside of tuples and frozensets, however deep; the old
# classes of constants can be derived from.
import ast
import warnings

warnings.simplefilter('ignore')


def build(value):
    tree = ast.fix_missing_locations(ast.Expression(ast.Constant(value)))
    try:
        return eval(compile(tree, 'file', 'eval'))
    except (TypeError, RecursionError) as error:
        return f'{type(error).__name__} {error}'


for value in (1, (1, (2.5, 'a')), frozenset((1, (b'x', None))), int, (1, 2, int), [1], {},
              frozenset((1, int)), frozenset((1, (2, frozenset((type, )))))):
    print(build(value))
deep = ()
for _ in range(200000):
    deep = deep,
print(build(deep))


class Number(ast.Num):
    pass


number = Number(42)
print(type(number).__name__, number.n, number.value, isinstance(ast.Constant(1), ast.Num))
for make in (lambda: ast.Num(1, n=2), lambda: ast.Str('a', s='b'), lambda: Number(1, n=2)):
    try:
        make()
    except TypeError as error:
        print(error)
