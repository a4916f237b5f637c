"""Waiting until descriptors are ready."""

from _select import *
from _select import _wait


def _descriptor(fd):
    if not isinstance(fd, int):
        try:
            fileno = fd.fileno
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
        fd = fileno()
        if not isinstance(fd, int):
            raise TypeError("fileno() returned a non-integer")
    if not -1 << 31 <= fd < 1 << 31:
        raise OverflowError("Python int too large to convert to C int")
    if fd < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({fd})")
    return int(fd)


def _events(mask):
    if not isinstance(mask, int):
        raise TypeError("an integer is required")
    if mask < 0:
        raise ValueError("value must be positive")
    if mask >> 64:
        raise OverflowError("Python int too large to convert to C unsigned long")
    if mask > 0xffff:
        raise OverflowError("Python int too large for C unsigned short")
    return mask


class poll:
    """Descriptors, and what is awaited of them."""

    def __init__(self):
        self._wanted = {}
        self._waiting = False

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        """Await events of a descriptor, or of an object with fileno()."""
        self._wanted[_descriptor(fd)] = _events(eventmask)

    def modify(self, fd, eventmask, /):
        """Await other events of a descriptor that is registered."""
        fd, mask = _descriptor(fd), _events(eventmask)
        if fd not in self._wanted:
            raise FileNotFoundError(2, "No such file or directory")
        self._wanted[fd] = mask

    def unregister(self, fd, /):
        """Await nothing of a descriptor."""
        del self._wanted[_descriptor(fd)]

    def poll(self, timeout=None, /):
        """Wait at most timeout milliseconds; [(descriptor, events)] that are there."""
        if self._waiting:
            raise RuntimeError("concurrent poll() invocation")
        self._waiting = True
        try:
            return _wait(self._wanted.items(), timeout)
        finally:
            self._waiting = False
