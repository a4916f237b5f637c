# Numbers that no system takes, and paths that no file has.
import _thread
import binascii
import os
import signal
import struct


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


for group in -(2**63), 2**63 - 1, -(2**31), 2**31:
    attempt(binascii.hexlify, b"abc", ":", group)
    attempt(b"abc".hex, ":", group)
attempt(struct.pack_into, "i", bytearray(9), 2**63 - 1, 1)
attempt(struct.unpack_from, "i", bytes(9), 2**63 - 1)
lock = _thread.allocate_lock()
lock.acquire()
attempt(lock.acquire, True, float("nan"))
for seconds in float("nan"), float("inf"), 1e300:
    attempt(os.utime, "/", (seconds, seconds))
attempt(os.stat, "\ud800")
attempt(signal.setitimer, signal.ITIMER_REAL, float("nan"))
for environment in {"a=b": "1"}, {"": "1"}:
    attempt(os.execve, "/nonexistent", ["a"], environment)


class Raises:
    def __init__(self, error):
        self.error = error

    def __index__(self):
        raise self.error

    __float__ = __index__


# Views word what conversions raise by their format.
for kind in "efdbQ":
    view = memoryview(bytearray(8)).cast(kind)
    for value in 10**400, -10**400, *map(Raises, (TypeError(1), UnicodeError(2), OverflowError(3), KeyError(4))):
        try:
            view[0] = value
        except Exception as e:
            print(kind, type(e).__name__, e)
