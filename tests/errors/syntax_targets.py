# What cannot be assigned to, deleted or annotated.

SOURCES = """
f() = 1
1 = x
x + 1 = 2
(a, 1) = 2
None = 1
'a' = 1
f'{x}' = 1
... = 1
a and b = 1
a < b = 1
-a = 1
lambda: 1 = 1
(x, y, f()) = 1
*a, f() = 1
[x for x in y] = 1
{1: 2} = x
{1, 2} = x
x = yield = 1
f() += 1
(a, b) += 1
(a, b): int
[a]: int = 1
a, b: int
f(): int
del f()
del a + b
del (a, 1)
del *a
for f() in x: pass
for 1 in x: pass
[x for f() in y]
with a as f(): pass
with (a as 1): pass
(a.b := 1)
(f() := 1)
if x = 3: pass
while x.a = 3: pass
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
