# exit: 1
# Without sys.excepthook the traceback is still shown.
import sys

sys.excepthook = lambda *args: print("called with", len(args))
del sys.excepthook
raise ValueError("shown anyway")
