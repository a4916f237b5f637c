# Warnings: filters, registries, levels, records, and their printed form.
import warnings, sys
sys.stderr = sys.stdout
print(warnings.filters)
print(warnings._defaultaction, warnings._onceregistry)
def f(**k):
    warnings.warn("hello", **k)
for i in range(2): f()
f(stacklevel=2); f(stacklevel=2)
f(category=DeprecationWarning); f(stacklevel=2, category=DeprecationWarning)
warnings.warn(UserWarning("inst"), DeprecationWarning)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    f(); f()
    print(len(w), w[0], w[0].filename[-4:], w[0].lineno, w[0].category, w[0].line, w[0].source, w[0]._category_name)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: f()
    except UserWarning as e: print(repr(e))
    warnings.simplefilter("ignore"); f()
    print(len(warnings.filters))
print(warnings.formatwarning("m", UserWarning, "fn.py", 3), end='')
print(warnings.formatwarning("m", UserWarning, "fn.py", 3, line="  src  "), end='')
warnings.showwarning("m", UserWarning, "fn.py", 3)
warnings.showwarning("m", UserWarning, "fn.py", 3, sys.stdout, "ln")
for bad in [lambda: warnings.warn("x", int), lambda: warnings.warn("x", 3), lambda: warnings.simplefilter("foo"),
            lambda: warnings.simplefilter("ignore", lineno=-1), lambda: warnings.catch_warnings(action="bad").__enter__(),
            lambda: warnings.catch_warnings().__exit__(), lambda: warnings.warn("x", stacklevel="a"),
            lambda: warnings.warn_explicit("x", UserWarning, "f", 1, registry=3),
            lambda: warnings.warn_explicit("x", 3, "f", 1)]:
    try: bad(); print('no error')
    except Exception as e: print(type(e).__name__, e)
c = warnings.catch_warnings(record=True); print(c, warnings.catch_warnings(), warnings.catch_warnings(module=sys))
c.__enter__()
try: c.__enter__()
except RuntimeError as e: print(e)
c.__exit__()
warnings.resetwarnings(); print(warnings.filters)
f(); f(); f(stacklevel=2)
reg = {}
warnings.warn_explicit("expl", UserWarning, "a/b/mod_z.py", 5, registry=reg); print(reg)
warnings.warn_explicit("expl", UserWarning, "a/b/mod_z.py", 5, registry=reg); 
warnings.warn_explicit("expl", UserWarning, "a/b/mod_z.py", 6, module="q", registry=reg, source=reg); print(reg)
with warnings.catch_warnings(action="error", category=SyntaxWarning):
    for s in ["1 is 1", "'\\d'", "assert (1,2)", "1()"]:
        try: compile(s, "fn", "exec"); print('none')
        except SyntaxError as e: print(type(e), e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    compile("x = '\\d'\n1 is 1", "fn", "exec"); t = True; ~t
    for x in w: print(x)
