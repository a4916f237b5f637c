# A program is run where 0, 1 and 2 are free: what tells of its start comes to lie there.
import os
import subprocess

kept = [os.dup(fd) for fd in range(3)]
codes = []
for closed in (0, 1), (0,), (1, 2), (0, 1, 2):
    for fd in closed:
        os.close(fd)
    codes.append(subprocess.call(["true"]))
    try:
        subprocess.call(["/no such file"])
    except FileNotFoundError as error:
        codes.append(error.filename)
    for fd in closed:
        os.dup2(kept[fd], fd)
print(codes)
