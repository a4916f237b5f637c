# The type statement: its value is computed on first use, each scope in its own way.
type Later = list[Defined]
type Tree[T] = dict[str, Tree[T]] | T
try:
    Later.__value__
except NameError as error:
    print(error)


class Defined:
    pass


print(Later.__value__)
print(Later, Later.__name__, type(Later).__name__)
print(Tree.__type_params__, Tree[int], Tree.__value__)
calls = []


def noisy(x):
    calls.append(x)
    return x


type Once = noisy(int)
print(calls, Once.__value__, calls, Once.__value__, calls)


class Holder:
    inner = str
    type Alias = inner
    type Nested[K] = dict[K, inner]


print(Holder.Alias.__value__, Holder.Nested.__value__, Holder.Nested.__module__)


def local(kind):
    type Mine = kind
    before = Mine
    kind = bytes
    return before.__value__


print(local(float))
type = type
print(type(1), type is type)
type X = int
print(X.__value__)
try:
    X.__value__ = 3
except AttributeError as error:
    print(error)
try:
    X()
except TypeError as error:
    print(error)
