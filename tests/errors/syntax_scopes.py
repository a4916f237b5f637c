# SyntaxErrors of scopes: global, nonlocal, parameters, walrus in comprehensions, class bodies.
CODES = (
    "def f(x):\n    global x\n",
    "def f():\n    x = 1\n    global x\n",
    "def f():\n    print(x)\n    global x\n",
    "def f():\n    nonlocal x\n",
    "x = 1\ndef f():\n    nonlocal x\n",
    "def f():\n    x = 1\n    def g():\n        x = 2\n        nonlocal x\n",
    "def f():\n    x = 1\n    def g(x):\n        nonlocal x\n",
    "def f():\n    global x\n    nonlocal x\n",
    "def f():\n    for x in y:\n        global x\n",
    "[x := 1 for x in y]\n",
    "[y for y in (z := x)]\n",
    "class A:\n    [x := 1 for y in z]\n",
    "[[(x := 1) for x in y] for z in w]\n",
    "def f(a, *, a): pass\n",
    "lambda a, a: 1\n",
    "def f(*): pass\n",
    "def f(__debug__): pass\n",
    "def f():\n    x: int\n    global x\n",
    "def f():\n    global x\n    x: int = 1\n",
    "class A:\n    def f(self):\n        return super\n    yield 1\n",
    "yield 1\n",
    "def f():\n    from math import *\n",
    "async def f():\n    yield 1\n    return 2\n",
    "def f():\n    [await x for x in y]\n",
)
for code in CODES:
    try:
        compile(code, "scopes.py", "exec")
        print("compiled", repr(code))
    except SyntaxError as error:
        print(repr(code), error.msg, error.lineno, error.offset, error.end_offset, sep=" | ")
