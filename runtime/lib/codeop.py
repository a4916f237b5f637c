"""Compiling what is typed, which may not be complete yet.

    compile_command(source)  code; None where more lines are needed; or a SyntaxError
    Compile                  compiles, and remembers the __future__ features it saw
    CommandCompiler          compile_command() with such a memory
"""

import __future__
import warnings

_features = [getattr(__future__, name) for name in __future__.all_feature_names]

__all__ = ["compile_command", "Compile", "CommandCompiler"]

PyCF_ONLY_AST = 0x400
PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000


def _is_blank(source):
    return all(not line.strip() or line.strip().startswith("#") for line in source.split("\n"))


def _goes_on(source, filename, symbol):
    """Whether a good source is a statement whose block an empty line must end."""
    if symbol != "single" or source.endswith("\n"):
        return False
    tree = compile(source, filename, symbol, PyCF_ONLY_AST)
    return hasattr(tree.body[-1], "body") or hasattr(tree.body[-1], "cases")


def _maybe_compile(compiler, source, filename, symbol):
    if _is_blank(source) and symbol != "eval":
        source = "pass"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol)
            if _goes_on(source, filename, symbol):
                return None
        except SyntaxError:  # the last call raises it, after its warnings
            try:
                compiler(source + "\n", filename, symbol)  # a backslash may end it
                return None
            except _IncompleteInputError:
                return None
            except SyntaxError:
                pass
    return compiler(source, filename, symbol, incomplete_input=False)


def _compile(source, filename, symbol, incomplete_input=True):
    flags = 0
    if incomplete_input:
        flags = PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT
    return compile(source, filename, symbol, flags)


def compile_command(source, filename="<input>", symbol="single"):
    """Compile a source; None where it is only the beginning of something."""
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """Compiles as compile() does, under the __future__ statements of earlier sources."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        flags |= self.flags
        if kwargs.get("incomplete_input", True) is False:
            flags &= ~(PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT)
        code = compile(source, filename, symbol, flags, True)
        if not flags & PyCF_ONLY_AST:
            for feature in _features:
                if code.co_flags & feature.compiler_flag:
                    self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """compile_command() under the __future__ statements of earlier sources."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return _maybe_compile(self.compiler, source, filename, symbol)
