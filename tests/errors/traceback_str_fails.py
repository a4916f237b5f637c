# exit: 1
# __str__ that fails while the traceback is printed.
class Bad(Exception):
    def __str__(self):
        raise ValueError("no text")


raise Bad()
