# Missing, unexpected and inconsistent indentation.

HEADS = ("if x:", "while x:", "for x in y:", "with x:", "def f():", "class A:", "try:",
         "async def f():", "if x: pass\nelif y:", "if x: pass\nelse:",
         "try: pass\nexcept:", "try: pass\nexcept A as b:", "try: pass\nexcept* A:",
         "try: pass\nfinally:", "match x:", "match x:\n  case 1:")
SOURCES = ("  x = 1", "x = 1\n    y = 2", "if x:\n    y\n  z", "if 1:\n        x\n\ty",
           "def f(\n", "if x:\n    pass\nelse\n    pass", "match x\n  case 1: pass",
           "match x:\n  case 1\n    pass", "try:\n    pass\nx = 1",
           "try:\n    pass\nexcept A:\n    pass\nexcept* B:\n    pass",
           "match x:\n  case a as _: pass", "match x:\n  case a as b.c: pass",
           "match x:\n  case A(b=1, c): pass", "match x:\n  case 1 + 2: pass",
           "x = {\n  'a': 1\n  'b': 2\n}", "foo(a, b\nbar()")


def describe(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as error:
        print(f"{source!r}\n    {type(error).__name__}: {error.msg}")
        print("   ", error.lineno, error.offset, error.end_lineno, error.end_offset,
              repr(error.text))
    else:
        print(f"{source!r}\n    no error")


for head in HEADS:
    describe(head + "\npass\n")
for source in SOURCES:
    describe(source + "\n")
