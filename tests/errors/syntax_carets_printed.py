# SyntaxErrors as printed: line, caret and message for each family.
import sys
import traceback

CODES = (
    "x = (1,\n", "x = 1)\n", "f(a b)\n", "if x\n    pass\n", "for in y:\n    pass\n",
    "def f(a, a):\n    pass\n", "x = 'abc\n", "x = 5 +\n", "1 = x\n", "f() = 1\n",
    "return 1\n", "break\n", "  x = 1\n", "if x:\npass\n", "x = 0777\n", "x = 1__0\n",
    "nonlocal x\n", "def f():\n    global x, y\n    x = 1\n    nonlocal x\n", "a, b += 1\n",
    "print 'x'\n", "lambda x=1, y: 0\n", "f(x=1, 2)\n", "class A\n    pass\n", "x = $\n",
    "del f()\n", "None = 1\n", "(yield) = 1\n", "else:\n    pass\n", "f'{'\n", "f'{a b}'\n",
    "import a.b as c.d\n", "from x import\n", "raise x from\n", "x = [1, 2\ny = 3\n",
    "async x = 1\n", "await f()\n", "x: int: 5\n", "try:\n    pass\nx = 1\n", "with a as 1: pass\n",
)
for code in CODES:
    try:
        compile(code, "sample.py", "exec")
        print("compiled", repr(code))
    except SyntaxError as error:
        lines = traceback.format_exception_only(error)
        print(*lines, sep="", end="")
        print(error.lineno, error.offset, error.end_lineno, error.end_offset)
