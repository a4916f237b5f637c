# oracle: none, another interpreter starts the thread.
# Starting a thread, or waiting for what no other thread can bring, raises.
import _thread
import threading

for start in (threading.Thread(target=print).start, lambda: _thread.start_new_thread(print, ())):
    try:
        start()
    except RuntimeError as error:
        print(error)
lock = threading.Lock()
lock.acquire()
for wait in (lock.acquire, threading.Event().wait, threading.Semaphore(0).acquire):
    try:
        wait()
    except RuntimeError as error:
        print(error)
print(threading.Thread(name="never", daemon=True), threading.current_thread())
