# exit: 1
# BaseException subclasses are not caught by except Exception.
class Stop(BaseException):
    pass


try:
    raise Stop("stopped")
except Exception:
    print("not reached")
