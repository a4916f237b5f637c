# The singletons: identity, truth, attributes, calls, comparisons, what cannot be done.
import copy

for single in (None, Ellipsis, NotImplemented):
    cls = type(single)
    print(single, repr(single), cls.__name__, cls() is single, copy.copy(single) is single,
    copy.deepcopy([single])[0] is single)
    for code in ("single()", "single.x", "single[0]", "single + 1", "single < single",
                 "single == single", "len(single)", "iter(single)", "int(single)",
                 "hash(single) == hash(single)",
                 "single.__class__.__name__", "-single", "single in [single]", "str(single)",
                 "format(single, '')", "[single] * 2", "{single: 1}[single]",
                 "single is not single", "float(single)",
                 "single.__doc__ is None", "isinstance(single, object)",
                 "single.__bool__() if hasattr(single, '__bool__') else 'no bool'",
                 "range(single)", "'a'.join(single)", "sorted([single, 1])"):
        try:
            print(code, eval(code))
        except Exception as error:
            print(code, type(error).__name__, error)
    for code in ("single.x = 1", "del single.x", "single[0] = 1", "for x in single: pass",
                 "with single: pass", "raise single", "a, b = single", "class C(cls): pass",
                 "[][single]", "import_ = __import__(single)"):
        try:
            exec(code)
        except Exception as error:
            print(code, type(error).__name__, error)
print(bool(None), bool(...), ... is Ellipsis, None.__bool__(), None.__eq__(None), None.__eq__(1),
      None.__ne__(1), (1).__add__("a"), (1).__eq__("a"))
for code in ("None = 1", "def f(None): pass", "None.x = 1", "... = 1", "f(None=1)",
             "class None: pass", "import None", "for None in x: pass", "del None", "None += 1",
             "NotImplemented = 1; print(NotImplemented)",
             "Ellipsis = 2; print(Ellipsis, ...)"):
    try:
        exec(code, {})
    except (SyntaxError, AttributeError) as error:
        print(code, "->", type(error).__name__, error)
