# exit: 1
# sys.excepthook: replaced, failing, and the default one called by hand.
import sys


def shown(kind, value, traceback):
    print("hook", kind.__name__, value, traceback.tb_lineno if traceback else None)


sys.stderr = sys.stdout
try:
    {}["missing"]
except KeyError:
    shown(*sys.exc_info())
    sys.excepthook(*sys.exc_info())
    sys.__excepthook__(*sys.exc_info())
sys.excepthook(ValueError, ValueError("no traceback"), None)
try:
    sys.excepthook(ValueError, "text", None)
except TypeError as error:
    print(error)
try:
    sys.excepthook(1)
except TypeError as error:
    print(error)
sys.excepthook = shown
print(sys.excepthook is sys.__excepthook__)
raise RuntimeError("at the end")
