# os.write: the error is that of the call, whatever the release of the buffer does; a
# handler runs when a signal stops it behind some bytes.
import os
import signal
import sys


class Buffer:
    def __buffer__(self, flags):
        return memoryview(b"abc")

    def __release_buffer__(self, view):
        try:
            os.stat("/nonexistent")
        except OSError:
            pass


try:
    os.write(99, Buffer())
except OSError as e:
    print(e)


def handler(number, frame):
    raise KeyboardInterrupt("stopped")


signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.1)
inlet, outlet = os.pipe()
try:
    print(os.write(outlet, b"x" * 10**6))
except KeyboardInterrupt as e:
    print(e)
