# time: only what does not vary.
import time

a = time.time()
b = time.perf_counter()
c = time.monotonic()
print(isinstance(a, float), a > 1.6e9, time.perf_counter() >= b, time.monotonic() >= c, time.process_time() >= 0)
print(isinstance(time.time_ns(), int), isinstance(time.perf_counter_ns(), int), time.monotonic_ns() > 0)
start = time.perf_counter()
time.sleep(0.01)
elapsed = time.perf_counter() - start
print(0.009 < elapsed < 1.0, time.sleep(0))
for action in (lambda: time.sleep(-1), lambda: time.sleep("a"), lambda: time.sleep(), lambda: time.nope):
    try:
        print(action())
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
