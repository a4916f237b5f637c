# A raw stream may answer seek() and tell() with anything.
import io


class Raw(io.RawIOBase):
    def readable(self):
        return True

    def seekable(self):
        return True

    def seek(self, position, whence=0):
        return -123

    def tell(self):
        return -456


for call in (lambda b: b.seek(0), lambda b: b.tell()):
    try:
        call(io.BufferedReader(Raw()))
    except OSError as error:
        print(error)

# A device of characters stands at 0 whatever was read.
with open("/dev/zero", "rb") as zeros:
    print(zeros.read(3), zeros.tell(), zeros.seek(0, 1))

# An iteration that failed does not tell its position either.
stream = io.TextIOWrapper(io.BytesIO(b"\xff\n"), encoding="ascii")
for operation in "next(stream)", "stream.tell()":
    try:
        print(operation, eval(operation))
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)
