# exit: 7
# SystemExit passes except Exception, runs with blocks, and its code is kept.
class Manager:
    def __enter__(self):
        print("enter")

    def __exit__(self, kind, value, trace):
        print("exit", kind.__name__, value.code)


def leave():
    try:
        raise SystemExit(7)
    except Exception:
        print("not reached")
    finally:
        print("finally")


with Manager():
    leave()
