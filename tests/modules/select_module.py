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

# poll objects
r, w = os.pipe()
waiter = select.poll()
waiter.register(r, select.POLLIN)
waiter.register(w)
print(waiter.poll(0) == [(w, select.POLLOUT)])
os.write(w, b"x")
waiter.modify(w, select.POLLPRI)
print(waiter.poll() == [(r, select.POLLIN)], waiter.poll(5.5) == [(r, select.POLLIN)])
waiter.unregister(w)
os.close(w)
print(waiter.poll(-1) == [(r, select.POLLIN | select.POLLHUP)])
os.close(r)
print(waiter.poll(None) == [(r, select.POLLNVAL)], select.poll().poll(1))
for f in [lambda: waiter.register("x"), lambda: waiter.modify(99, 1), lambda: waiter.unregister(99),
          lambda: waiter.poll("x"), lambda: waiter.register(3, -1), lambda: waiter.register(-1),
          lambda: waiter.register(3, 1 << 40)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
