# Statements where they may not stand, one message each.
def check(*sources):
    for source in sources:
        try:
            compile(source, "<s>", "exec")
            print("compiles:", source)
        except SyntaxError as error:
            print(f"{error.msg} | {error.lineno}:{error.offset}-{error.end_offset} | {source!r}")


check("return 1", "class C: return 1", "yield 1", "class C:\n  yield 1", "await x",
      "async for x in y: pass",
      "async with x: pass", "def f(): await x", "def f(): async for x in y: pass",
      "def f(): async with x: pass", "[await x for x in y]", "def f(): [x async for x in y]",
      "async def f(): yield from x", "async def f():\n  yield 1\n  return 2", "break", "continue",
      "def f(): break", "for x in y:\n  def f(): continue", "if 1: break", "class C: continue",
      "for x in y: pass\nelse: break", "nonlocal x", "def f(): nonlocal x",
      "def f(x): global x", "def f():\n  x = 1\n  global x", "def f():\n  print(x)\n  global x",
      "def f():\n  x: int\n  global x", "x = 1\nglobal x", "def f():\n  global x\n  nonlocal x",
      "def f():\n  x = 1\n  def g():\n    x = 2\n    nonlocal x",
      "def f():\n  def g(x): nonlocal x", "from x import *", "def f(): from x import *",
      "class C: from x import *", "from __future__ import nothing",
      "x = 1\nfrom __future__ import annotations",
      "from __future__ import braces", "def f(): from __future__ import annotations",
      "__debug__ = 1", "def f(__debug__): pass", "x.__debug__ = 1", "f(__debug__=1)",
      "del __debug__",
      "import __debug__", "def __debug__(): pass", "for __debug__ in x: pass",
      "with x as __debug__: pass",
      "lambda: (yield)", "[(yield) for x in y]", "def f(): [(yield 1) for x in y]",
      "{(yield): 1 for x in y}", "((yield x) for x in y)", "try:\n  pass\nexcept* X:\n  break",
      "for x in y:\n  try: pass\n  except* X: continue",
      "def f():\n  try: pass\n  except* X: return",
      "try: pass\nexcept: pass\nexcept X: pass", "try: pass\nexcept*: pass",
      "try: pass\nexcept X: pass\nexcept* Y: pass")
