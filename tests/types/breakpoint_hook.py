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
