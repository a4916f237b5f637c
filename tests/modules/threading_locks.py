# _thread and threading with one thread: locks, local data, waiting.
import threading, _thread
l = threading.Lock()
with l: print(l.locked())
print(l.locked(), l.acquire(), l.acquire(False), l.acquire(timeout=0.01)); l.release()
def err(f):
    try: print(f())
    except BaseException as x: print(type(x).__name__, x)
err(l.release); err(lambda: l.acquire(True, -5)); err(lambda: l.acquire(False, 1)); err(lambda: l.acquire(timeout='a'))
r = threading.RLock()
with r:
    with r: print(r._is_owned(), r._recursion_count())
err(r.release)
d = threading.local(); d.x = 1; print(d.__dict__, d.x); err(lambda: d.y); err(lambda: threading.local(1))
class TL(threading.local):
    def __init__(self, a): self.a = a
print(TL(5).a, TL(6).__dict__)
err(lambda: _thread.start_new_thread(1, ()))
print(threading.current_thread().name, threading.current_thread() is threading.main_thread(), threading.active_count(), len(threading.enumerate()), threading.current_thread().daemon, threading.current_thread().is_alive())
s = threading.Semaphore(2); print(s.acquire(), s.acquire(), s.acquire(False)); s.release(); print(s._value)
b = threading.BoundedSemaphore(1); err(b.release)
e = threading.Event(); print(e.is_set(), e.wait(0.01)); e.set(); print(e.wait(), e.is_set()); e.clear(); print(e.is_set())
c = threading.Condition(); err(c.notify); err(c.wait)
with c: print(c.wait(0.01)); c.notify_all(); print(c.wait_for(lambda: True))
t = threading.Thread(target=print, args=("ran",), name="T"); print(t, t.is_alive(), t.ident); err(t.join); t.run()
bar = threading.Barrier(1); print(bar.wait(), bar.parties, bar.broken)
