# SyntaxError as an object: attributes, str, and how traceback shows hand-made ones.
import traceback


def show(error):
    print("".join(traceback.format_exception_only(error)), end="")


try:
    compile("a = 1\nb = = 2\n", "name.py", "exec")
except SyntaxError as error:
    print(error.msg, error.filename, error.lineno, error.offset, repr(error.text),
          error.end_lineno, error.end_offset, error.print_file_and_line)
    print(error.args, str(error))
for args in ((), ("m",), ("m", ("f", 1, 2, "text")), ("m", ("f", 1, 2, "  text here", 1, 9)),
             ("m", (None, 1, 2, "text")), ("m", ("f", None, None, None)),
             ("m", ("f", 1, 99, "short")), ("m", ("f", 1, 0, "zero")), ("m", ("f", 1, -1, "minus")),
             ("m", ("f", 2, 1, "a\nb")), ("m", ("f", 1, 3, "ab\n", 2, 1))):
    error = SyntaxError(*args)
    print(args, "->", str(error))
    show(error)
for args in (("m", ()), ("m", (1, 2)), ("m", 5), ("m", ("f", 1, 2, "t", 1))):
    try:
        print(SyntaxError(*args).lineno)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(IndentationError.__mro__[1].__name__, TabError.__mro__[1].__name__)
error = SyntaxError("changed")
error.lineno, error.filename, error.text, error.offset = 7, "dir/sub.py", "x y z", 3
print(str(error))
show(error)
for source, mode in (("1 +", "eval"), ("x = 1", "eval"), ("", "eval"), ("a; b", "single"),
                     ("a\nb", "single"), ("if x:\n", "exec"),
                     ("f'{lambda x:}'", "eval"), ("{lambda x:}", "eval")):
    try:
        compile(source, "<s>", mode)
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(type(error).__name__, error, error.offset, error.end_offset)
