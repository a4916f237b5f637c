# Errors in eval, exec and compile: file names, no source lines, nested text.
import sys
import traceback

CODE = """def inner(value):
    return value / 0

def outer(value):
    return inner(value)
"""


def show(function):
    try:
        function()
    except Exception:
        traceback.print_exc(file=sys.stdout)


space = {}
exec(compile(CODE, "made_up.py", "exec"), space)
show(lambda: space["outer"](1))
show(lambda: eval("1 + missing_name"))
show(lambda: eval("[x.y for x in 'a']", {}))
show(lambda: exec("import sys\nclass A:\n    b = sys.no_such"))
show(lambda: exec("exec('1 / 0')"))
show(lambda: eval(compile("f(\n1)", "<made>", "eval"), {"f": lambda value: value.attr}))
show(lambda: exec("def f(:"))
show(lambda: compile("x = ", "name.py", "exec"))
show(lambda: eval("x = 1"))
