# Parameters and arguments in the wrong order.

SOURCES = """
def f(a=1, b): pass
def f(*): pass
def f(*, **k): pass
def f(**k, a): pass
def f(a, /, b, /): pass
def f(/, a): pass
def f(*a, *b): pass
def f(*a=1): pass
def f(**k=1): pass
def f(a, (b, c)): pass
def f(a, b=): pass
def f(*a, b, /): pass
lambda a=1, b: 0
lambda *: 0
lambda (a, b): 0
f(a=1, 2)
f(**k, 2)
f(**k, *a)
f(a.b=1)
f(True=1)
f(x=1 for x in y)
f(a, b=)
f(a for a in b, c)
f(c, a for a in b)
f(*a=1)
f(**a=1)
f(a b)
f(a, 1 2)
class A(x for x in y, z): pass
"""


def describe(source):
    try:
        compile(source + "\n", "<test>", "exec")
    except SyntaxError as error:
        print(f"{source}\n    {type(error).__name__}: {error.msg}")
        print("   ", error.lineno, error.offset, error.end_lineno, error.end_offset,
              repr(error.text))
    else:
        print(f"{source}\n    no error")


for source in SOURCES.strip().splitlines():
    describe(source)
