# What builtin classes say about how they are called.
import builtins
import inspect

for name in dir(builtins):
    value = getattr(builtins, name)
    if isinstance(value, type) and value.__text_signature__ is not None:
        print(name, value.__text_signature__)


class Plain:
    pass


class Called(Plain):
    def __init__(self, a, *, b=1):
        pass


print(Plain.__text_signature__, inspect.signature(Plain), inspect.signature(Called), inspect.signature(list))
print(inspect.signature(__import__))
