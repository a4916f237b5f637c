# Generators under contextlib: their locals die when the with block ends, or when dropped.
import contextlib


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


@contextlib.contextmanager
def managed(name):
    local = Loud(name)
    try:
        yield local.name
    finally:
        print("leaving", name)


with managed("plain") as value:
    print("body", value)
print("after")
try:
    with managed("failing"):
        raise ValueError("body failed")
except ValueError as error:
    print(error)
unused = managed("never entered")
del unused
entered = managed("entered, not left")
entered.__enter__()
del entered
with contextlib.ExitStack() as stack:
    for n in range(2):
        stack.enter_context(managed(f"stacked {n}"))
    stack.callback(lambda x: print("callback", x.name), Loud("argument"))
print("end")
