# Lines are read when their tokens are asked for.
import io
import tokenize

SRC = '''# first
import os

def f(a,
      b):
    # comment
    s = """one
two
three"""

    return (a +  # why

            b) \\
        + 1


# between
class C:
    x = f"{a!r:>{w}} {
b}"
    y = f\'\'\'a
{b}
c\'\'\'
if x:
    pass
        # odd comment
    # end
'''
def trace(source):
    lines = io.StringIO(source)
    def readline():
        line = lines.readline()
        print("read", repr(line))
        return line
    try:
        for t in tokenize.generate_tokens(readline):
            print(t[0], repr(t[1]), t[2], t[3], repr(t[4]))
    except (tokenize.TokenError, SyntaxError) as e:
        print(type(e), e)
trace(SRC)
for s in ("x = 1", "x = (1,\n", "x = '''a\nb", "if x:\n  y\n z\n", "'abc\nx\n", "x = \\\n", "x = 1 \\", "", "\n", "# c", "  # c\n", "(\n#c\n)", "x\x00y\n", "a\r\nb\r\n", "if x:\n\ty\n", "f'{a", "f'''{a\n", "]\n", "$\n", "0777\nx\n","def f():\n  x\n\n# c\n  # d\ny\n", "class A:\n  pass\n   \n"):
    print("====", repr(s)); trace(s)
for s in ('x = """a \'\'\'\n{b} "\n\\"""\n""" + \'\'\'\n"""\n\'\'\'\ny\n', "f'''a\n\"\"\"\n{b\n}c\n{{d\n}}e\n\"\n''' + g\n", "'a\\\nb\\\n'\nc\n", "x = (\n# a\n\\\n\n1\n\\\n)\n# b\n\n  # c\ny\n", "x = '''a\nb\n\"\"\"", "f'''{x:\n}\n{'''a\nb''' + '''\n'''}'''\n", "if x:\n  y\n\n\n# a\n  # b\n\nz\n", "a +\\\n\\\n\\\nb\n"):
    print("====", repr(s)); trace(s)
# The time goes with the length: the texts that could go on are not read again.
for s in ('"""\n' + "text {x} '''\n" * 20000 + '"""\n', "f'''\n" + 'text "\n' * 20000 + "'''\n", "(\n" + "# a\n" * 20000 + ")\n", "# a\n\n" * 20000 + "x\n"):
    print(sum(1 for t in tokenize.generate_tokens(io.StringIO(s).readline)))
