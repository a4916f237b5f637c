# Unpacking: too many, too few, stars, nested, wrong types, in every place where it happens.
codes = ["a, b = 1, 2, 3", "a, b = [1]", "a, b = ()", "(a, b), c = 1, 2",
           "a, (b, c) = 1, (2, 3, 4)", "a, *b = ()",
           "a, *b, c = [1]", "[a, b] = 'abc'",
           "a, b = {1: 2}", "a, b = 5", "a, b = None",
           "*a, = 5",
         "a, b = iter([1])", "a, b = (x for x in range(5))", "for a, b in [1]: pass",
         "for a, b in [(1, 2, 3)]: pass", "for a, (b, *c) in [(1, ())]: pass",
         "[a for a, b in [(1,)]]", "{a: b for a, b in ['x']}",
         "dict([(1, 2, 3)])", "print(*5)", "print(*None)", "print(**5)", "print(**{1: 2})",
         "[*5]", "(*None,)", "{*1}", "{**[]}", "{**5}", "f(*1, **2)", "len(*[])", "len(*[1, 2])",
         "a, b = b, a, 1", "a, b = range(10 ** 10)",
         "with_ = 1; a, with_ = [1]", "(a, b) = c = [1]", "a, b, *c, d = 1, 2", "a = *1,",
         "return_ = [*range(2), *None]", "import os; a, b = os", "a, b = type", "a, b = len",
         "x = [1]; x[0], x[1] = 5, 6", "lambda: (yield); a, b = _",
         "(a := 1, b) = 5, 6", "a.b, c = 1, 2", "a[0], c = 1",
         "match 5:\n case (a, b): pass\nprint(a)", "class C:\n __iter__ = None\na, b = C()",
         "class C:\n def __iter__(self): return 5\na, b = C()",
         "class C:\n def __iter__(self): raise ValueError('in iter')\na, *b = C()",
         "class C:\n def __getitem__(self, i): return 1 // (2 - i)\na, b = C()"]
for code in codes:
    try:
        exec(code, {"f": print})
        print(repr(code), "works")
    except Exception as error:
        print(repr(code), "->", type(error).__name__, error)
