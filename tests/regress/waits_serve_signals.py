# What waits serves a signal at once: its handler raises out of the wait, or ends it.
import os
import signal
import tempfile
import threading
import time


class Stop(Exception):
    pass


def stop(number, frame):
    raise Stop


def after(handler, function):
    signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    start = time.monotonic()
    try:
        result = function()
    except Stop:
        result = "stopped"
    signal.setitimer(signal.ITIMER_REAL, 0)
    print(result, time.monotonic() - start < 4)


event = threading.Event()
after(stop, lambda: event.wait(8))
print(event._cond._is_owned(), len(event._cond._waiters))
after(lambda *_: event.set(), lambda: event.wait(8))
lock = threading.Lock()
lock.acquire()
after(stop, lambda: lock.acquire(timeout=8))
after(lambda *_: lock.release(), lambda: lock.acquire(timeout=8))
after(lambda *_: None, lambda: lock.acquire(timeout=0.2))
print(lock.locked())
condition = threading.Condition()


def wait():
    with condition:
        return condition.wait(8)


after(stop, wait)
after(stop, signal.pause)
with tempfile.TemporaryDirectory() as folder:
    os.mkfifo(os.path.join(folder, "pipe"))
    after(stop, lambda: open(os.path.join(folder, "pipe")))
