# FileIO has closefd, and nothing of a buffered file; what openers may return.
import io
import os

f = io.FileIO('/dev/null', 'r')
print(f.closefd, f.mode, f.name, f.closed, hasattr(f, 'raw'))
f.close()
print(f.closefd, f.closed)
descriptor = os.open('/dev/null', os.O_RDONLY)
with open(descriptor, closefd=False) as f:
    print(f.buffer.raw.closefd)
os.close(descriptor)
try:
    f.buffer.raw.closefd = True
except AttributeError as e:
    print(type(e).__name__)
for found in (-1, 'q', 9999):
    try:
        print(open('/dev/null', opener=lambda path, flags: found))
    except (OSError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
