# exec, eval, compile; namespaces.
print(eval("1 + 2"), eval("x * 2", {"x": 5}), eval("a + b", {"a": 1}, {"b": 2}))
namespace = {}
exec("x = 1\ndef f(): return x + 1\ny = f()", namespace)
print(namespace["x"], namespace["y"], sorted(k for k in namespace if k[0] != "_"))
print("__builtins__" in namespace)
x = 10
exec("x += 5")
print(x)


def local():
    y = 1
    exec("y = 2; z = 3")
    result = {}
    exec("y = 5", globals(), result)
    return y, result, eval("y + 1")


print(local())
code = compile("a + 1", "<here>", "eval")
print(eval(code, {"a": 4}), code.co_filename)
code = compile("for i in range(3): print(i)", "file.py", "exec")
exec(code)
exec("class K:\n    v = 7\nprint(K.v)")
print(eval("[i for i in range(3)]"), eval("(lambda q: q * 2)(4)"))
print(eval("  1 + 1  "), eval("\t2"), exec("pass"))
for source in ("1 +", "x = 1", "", "def", "1; 2"):
    try:
        eval(source)
    except SyntaxError as error:
        print(type(error).__name__, error.msg)
try:
    exec("1/0")
except ZeroDivisionError as error:
    print(error)
try:
    eval("undefined_name")
except NameError as error:
    print(error)
try:
    eval("x", {"__builtins__": {}})
except NameError as error:
    print(error)
try:
    eval("len", {"__builtins__": {}})
except NameError as error:
    print(error)
for bad in ((5,), ("1", 5), ("1", {}, 5)):
    try:
        eval(*bad)
    except TypeError as error:
        print(error)
single = compile("1 + 1\n", "s", "single")
exec(single)
exec(compile("'text'", "s", "single"))
exec(compile("None", "s", "single"))


class Mapping(dict):
    def __missing__(self, key):
        return key.upper()


print(eval("a + b", {}, Mapping()))
try:
    compile("1", "s", "wrong")
except ValueError as error:
    print(error)
print(eval(b"3 * 3"), eval("'é'"))
# Blanks before an expression: eval() alone skips them.
import ast

for text in "  1", "\t 1", b"\t 1", bytearray(b" 1"), " \n1", "\f 1", "\n 1", " $", " \v1", "1 ":
    for function in eval, exec, lambda s: compile(s, "f", "eval"), lambda s: ast.parse(s, mode="eval"), ast.literal_eval:
        try:
            function(text)
            print(text, "is good")
        except (SyntaxError, ValueError) as error:
            print(text, type(error).__name__, error, getattr(error, "offset", None))
