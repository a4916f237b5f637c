# A signal handler holds the names of the program, among them what has a __del__.
# flat: none, what it registers stays
import atexit
import codecs
import gc
import os
import signal


class Told:
    def __del__(self):
        open(os.devnull).close()


told = Told()
signal.signal(signal.SIGUSR1, lambda number, frame: told)
os.register_at_fork(before=lambda: told)
codecs.register_error('own', lambda error: told)
gc.callbacks.append(lambda phase, info: told)
atexit.register(lambda: print('end'))
