# Wrong numbers and kinds of arguments to methods of every built-in type.
import types

samples = {"int": 5, "float": 1.5, "complex": 1j, "str": "text", "bytes": b"b",
           "bytearray": bytearray(b"x"), "list": [1], "tuple": (1,), "dict": {1: 2}, "set": {1},
           "frozenset": frozenset(), "range": range(3), "slice": slice(1),
           "memoryview": memoryview(b"m")}
for name, value in samples.items():
    for method in sorted(dir(value)):
        if method.startswith("_") or not callable(getattr(value, method)):
            continue
        for args, kwargs in ((("x",) * 9, {}), ((), {"no_such_keyword": 1})):
            try:
                getattr(value, method)(*args, **kwargs)
                print(name, method, "accepted")
            except Exception as error:
                print(f"{type(error).__name__}: {error}")
