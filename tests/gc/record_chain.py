# Records that hold one another are released without depth
# stress: none, a collection for each of 100000 records takes too long
import os

deep = None
for _ in range(100000):
    deep = os.terminal_size((deep, 1))
del deep
print("done")
