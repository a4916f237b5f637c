# oracle: none, CPython leaves the pipe open that was to tell of the child's start
# A pipe that cannot be moved above 2 is closed.
import os
import subprocess


def fail(fd):
    raise OSError("no descriptor left")


kept = [os.dup(fd) for fd in (0, 1)]
os.dup = fail
os.close(0)
os.close(1)
open_before = len(os.listdir("/proc/self/fd"))
try:
    subprocess.call(["true"])
except OSError as error:
    caught = error
open_after = len(os.listdir("/proc/self/fd"))
for fd in (0, 1):
    os.dup2(kept[fd], fd)
print(caught, open_after - open_before)
