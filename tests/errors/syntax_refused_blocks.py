# Blocks: missing colons and bodies, wrong indentation, unfinished compound statements.
def check(*sources):
    for source in sources:
        try:
            compile(source, "<s>", "exec")
            print("compiles:", repr(source))
        except SyntaxError as error:
            place = f"{error.lineno}:{error.offset}-{error.end_offset}"
            print(f"{type(error).__name__}: {error.msg} | {place} | "
                  f"{source!r}")


heads = ("if x", "elif x", "else", "for x in y", "while x", "try", "with x", "def f()", "class C",
         "match x",
         "async def f()", "async for x in y", "async with x", "except", "finally",
         "except X as e", "case x")
for head in heads:
    check(head, head + ":", head + ":\npass", head + "\n  pass", head + ": pass: pass")
check("if x:\n  pass\nelif y", "if x:\n  pass\nelif y:", "if x:\n  pass\nelse",
      "if x:\n  pass\nelse:",
      "if x:\n  pass\nelse:\n  pass\nelse:\n  pass",
      "if x:\n  pass\nelse:\n  pass\nelif y:\n  pass",
      "try:\n  pass", "try:\n  pass\nx = 1", "try:\n  pass\nexcept:", "try:\n  pass\nexcept X",
      "try:\n  pass\nexcept X, Y:\n  pass", "try:\n  pass\nexcept X as 1:\n  pass",
      "try:\n  pass\nexcept X as a.b:\n  pass", "try:\n  pass\nfinally", "try:\n  pass\nfinally:",
      "try:\n  pass\nelse:\n  pass", "try:\n  pass\nfinally:\n  pass\nexcept:\n  pass",
      "for x in y:\n  pass\nelse:", "while x:\n  pass\nelse", "with a as b, c as d",
      "with (a as b, c as d): pass",
      "with (a, b) as c: pass", "with a as b c: pass", "with: pass", "with (a as b):",
      "for x: pass", "for in y: pass",
      "for x y in z: pass", "while: pass", "if: pass", "if x = 1: pass", "while x = 1: pass",
      "if x == 1 y: pass",
      "  x = 1", "x = 1\n  y = 2", "if x:\n  a\n b", "if x:\n  a\n    b", "if x:\n\ta\n        b",
      "if x:\n        a\n\tb",
      "if x:\n  a\n\tb", "class C:\n  def f(self):\n  pass", "def f():\n  '''doc'''\nx",
      "if x: if y: pass",
      "if x: for y in z: pass", "x = 1; if y: pass", "for x in y: def f(): pass", "@a",
      "@a\nx = 1", "@a b\ndef f(): pass",
      "@\ndef f(): pass", "@a; @b\ndef f(): pass", "lambda", "lambda x", "pass x", "pass\n pass",
      "global", "global x,",
      "global x.y", "nonlocal", "del", "del x,", "assert", "assert x,", "assert x, y, z",
      "raise x from", "raise x, y",
      "raise from x", "import x as", "return x y", "print x", "print 'a', 'b'", "exec 'a'",
      "exec code in ns", "yield x y")
