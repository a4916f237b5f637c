# What cannot be assigned to, deleted, captured, imported or bound by a walrus.
def check(*sources):
    for source in sources:
        try:
            compile(source, "<s>", "exec")
            print("compiles:", source)
        except SyntaxError as error:
            print(f"{error.msg} | {error.lineno}:{error.offset}-{error.end_offset} | {source!r}")


targets = ("1", "'s'", "None", "True", "...", "f()", "a + b", "-a", "not a", "a < b", "a and b",
           "lambda: 1", "a if b else c", "[x for x in y]", "{x for x in y}", "{a: b for a in b}",
           "(x for x in y)", "{}", "{1}", "{1: 2}", "f''", "f'{a}'", "b'x'", "(a, 1)", "[a, f()]",
           "(a := 1)", "a.b()", "a[0]()", "await a", "(yield)", "*a", "(*a)", "()", "[]",
           "a, *b, *c",
           "a.b", "a[b]", "a[b:c]")
for target in targets:
    check(f"{target} = 1")
for target in targets[:20]:
    check(f"del {target}")
for target in ("1", "f()", "a + b", "(a, b)", "[a]", "None", "*a", "a.b", "a[0]", "(a)", "x < y"):
    check(f"{target} += 1", f"{target}: int = 1", f"({target} := 1)",
          f"for {target} in x: pass", f"with x as {target}: pass")
check("import a.b as c.d", "from a import b.c", "import a as 1", "from a import (b, )",
      "from a import ()",
      "from a import b,", "import", "from . import *, a", "import a,", "from a import b as c.d",
      "[x := 1 for x in y]", "[y for x in (y := [1])]", "class C: [x := 1 for y in z]",
      "[i := 0 for i, j in x]", "[[(j := 0) for i in range(5)] for j in range(5)]",
      "x = y := 1", "f(x=y:=1)", "x := 1", "lambda x: y := 1", "f(a.b=1)", "f(1=2)", "f(True=1)",
      "f(a + b=1)", "f((a)=1)", "f(a for a in b, c)", "f(**a, *b)", "f(a=1, b)", "f(**a, b)",
      "f(a=1, a=2)", "f(x for x in y, 1)", "f(a, b for b in c)", "f(a=)", "f(, a)", "f(a b)")
