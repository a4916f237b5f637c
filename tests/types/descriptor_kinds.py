# Which attributes of built-in types are fields, computed, methods or slots.
import types
import weakref


def generator():
    yield


kinds = (types.MemberDescriptorType, types.GetSetDescriptorType)
objects = [
    AttributeError, ImportError, OSError, StopIteration, SyntaxError, SystemExit,
    UnicodeDecodeError, BaseExceptionGroup, classmethod, complex, property, range,
    slice, staticmethod, super, types.FunctionType, types.MethodType,
    types.GenericAlias, types.ModuleType, types.SimpleNamespace, weakref.ref,
    types.TracebackType, types.WrapperDescriptorType, types.MethodDescriptorType,
    types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType]
for cls in objects:
    for kind in kinds:
        names = [n for n, v in vars(cls).items()
                 if type(v) is kind and n != "__weakref__"]
        print(cls.__name__, kind.__name__, sorted(names))
for cls, name in ((list, "__getitem__"), (dict, "__getitem__"), (dict, "__contains__"),
                  (set, "__contains__"), (frozenset, "__contains__"),
                  (tuple, "__getitem__"), (list, "__contains__"), (str, "__getitem__")):
    print(cls.__name__, name, type(vars(cls)[name]).__name__, getattr(cls, name))
print([1, 2].__getitem__(1), {1: 2}.__getitem__(1), {1}.__contains__(1))
print(list(map({1: 2}.__contains__, [1, 2])), list(map([5, 6].__getitem__, [1, -2])))


class Items(list):
    def __getitem__(self, i):
        return ("own", super().__getitem__(i))


print(Items([1])[0], list.__getitem__(Items([1]), 0), Items([3]).__contains__(3))


def f():
    pass


for o, name in ((f.__code__, "co_name"), (f, "__globals__"), (f, "__closure__"),
                (range(1), "start"), (1j, "real"), (f.__code__, "co_code")):
    for change in (lambda: setattr(o, name, 1), lambda: delattr(o, name)):
        try:
            change()
        except AttributeError as error:
            print(name, error)
print(types.FunctionType.__globals__, type(f).__globals__.__get__(f) is globals())
print(types.FunctionType.__closure__.__objclass__, repr(range.start))
