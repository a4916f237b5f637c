"""What debuggers are built on. Ouro has none; what would start one says so."""

from _left_out import refuse_all

__all__ = ["BdbQuit", "Bdb", "Breakpoint"]


class BdbQuit(Exception):
    """The user left the debugger."""


refuse_all(globals(), "Ouro has no debugger", "Bdb Breakpoint set_trace")
