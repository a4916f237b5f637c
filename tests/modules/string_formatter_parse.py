# string.Formatter().parse reads part by part: what is wrong shows when it is reached.
import string
for s in ["a{b}c{", "a{b}c}", "{a!x", "{a!rx}", "{!}", "{a:{b}}", "{a:{b", "x{0!r:>5}y", "{}{", "{", "}", "{a!}", "{a!r", "", "{{", "{a:{{}}}", "{a[}]}"]:
    try:
        it = string.Formatter().parse(s)
        print(s, type(it).__name__)
        while 1: print(next(it))
    except StopIteration: pass
    except Exception as e: print(s, type(e), e)
