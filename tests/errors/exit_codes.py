# exit: 3
# sys.exit runs finally blocks and finalizers, then leaves with its code.
import sys


class Last:
    def __del__(self):
        print("finalized")


last = Last()
try:
    print("leaving")
    sys.exit(3)
finally:
    print("finally runs")
