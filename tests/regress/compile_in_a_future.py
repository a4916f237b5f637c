# compile() hands on what the running code imported from __future__, unless it shall not.
from __future__ import annotations

import ast
import sys

TEXT = "x: undefined_name = 3"
space = {}
exec(compile(TEXT, "f", "exec"), space)
print(space["__annotations__"])
for alone in True, 1, [0]:
    try:
        exec(compile(TEXT, "f", "exec", 0, alone), {})
    except NameError as error:
        print(error)
exec(compile(ast.parse(TEXT), "f", "exec"), space)
print(space["__annotations__"])

# numbers of C
for call in (
    lambda: compile("1", "f", "eval", 2**31),
    lambda: compile("1", "f", "eval", optimize=-(2**31) - 1),
    lambda: sys._getframe(10**30),
    lambda: sys._getframemodulename(2**31),
    lambda: sys.setrecursionlimit(2**31),
):
    try:
        print(call())
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)

# a tree whose reading takes the module of its classes away
tree = ast.parse("x = 1")


class Name(ast.Name):
    @property
    def id(self):
        sys.modules.pop("_ast", None)
        return "q"

    @id.setter
    def id(self, value):
        pass


tree.body[0].targets[0] = Name("x", ast.Store(), lineno=1, col_offset=0)
print(compile(tree, "f", "exec").co_names)
