# A signal handler runs while a child is waited for, and may end the waiting.
import os
import signal
import time


def refuse(number, frame):
    raise TimeoutError("too late")


signal.signal(signal.SIGALRM, refuse)
for wait in lambda: os.waitpid(child, 0), os.wait:
    child = os.fork()
    if child == 0:
        time.sleep(0.2)
        os._exit(0)
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        wait()
    except TimeoutError as error:
        print(error)
    print(os.waitpid(child, 0)[0] == child)

# And while a pipe is read or written; a handler that returns lets it go on.
ends = os.pipe()
reader = os.fdopen(ends[0])
for read in lambda: os.read(ends[0], 1), reader.readline, reader.read:
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        read()
    except TimeoutError as error:
        print(error)
os.set_blocking(ends[1], False)
try:
    while True:
        os.write(ends[1], b"x" * 4096)
except BlockingIOError:
    os.set_blocking(ends[1], True)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    os.write(ends[1], b"x" * 4096)
except TimeoutError as error:
    print(error)
reader.close()
os.close(ends[1])

served = []
signal.signal(signal.SIGALRM, lambda number, frame: served.append(number))
for read in lambda end: os.read(end, 9), lambda end: os.fdopen(end).readline():
    ends = os.pipe()
    child = os.fork()
    if child == 0:
        time.sleep(0.2)
        os.write(ends[1], b"late\n")
        os._exit(0)
    os.close(ends[1])
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    print(read(ends[0]), served == [signal.SIGALRM])
    served.clear()
    os.waitpid(child, 0)
