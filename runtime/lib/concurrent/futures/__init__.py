"""Pools of workers. Ouro has one thread and starts no workers: what would, says so."""

from _left_out import refuse_all

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

TimeoutError = TimeoutError


class Error(Exception):
    """What goes wrong with futures."""


class CancelledError(Error):
    """The work was cancelled."""


class InvalidStateError(Error):
    """The future is in a state that does not allow this."""


class BrokenExecutor(RuntimeError):
    """A pool cannot work any more."""


refuse_all(globals(), "Ouro has no threads",
           "Executor Future ProcessPoolExecutor ThreadPoolExecutor as_completed wait")
