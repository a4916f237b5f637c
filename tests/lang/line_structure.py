# Logical lines: continuation, comments, blank lines, brackets, odd indentation.
total = 1 + \
    2 + \
    3
print(total)
items = [
    1,  # one

    2,
    # a comment alone
    3,
]
print(items)


def f(a,
      b=(1,
         2),
      *c
      ):

    # comment before the body

    x = a

  # badly indented comment
    return x, b, c


print(f(1))
if (total == 6
        and items):
	print("tab indented")
if total: print("one line"); print("two statements")
table = {"k":
         [1,
          2]}; print(table)
print("a"
      "b"   # joined
      "c")
x = (
    1
)
print(x, ())
for i in \
        range(2): print(i)
class K: y = 1; z = 2
print(K.y + K.z)
print([
    a
    for a in range(3)
    if a
])
lambda_value = (lambda:
                5)
print(lambda_value())
if 1:
    pass
    # trailing comment
# comment
else:
    print("never")
é = "unicode name"
print(é, ªb if False else "x")
ﬁ = 1
print(fi)
try:
    exec("if 1:\n        x = 1\n    y = 2\n")
except IndentationError as error:
    print(error.msg)
try:
    exec("if 1:\nx = 1\n")
except IndentationError as error:
    print(error.msg)
try:
    exec("  x = 1\n")
except IndentationError as error:
    print(error.msg)
try:
    exec("if 1:\n\tx = 1\n        y = 2\n")
except TabError as error:
    print(error.msg)
try:
    exec("x = (1,\n")
except SyntaxError as error:
    print(error.msg)
try:
    exec("x = 1)\n")
except SyntaxError as error:
    print(error.msg)
try:
    exec("x = [1)\n")
except SyntaxError as error:
    print(error.msg)
exec("y = 1\r\nz = 2\r\nprint(y, z)")
exec("\n\n\nprint('no newline at end')")
