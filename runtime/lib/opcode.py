# core: the instructions are not CPython's.
"""The instructions of this interpreter: names and numbers."""

import _disassembly

__all__ = ["cmp_op", "stack_effect", "hascompare", "opname", "opmap", "HAVE_ARGUMENT",
           "EXTENDED_ARG", "hasarg", "hasconst", "hasname", "hasjump", "hasjrel", "hasjabs",
           "hasfree", "haslocal", "hasexc"]

cmp_op = ("<", "<=", "==", "!=", ">", ">=")
opname = list(_disassembly.names())
opmap = {name: number for number, name in enumerate(opname)}
opname += [f"<{number}>" for number in range(len(opname), 256)]
HAVE_ARGUMENT = 0
EXTENDED_ARG = 256  # no instruction
# Operands are part of the names here: no instruction has CPython's kinds of operands.
hasarg = list(range(len(opmap)))
hasconst = []
hasname = []
hasjump = []
hasjrel = hasjump
hasjabs = []
hasfree = []
haslocal = []
hasexc = []
hascompare = []


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """Instructions here have several operands; their effect is not a function of one."""
    raise NotImplementedError("opcode.stack_effect() is not supported")
