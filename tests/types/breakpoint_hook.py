# breakpoint() calls sys.breakpointhook with its arguments.
# env: PYTHONBREAKPOINT=0
import sys

print(breakpoint(), breakpoint(1, a=2))
sys.breakpointhook = lambda *args, **kw: ("hooked", args, kw)
print(breakpoint(1, 2, k=3))
sys.breakpointhook = None
try:
    breakpoint()
except TypeError as error:
    print(error)

# what cannot be imported is told of, and passed over
import os
import warnings

sys.breakpointhook = sys.__breakpointhook__
for name in "no_module.f", "sys.no_function", ".len", "x" * 300 + ".f", "no_function":
    os.environ["PYTHONBREAKPOINT"] = name
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        print(breakpoint(), [str(one.message)[:60] for one in told])
os.environ["PYTHONBREAKPOINT"] = "len"
print(breakpoint("abc"))
