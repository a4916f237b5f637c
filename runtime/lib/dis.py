# core: the instructions are not CPython's.
"""Show bytecode: the instructions of this interpreter, which are not CPython's."""

import sys
import types

import _disassembly
from opcode import *
from opcode import __all__ as _opcode_names

__all__ = ["code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels",
           "show_code", "get_instructions", "Instruction", "Bytecode"] + _opcode_names

COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED",
    32: "GENERATOR", 64: "NOFREE", 128: "COROUTINE", 256: "ITERABLE_COROUTINE",
    512: "ASYNC_GENERATOR",
}


def _fields(name, fields):
    """A class of tuples with named items."""
    fields = fields.split()

    def make(cls, *args, **kwargs):
        given = dict(zip(fields, args), **kwargs)
        return tuple.__new__(cls, [given.get(field) for field in fields])

    def text(self):
        return f"{name}({', '.join(f'{f}={v!r}' for f, v in zip(fields, self))})"

    namespace = {"__slots__": (), "__new__": make, "__repr__": text, "_fields": tuple(fields),
                 "__match_args__": tuple(fields), "__module__": "dis"}
    for index, field in enumerate(fields):
        namespace[field] = property(lambda self, index=index: self[index])
    return type(name, (tuple,), namespace)


Positions = _fields("Positions", "lineno end_lineno col_offset end_col_offset")
Positions.__doc__ = "Where the source of an instruction lies."
Instruction = _fields("Instruction", "opname opcode arg argval argrepr offset start_offset "
                                     "starts_line line_number label positions cache_info")
Instruction.__doc__ = "One instruction: its name, operand text, offset in bytes, and place."


def _code_of(x):
    """The code object of a function, method, generator, source text ..."""
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        code = getattr(x, name, None)
        if code is not None:
            return code
    if isinstance(x, str):
        return _compile(x, "<disassembly>")
    if hasattr(x, "co_code"):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _compile(source, name):
    try:
        return compile(source, name, "eval")
    except SyntaxError:
        return compile(source, name, "exec")


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """Yield an Instruction for each instruction of a function, code object or source."""
    code = _code_of(x)
    shift = 0 if first_line is None else first_line - code.co_firstlineno
    last = None
    for offset, name, opcode, arg, text in _disassembly.instructions(code):
        line, end_line, column, end_column = code._position(offset)
        if line is not None:
            line += shift
            end_line += shift
        starts = line is not None and line != last
        last = line if line is not None else last
        yield Instruction(name, opcode, arg, text or arg, text, offset, offset, starts, line,
                          None, Positions(line, end_line, column, end_column), None)


def _write(code, lasti, file):
    first = True
    for item in get_instructions(code):
        if item.starts_line and not first:
            print(file=file)
        first = False
        line = str(item.line_number) if item.starts_line else ""
        mark = "-->" if item.offset == lasti else ""
        text = f"{line:>4} {mark:>4} {item.offset:>6}  {item.opname:<24} {item.argrepr}"
        print(text.rstrip(), file=file)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of a code object."""
    _write(co, lasti, file)


disco = disassemble


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of a function, method, class, module, code or source text.

    Code inside it follows, to depth levels; without x the last traceback is shown.
    """
    if x is None:
        distb(file=file)
        return
    if hasattr(x, "__dict__") and not hasattr(getattr(x, "__func__", x), "__code__") \
            and not hasattr(x, "co_code") and not hasattr(x, "gi_code"):
        kinds = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)
        for name, value in sorted(x.__dict__.items()):
            if isinstance(value, kinds):
                print(f"Disassembly of {name}:", file=file)
                try:
                    dis(value, file=file, depth=depth)
                except TypeError as error:
                    print("Sorry:", error, file=file)
                print(file=file)
        return
    code = _code_of(x)
    _write(code, -1, file)
    if depth is not None and depth <= 0:
        return
    for constant in code.co_consts:
        if hasattr(constant, "co_code"):
            print(file=file)
            print(f"Disassembly of {constant!r}:", file=file)
            dis(constant, file=file, depth=None if depth is None else depth - 1)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of the innermost frame of a traceback, with a mark."""
    if tb is None:
        last = getattr(sys, "last_exc", None)
        if last is None:
            raise RuntimeError("no last traceback to disassemble")
        tb = last.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    _write(tb.tb_frame.f_code, tb.tb_lasti, file)


def findlinestarts(code):
    """Yield (offset, line) where the line changes."""
    last = False
    for start, end, line in code.co_lines():
        if line is not last:
            last = line
            yield start, line


def findlabels(code):
    """Return the offsets that are jumped to, for co_code of this interpreter: not kept."""
    raise NotImplementedError("dis.findlabels() needs a code object here")


def pretty_flags(flags):
    """Return the names of the bits of co_flags."""
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
    return ", ".join(names) or "0x0"


def code_info(x):
    """Return a text about the attributes of a code object."""
    co = _code_of(x)
    lines = [f"Name:              {co.co_name}", f"Filename:          {co.co_filename}",
             f"Argument count:    {co.co_argcount}",
             f"Positional-only arguments: {co.co_posonlyargcount}",
             f"Kw-only arguments: {co.co_kwonlyargcount}", f"Number of locals:  {co.co_nlocals}",
             f"Stack size:        {co.co_stacksize}", f"Flags:             {pretty_flags(co.co_flags)}"]
    for title, items in (("Constants", map(repr, co.co_consts)), ("Names", co.co_names),
                         ("Variable names", co.co_varnames), ("Free variables", co.co_freevars),
                         ("Cell variables", co.co_cellvars)):
        items = list(items)
        if items:
            lines.append(title + ":")
            lines += [f"{number:4d}: {item}" for number, item in enumerate(items)]
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print code_info()."""
    print(code_info(co), file=file)


def stack_effect(opcode, oparg=None, *, jump=None):
    """Instructions here have several operands; their effect is not a function of one."""
    raise NotImplementedError("dis.stack_effect() is not supported")


def _global_names(code):
    return [name for name in code.co_names]


class Bytecode:
    """The instructions of a piece of code: iterate over it, or ask for the text."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False,
                 adaptive=False, show_offsets=False):
        self.codeobj = _code_of(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self.current_offset = current_offset
        self._original_object = x

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self.first_line)

    def __repr__(self):
        return f"{type(self).__name__}({self._original_object!r})"

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """Make one of the innermost frame of a traceback."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        """Return code_info() of it."""
        return code_info(self.codeobj)

    def dis(self):
        """Return the text that disassemble() prints."""
        import io
        out = io.StringIO()
        _write(self.codeobj, -1 if self.current_offset is None else self.current_offset, out)
        return out.getvalue()
