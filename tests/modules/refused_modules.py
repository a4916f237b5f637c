# oracle: none, CPython has these modules
# exit: 1
# Modules that need sockets, threads or windows are absent, and say why.
for name in "asyncio", "socket", "sqlite3", "multiprocessing", "tkinter", "no_such":
    try:
        __import__(name)
    except ImportError as error:
        print(type(error).__name__, error, error.name)
try:
    import ctypes
except ImportError:
    ctypes = None
print(ctypes)
import turtle
