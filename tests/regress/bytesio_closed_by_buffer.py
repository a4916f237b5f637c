# oracle: none, CPython writes to freed memory here
# __buffer__ of what is written may close the stream.
import io


class Closer:
    def __buffer__(self, flags):
        stream.close()
        return memoryview(b"abc")


stream = io.BytesIO(b"0" * 100)
try:
    stream.write(Closer())
except ValueError as error:
    print(error)
