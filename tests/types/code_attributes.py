# Attributes of code objects: names, counts of arguments, flags, nested code, lines.
import inspect


def sample(a, /, b, *rest, c, **extra):
    local = a + b

    def inner():
        return local, sample
    return [inner for inner in rest] or inner


def generator():
    yield


async def coroutine():
    pass


code = sample.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount)
print(code.co_kwonlyargcount, code.co_nlocals >= 6, code.co_varnames[:5])
print(code.co_cellvars, code.co_freevars, code.co_firstlineno)
nested = [const for const in code.co_consts if inspect.iscode(const)]
print([(one.co_name, one.co_qualname, one.co_freevars) for one in nested])
for function in (sample, generator, coroutine, lambda: (yield)):
    flags = function.__code__.co_flags
    names = ("VARARGS", "VARKEYWORDS", "GENERATOR", "COROUTINE", "NESTED")
    print(function.__name__, [name for name in names if flags & getattr(inspect, "CO_" + name)])
lines = sorted({line for _, _, line in code.co_lines() if line is not None})
print(lines[0] == code.co_firstlineno, lines[-1] - lines[0])
unit = compile("x = y.z(1)\n", "unit.py", "exec")
print(unit.co_name, unit.co_filename, unit.co_names, unit.co_argcount, unit.co_firstlineno)
same = compile("x = y.z(1)\n", "unit.py", "exec")
print(unit == same, unit == compile("x = 1", "unit.py", "exec"))
try:
    code.co_name = "other"
except AttributeError as error:
    print(type(error).__name__)
