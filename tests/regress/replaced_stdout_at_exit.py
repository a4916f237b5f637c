# Streams that stand in for sys.stdout and sys.stderr are flushed at the end.
import io
import sys


class Errors:
    def write(self, text):
        return sys.__stderr__.write(text)

    def flush(self):
        sys.__stderr__.write("flushed\n")


sys.stdout = io.TextIOWrapper(sys.stdout.detach(), encoding="latin-1")
for number in range(2500):
    print(number, end="é" if number % 50 else "\n")
sys.stderr = Errors()
