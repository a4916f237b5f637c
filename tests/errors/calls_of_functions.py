# Wrong numbers and kinds of arguments to every built-in function.
import builtins

skip = {"input", "breakpoint", "help", "exit", "quit", "copyright", "credits", "license", "open",
"__build_class__", "__import__", "print"}
for name in sorted(dir(builtins)):
    function = getattr(builtins, name)
    if name in skip or isinstance(function, type) or not callable(function):
        continue
    for args, kwargs in (((), {}), ((None,), {}), ((None,) * 2, {}), ((None,) * 9, {}), ((),
                         {"bad": 1})):
        if kwargs and name in ("max", "min"):
            continue
        try:
            print(name, len(args), "->", type(function(*args, **kwargs)).__name__)
        except Exception as error:
            print(f"{name} {len(args)} {type(error).__name__}: {error}")
