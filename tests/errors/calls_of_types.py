# Wrong arguments to every built-in type.
import builtins

for name in sorted(dir(builtins)):
    cls = getattr(builtins, name)
    if not isinstance(cls, type) or issubclass(cls, BaseException) or name.startswith("_"):
        continue
    for args, kwargs in ((([], None), {}), ((None,), {}), ((None,) * 9, {}), ((),
                         {"bad_keyword": 1}), ((5, 5), {"x": 1})):
        if (name, len(args)) in (("enumerate", 0), ("str", 2)):
            continue
        try:
            print(name, len(args), "->", type(cls(*args, **kwargs)).__name__)
        except Exception as error:
            print(f"{name} {len(args)} {type(error).__name__}: {error}")

# What cannot be called says so before it looks at keywords.
for callee in (), dict:
    try:
        callee(**{1: 2})
    except TypeError as error:
        print(error)
