# What is printed of exceptions that nobody can catch: class and text, no more.
class A:
    def __init__(s, e): s.e = e
    def __del__(s): raise s.e
class B(Exception):
    def __str__(s): return ""
class C(Exception):
    def __str__(s): raise ValueError("x")
for e in [ValueError(), ValueError(""), ValueError("a"), KeyError("a"), B(), C(), KeyboardInterrupt(), SyntaxError("x", ("f", 1, 2, "abc", 1, 3)), OSError(2, "x", "f"), ExceptionGroup("g", [ValueError(1)]), type("Q", (Exception,), {"__module__": "m"})("z")]:
    e.add_note("note")
    try: raise RuntimeError
    except RuntimeError as r: e.__cause__ = r
    a = A(e); del a
class D: # nothing to be named
    __del__ = None
d = D(); del d
