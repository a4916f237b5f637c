# string.Formatter().parse reads part by part: what is wrong shows when it is reached.
import string
for s in ["a{b}c{", "a{b}c}", "{a!x", "{a!rx}", "{!}", "{a:{b}}", "{a:{b", "x{0!r:>5}y", "{}{", "{", "}", "{a!}", "{a!r", "", "{{", "{a:{{}}}", "{a[}]}"]:
    try:
        it = string.Formatter().parse(s)
        print(s, type(it).__name__)
        while 1: print(next(it))
    except StopIteration: pass
    except Exception as e: print(s, type(e), e)

# A field name is read part by part too: a missing argument comes before a bad part.
for name in ["0.", ".", "0[", "0]", "0[1]x", "a.b[c].", "", "0..a", "[0]", "0[a.b].c", "0.a[", "a[99999999999999999999]", " 0", "0[]"]:
    for args in (), ([1, 2],):
        try: print(string.Formatter().format("{" + name + "}", *args))
        except Exception as e: print(name, args, type(e).__name__, e)

# As str.format reads fields.
for text in ("{a!} }}", "{!", "{a!r", "{a!rr}", "{a!}}", "{a!{b}}", "{a[b}c]}", "{a{b}",
             "{a[b:c]!r:{d}}", "{a!r:}", "{:{}}"):
    try:
        print(list(string.Formatter().parse(text)))
    except ValueError as error:
        print(text, error)
