# Waiting for descriptors.
import os
import select

r, w = os.pipe()
print(select.select([r], [w], [], 0.01) == ([], [w], []))
os.write(w, b"x")
print(select.select([r], [], [], 0) == ([r], [], []), select.select([], [], [], 0.01), select.PIPE_BUF, select.error is OSError)
with open(r, "rb", 0) as reader:
    print(select.select([reader], (), iter([]), None) == ([reader], [], []))
    os.close(w)
    reader.read()
    print(select.select([reader], [], [])[0] == [reader])
for f in [lambda: select.select([-1], [], [], 0), lambda: select.select(["x"], [], [], 0), lambda: select.select(1, [], []), lambda: select.select([], [], [], "x"), lambda: select.select([], [], [], -1)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
