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
