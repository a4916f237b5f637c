# Mistakes inside of brackets.

SOURCES = """
x = {1: 2, 3}
x = {1: 2, 3:}
x = {1:, 2: 3}
x = {1: *a}
x = {**a for a in b}
x = {'a' 1}
[*a for a in b]
[a, b for a, b in c]
[a, for a in c]
{a, b for a, b in c}
(*a)
(**a)
[a b]
x[a b]
(a if b)
x = [i for i in range(3) if i else 2]
[for i in y]
[i for i range(3)]
x = (1,
x = [1, 2
x = )
x = (]
(a, b]
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
