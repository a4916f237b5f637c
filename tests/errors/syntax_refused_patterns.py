# match statements that are refused, with the place of the mistake.
def check(*patterns):
    for pattern in patterns:
        source = f"match x:\n  case {pattern}: pass"
        try:
            compile(source, "<s>", "exec")
            print("compiles:", pattern)
        except SyntaxError as error:
            print(f"{error.msg} | {error.lineno}:{error.offset}-{error.end_offset} | {pattern}")


check("a | b", "1 | a", "(a | 1)", "a, a", "[a, *a]", "{'k': a, **a}", "C(a, b=a)", "C(a=1, a=2)",
      "C(a=1, b)",
      "C(1, a=1, 2)", "*a", "*a, *b", "[*a, b, *c]", "(*a)", "{**a, 'k': 1}", "{**a, **b}",
      "{1: a, 1: b}",
      "{'a': 1, 'a': 2}", "{a: 1}", "{a.b: 1}", "{a.b: 1, a.b: 2}", "{1: a, 1.0: b}", "{**_}",
      "{'k': _, **rest}",
      "_ as x", "x as _", "x as y.z", "x as 1", "x as x", "1 as x as y", "1 + 2", "1 + 2j", "-1",
      "-a", "- -1", "+1", "1j + 2",
      "1 + -2j", "-1 - 2j", "1 * 2", "a.b", "a.b()", "a[0]", "a.b.c(d)", "f''", "f'{a}'",
      "'a' 'b'", "b'a' b'b'", "'a' b'b'",
      "None", "True", "...", "not a", "a and b", "lambda: 1", "[1, 2", "(1, 2", "{1: 2", "C(",
      "1 |", "| 1", "1 | 2 |", "",
      "a if", "a if b if c", "a if (b := 1)", "{'k'}", "{}", "[]", "()", "(a)", "(a,)", "a,",
      "*_", "[_, *_]", "C(*a)", "C(**a)",
      "C(a.b=1)", "C(1=2)", "C()()", "0x10", "1_0", "x := 1", "a == b", "a < b", "1 if a else b",
      "(1 | 2) as x", "1 | 2 as x",
      "[1 | 2, (3 | 4) as y]", "_ | 1", "1 | _", "1 | _ | 2", "x | y | 1", "{-1: a, 1+2j: b}",
      "{None: a, True: b}", "str() | int()")
for source in ("match x:\n  case _: pass\n  case 1: pass",
               "match x:\n  case y: pass\n  case 1: pass",
               "match x:\n  case y if y: pass\n  case 1: pass", "match x:\n  pass", "match x:\n",
               "match x", "match x: case 1: pass",
               "match x:\n  case 1:\n  case 2: pass", "match x:\n  case 1: pass\n  else: pass",
               "match x:\n  case 1 pass",
               "match *a, b:\n  case _: pass", "match (yield):\n  case _: pass",
               "match x := 1:\n  case _: pass",
               "match = 1; case = 2; match[case]; match(case); match -case",
               "match match:\n  case case: pass",
               "case 1: pass", "match 1, 2:\n  case a, b: pass",
               "match x:\n  case (1 | y): pass\n  case _: pass"):
    try:
        compile(source, "<s>", "exec")
        print("compiles:", repr(source))
    except SyntaxError as error:
        print(f"{error.msg} | {error.lineno}:{error.offset}-{error.end_offset} | {source!r}")
