# oracle: none, CPython shows freed memory here
# readinto() may cut the buffer that read() lends it.
import io


class Cutter(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, buffer):
        del buffer[3:]
        return count


for count in 3, 4, 5000:
    try:
        print(Cutter().read(5000))
    except ValueError as error:
        print(error)
