# seek() of binary files knows data and holes; what else there may be the system tells.
import io
import os
import tempfile


class Raw(io.RawIOBase):
    def __init__(self, can_seek):
        self.can_seek = can_seek

    def readable(self):
        return True

    def seekable(self):
        return self.can_seek

    def seek(self, *args):
        print("seek", args)
        return 7

    def tell(self):
        return 0


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file")
    with open(path, "wb") as file:
        file.write(b"abc" * 10)
    for whence in os.SEEK_DATA, os.SEEK_HOLE, 5, -1, 2:
        for make in (lambda: io.BufferedReader(Raw(False)), lambda: io.BufferedReader(Raw(True)),
                     lambda: open(path, "rb"), lambda: open(path, "rb", 0), lambda: open(path, "r+b"),
                     lambda: open(path), lambda: io.BytesIO(b"abc")):
            with make() as file:
                try:
                    print(type(file).__name__, whence, file.seek(0, whence))
                except (OSError, ValueError) as error:
                    print(type(file).__name__, whence, type(error).__name__, error)
                else:
                    if hasattr(file, "name"):
                        print(file.read())
