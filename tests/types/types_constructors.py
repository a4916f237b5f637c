# Instances made by calling types.*: functions, cells, methods, modules, namespaces.
import types


def scale(value, factor=2, *, offset=0):
    return value * factor + offset


copy = types.FunctionType(scale.__code__, {"__builtins__": {}}, "copy", (5,))
copy.__kwdefaults__ = {"offset": 1}
print(copy(2), copy.__name__, copy.__qualname__, copy.__defaults__, copy.__closure__)

cell = types.CellType(10)


def outer():
    seen = 1

    def inner():
        return seen
    return inner


inner = types.FunctionType(outer().__code__, globals(), "inner", None, (cell,))
print(inner())
cell.cell_contents = 20
print(inner())
method = types.MethodType(scale, 4)
print(method(), method(3), method.__self__, method.__func__ is scale)
module = types.ModuleType("made", "Its text.")
print(module.__name__, module.__doc__, sorted(vars(module)))
cls = types.new_class("Made", (int,), {}, lambda space: space.update(x=1))
print(cls.__name__, cls.__mro__[1:], cls.x, cls(3) + 1)
for call in (lambda: types.FunctionType(outer().__code__, {}),
             lambda: types.MethodType(1, 2),
             lambda: types.MethodType(scale, None),
             lambda: types.ModuleType(),
             lambda: types.ModuleType(1),
             lambda: types.CellType(1, 2)):
    try:
        print(call())
    except TypeError as error:
        print(error)
