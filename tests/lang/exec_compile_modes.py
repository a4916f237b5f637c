# compile() in its three modes, and the namespaces of exec and eval.
code = compile("1 + 2", "<sum>", "eval")
print(eval(code), code.co_filename, code.co_name)
single = compile("40 + 2", "<line>", "single")
exec(single)
exec(compile("'shown'; None; [1]", "<line>", "single"))
exec(compile("'not shown'", "<file>", "exec"))
space = {}
print(exec("a = 1\nb = [a + i for i in range(3)]\ndef f(): return a", space))
print(space["b"], space["f"](), "__builtins__" in space)
space["a"] = 100
print(space["f"]())
glob, loc = {"g": 1}, {"l": 2}
exec("m = g + l\nglobal n\nn = 'global'", glob, loc)
print(loc, glob["n"], "m" in glob)
print(eval("  g + l", glob, {"l": 10}))


class Recorder(dict):
    def __missing__(self, name):
        return f"<{name}>"


print(eval("alpha + beta", {"__builtins__": {}}, Recorder(beta="!")))
print(eval("len([1, 2])", {"__builtins__": {"len": lambda x: "mine"}}))
for source, mode in [("x = 1", "eval"), ("1\n2", "eval"), ("", "eval")]:
    try:
        compile(source, "<bad>", mode)
    except SyntaxError as error:
        print(mode, repr(source), type(error).__name__)
try:
    compile("1", "<bad>", "other")
except ValueError as error:
    print(error)


def local_scope():
    value = "local"
    exec("value = 'changed'; fresh = 1")
    return value, eval("value.upper()"), "fresh" in locals()


print(local_scope())
print(eval(b"3 * 3"), eval(compile("(lambda n: n * n)(7)", "", "eval")))
# Where a text without an end of line ends.
for mode in "exec", "eval", "single":
    for text in "\\", "x\\", "  \\x", "\\\n", " 1", "\t(", " 'a", "if x:\n    y\n  z", "if x:\n    y\n  z\n":
        try:
            compile(text, "text", mode)
        except SyntaxError as e:
            print(mode, repr(text), type(e).__name__, e.msg, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
