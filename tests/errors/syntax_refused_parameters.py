# Parameter lists and lambdas that are refused.
def check(*sources):
    for source in sources:
        try:
            compile(source, "<s>", "exec")
            print("compiles:", source)
        except SyntaxError as error:
            print(f"{error.msg} | {error.lineno}:{error.offset}-{error.end_offset} | {source!r}")


parameters = ("a, a", "a=1, b", "*", "*, **k", "*a, *b", "**k, a", "**k, **l", "**k=1", "*a=1",
              "/, a", "a, /, b, /", "*, /", "a, *, b, /", "*a, /", "a, b, /, c, *, d, **e",
              "a, *, *b",
              "(a, b)", "a, (b, c)=1", "a.b", "a=", "*, a", "*,", "a,", "a b", "1", "None",
              "a=1, /, b",
              "a, *args, b=1, c", "*a: int, b: str = 1", "a, *a", "a, **a", "*a, a", "a, /, *, a",
              "lambda: 1", "*a, b, **c,", "**k,", "*a,", "**k, *a", "**k, /", "f()", "a=b=c",
              "*(a)")
for text in parameters:
    check(f"def f({text}): pass", f"lambda {text}: 1")
check("def f(a: int = 1, *b: int, c: int = 2, **d: int) -> int: pass", "def f(*a: *b): pass",
      "def f(a: *b): pass", "def f(**a: *b): pass", "lambda a: int: 1", "def f(a: (yield)): pass",
      "def f() -> : pass", "def f(a)\n  pass", "def f a: pass", "def (a): pass", "def f(): ", "def",
      "def f(:", "def f(a:): pass", "def 1(): pass", "def f.g(): pass", "async f(): pass",
      "def f[T](): pass", "def f[T, T](): pass", "def f[](): pass", "def f[1](): pass",
      "def f[*T = int](): pass", "def f[T: (yield)](): pass", "def f[T = int, U](): pass",
      "class C[T: int, *Ts, **P]: pass", "class C[**P: int]: pass", "class C[*T: int]: pass",
      "type X = int", "type X[T] = T", "type X[T]", "type X.y = 1", "type X = (yield)",
      "type 1 = 2",
      "type X[T] = (x := 1)", "type X = await y", "class C(a b): pass", "class C(: pass",
      "class C", "class 1: pass",
      "class C(x for x in y): pass", "class C(*a, **b, metaclass=c): pass",
      "class C(a=1, a=2): pass")
