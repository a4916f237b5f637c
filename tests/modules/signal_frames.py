# Handlers see the frame that was interrupted; signals that are blocked wait.
import os
import signal
import time


def handler(number, frame):
    print(number, frame.f_code.co_name, sorted(frame.f_locals)[:2])


signal.signal(signal.SIGUSR1, handler)
os.kill(os.getpid(), signal.SIGUSR1)


def work():
    step = 1
    signal.raise_signal(signal.SIGUSR1)
    signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    time.sleep(0.05)
    return step


work()


class Last:
    def __del__(self):
        signal.raise_signal(signal.SIGUSR1)


Last()
sorted([1], key=lambda x: signal.raise_signal(signal.SIGUSR1) or x)

print(repr(signal.SIG_BLOCK), list(signal.Sigmasks))
print(signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1, 12}))
os.kill(os.getpid(), signal.SIGUSR1)
print("blocked", signal.sigpending())
print(repr(signal.sigwait([signal.SIGUSR1])), signal.sigpending())
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, []) == {signal.SIGUSR1, signal.SIGUSR2})
print(signal.pthread_sigmask(signal.SIG_SETMASK, ()) == {signal.SIGUSR1, signal.SIGUSR2})
for arguments in (99, []), (signal.SIG_BLOCK, [0]), (signal.SIG_BLOCK, [65]), \
        (signal.SIG_BLOCK, 5), (signal.SIG_BLOCK, ["x"]), ("x", []):
    try:
        signal.pthread_sigmask(*arguments)
    except (OSError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
