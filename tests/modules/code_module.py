# Prompts made by programs: what is complete, what is run, what is shown.
import code
import codeop
import sys

sys.stderr = sys.stdout

SOURCES = ["if x: pass", "if x:\n  pass", "if x:\n  pass\n", "if x: pass\n", "x=1", "x=1\n",
           "def f(): pass", "@d\ndef f(): pass", "if x:\n  # c", "if x:\n  y\n # c", "@d",
           "class A:\n  def f(self):\n    pass", "a;b", "with a: b", "if 1: pass # c",
           "x = 1 # c", "", "# only", "\n\n", "x = (", "x = [1,\n2", "f(", "f)", "'''a", "'a",
           "x = \\", "try:", "try:\n pass", "try:\n pass\nexcept", "x +", "1 1",
           "match x:", "match x:\n case 1: pass", "lambda", "class", "if 1:\nx",
           "for i in x:\n pass\nelse", "async def f():", "await x", "return", "x = {1: ",
           "a if b", "import", "from x import", "from x import (", "del", "(a **", "x ? y",
           "f'{", "f'{x", "f'''{x}", "print(1)\n\n"]
for source in SOURCES:
    row = [repr(source)]
    for symbol in "single", "exec", "eval":
        try:
            got = codeop.compile_command(source, "<i>", symbol)
            row.append("more" if got is None else "code")
        except Exception as error:
            row.append(f"{type(error).__name__}: {error}")
    print(*row, sep=" | ")

compiler = codeop.CommandCompiler()
compiler("from __future__ import annotations")
print(compiler("def f(x: y): pass\n").co_flags & 0x1000000)


class Console(code.InteractiveConsole):
    def __init__(self, lines, **settings):
        super().__init__(**settings)
        self.lines = iter(lines)

    def raw_input(self, prompt=""):
        try:
            line = next(self.lines)
        except StopIteration:
            raise EOFError
        print(f"{prompt}{line}")
        if line == "INTERRUPT":
            raise KeyboardInterrupt
        return line


LINES = ["1 + 1", "def f(x):", "    return 1 / x", "", "f(0)", "f(", "2)", "x = = 3", "if 1:",
         "INTERRUPT", "y = 5", "y", "import nothing_of_the_kind", "'ä' + 1", "raise SystemExit(3)",
         "print('after')"]
Console(LINES[:-2]).interact("Hello", "Bye")
print(hasattr(sys, "ps1"), type(sys.last_exc).__name__)
try:
    Console(LINES).interact("")
except SystemExit as stop:
    print("stopped", stop.code)
Console(["exit", "quit", "exit(4)", "print(1)"], local_exit=True).interact("", "")
print(exit is __import__("builtins").exit)

lines = iter(["z = 6", "z * 7"])
code.interact("Banner", lambda prompt: next(lines, None) or exec("raise EOFError"), {"a": 1}, "")


def hook(kind, value, trace):
    print("hook", kind.__name__, value)
    if "odd" in str(value):
        raise ValueError("hook fails")


sys.excepthook = hook
plain = code.InteractiveInterpreter({"name": 3})
print(plain.runsource("name + 1"), plain.runsource("name + (", symbol="exec"))
plain.runsource("1 / 0")
plain.runsource("raise KeyError('odd')")
plain.runsource("a b")
