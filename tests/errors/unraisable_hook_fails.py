# A sys.unraisablehook that fails or is no function: the default report, and what fits.
import sys


class Failing:
    def __del__(self):
        raise ValueError("original")

    def __repr__(self):
        return "<a Failing>"


def broken(args):
    raise KeyError("from the hook")


sys.unraisablehook = broken
sys.stderr = sys.stdout
print("broken hook")
Failing()
print("wrong arguments")
sys.unraisablehook = lambda: None
Failing()
print("None")
sys.unraisablehook = None
try:
    Failing()
finally:
    print("gone on")
sys.unraisablehook = sys.__unraisablehook__
print("default again")
Failing()
for wrong in (5, None, (1, 2, 3, 4, 5)):
    try:
        sys.unraisablehook(wrong)
    except TypeError as error:
        print(error)
try:
    sys.unraisablehook()
except TypeError as error:
    print(error)
