"""Threads, as far as one thread goes.

There is one thread, the main one: Thread.start() raises RuntimeError. Locks, conditions,
semaphores, events, barriers and thread-local data are whole, so that code which only guards
itself against threads runs. Waiting without a timeout for what no other thread can bring
raises RuntimeError, instead of lasting for ever.
"""

import sys as _sys
import _thread
from _thread import get_ident, get_native_id, TIMEOUT_MAX, RLock as _RLockType
from time import monotonic as _time

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread",
           "TIMEOUT_MAX", "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread",
           "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace",
           "local", "stack_size", "excepthook", "ExceptHookArgs", "getprofile", "gettrace",
           "setprofile_all_threads", "settrace_all_threads", "get_native_id"]

ThreadError = _thread.error
Lock = _thread.LockType
local = _thread._local
stack_size = _thread.stack_size
_allocate_lock = _thread.allocate_lock
_profile_hook = None
_trace_hook = None


def RLock(*args, **kwargs):
    """A lock that its holder may take again."""
    return _RLockType(*args, **kwargs)


def setprofile(func):
    """What sys.setprofile() gets in each new thread."""
    global _profile_hook
    _profile_hook = func


def getprofile():
    """What setprofile() was given."""
    return _profile_hook


def settrace(func):
    """What sys.settrace() gets in each new thread."""
    global _trace_hook
    _trace_hook = func


def gettrace():
    """What settrace() was given."""
    return _trace_hook


setprofile_all_threads = setprofile
settrace_all_threads = settrace


class Condition:
    """A lock with a queue of those that wait for something to become true under it."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return "<Condition(%s, %d)>" % (self._lock, len(self._waiters))

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, x):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Release the lock, sleep until notify(), take it again. False: the time ran out."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = _allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        saved = self._release_save()
        got = False
        try:
            if timeout is None:
                got = waiter.acquire()
            elif timeout > 0:
                got = waiter.acquire(True, timeout)
            else:
                got = waiter.acquire(False)
            return got
        finally:
            self._acquire_restore(saved)
            if not got:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        """Wait until predicate() is true; its value, also when the time ran out."""
        end = None
        wait = timeout
        result = predicate()
        while not result:
            if wait is not None:
                if end is None:
                    end = _time() + wait
                else:
                    wait = end - _time()
                    if wait <= 0:
                        break
            self.wait(wait)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake n of the threads that wait."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for waiter in self._waiters[:n]:
            waiter.release()
            self._waiters.remove(waiter)

    def notify_all(self):
        """Wake all that wait."""
        self.notify(len(self._waiters))


class Semaphore:
    """A counter of permissions: acquire() takes one, release() gives them back."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        """Take one permission; wait for it if blocking. True: it was taken."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if blocking:
                self._cond.wait_for(lambda: self._value > 0, timeout)
            if self._value == 0:
                return False
            self._value -= 1
            return True

    def __enter__(self, blocking=True, timeout=None):
        return self.acquire(blocking, timeout)

    def release(self, n=1):
        """Give n permissions back."""
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that refuses to be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = self.__class__
        return (f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: "
                f"value={self._value}/{self._initial_value}>")

    def release(self, n=1):
        """Give n permissions back."""
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag that can be waited for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        cls = self.__class__
        status = "set" if self._flag else "unset"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {status}>"

    def is_set(self):
        """Whether it was set."""
        return self._flag

    def set(self):
        """Let all pass that wait, and will."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Let those wait that come now."""
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Wait for set(); False: the time ran out."""
        with self._cond:
            if not self._flag:
                self._cond.wait(timeout)
            return self._flag


class BrokenBarrierError(RuntimeError):
    """Raised by a barrier that was broken."""


class Barrier:
    """A place where a number of threads wait for each other."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._broken = False
        self._count = 0

    def __repr__(self):
        cls = self.__class__
        if self.broken:
            return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: broken>"
        return (f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: "
                f"waiters={self.n_waiting}/{self.parties}>")

    def wait(self, timeout=None):
        """Wait for the others; the place in the queue, 0 to parties - 1."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            if self._broken:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    try:
                        if self._action:
                            self._action()
                    except BaseException:
                        self._broken = True
                        raise
                elif not self._cond.wait(timeout):
                    self._broken = True
                    raise BrokenBarrierError
                return index
            finally:
                self._count -= 1

    def reset(self):
        """Begin anew; threads that wait get a BrokenBarrierError."""
        with self._cond:
            self._broken = False

    def abort(self):
        """Break it: all that wait, and will, get a BrokenBarrierError."""
        with self._cond:
            self._broken = True

    @property
    def parties(self):
        """How many threads open it."""
        return self._parties

    @property
    def n_waiting(self):
        """How many threads wait."""
        return self._count

    @property
    def broken(self):
        """Whether it was broken."""
        return self._broken


_counter = iter(range(1, 1 << 62)).__next__


def _newname(name_template):
    return name_template % _counter()


class Thread:
    """A description of work for a thread; start() raises RuntimeError, run() does the work."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _newname("Thread-%d")
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial" if self._ident is None else "started"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += " %s" % self._ident
        return "<%s(%s, %s)>" % (self.__class__.__name__, self._name, status)

    def start(self):
        """Raise RuntimeError: this interpreter has one thread."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._ident is not None:
            raise RuntimeError("threads can only be started once")
        _thread.start_joinable_thread(self.run, daemon=self._daemonic)

    def run(self):
        """Call the target with its arguments."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        """Wait until the thread has ended."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._ident is None:
            raise RuntimeError("cannot join thread before it is started")
        raise RuntimeError("cannot join current thread")

    @property
    def name(self):
        """What people call it."""
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        """Its number, or None before it begins."""
        return self._ident

    @property
    def native_id(self):
        """The system's number of it, or None before it begins."""
        return self._ident

    def is_alive(self):
        """Whether it has begun and not ended."""
        return self._ident is not None

    @property
    def daemon(self):
        """Whether the program ends without waiting for it."""
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._ident is not None:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        """Deprecated: read the daemon attribute."""
        return self.daemon

    def setDaemon(self, daemonic):
        """Deprecated: set the daemon attribute."""
        self.daemon = daemonic

    def getName(self):
        """Deprecated: read the name attribute."""
        return self.name

    def setName(self, name):
        """Deprecated: set the name attribute."""
        self.name = name


class Timer(Thread):
    """A thread that would call a function after a time; cancel() prevents it."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        """Do nothing when the time comes."""
        self.finished.set()

    def run(self):
        """Wait for the time to pass, then call the function."""
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):

    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._ident = get_ident()


def current_thread():
    """Return the Thread object of the thread that calls: the main one."""
    return _main_thread


currentThread = current_thread


def main_thread():
    """The thread in which the program began."""
    return _main_thread


def active_count():
    """How many threads run."""
    return 1


activeCount = active_count


def enumerate():
    """The threads that run."""
    return [_main_thread]


class ExceptHookArgs(tuple):
    """What excepthook() takes: type, value and traceback of an exception, and the thread."""

    __slots__ = ()

    def __new__(cls, args):
        if len(args) != 4:
            raise TypeError(f"ExceptHookArgs takes a 4-sequence ({len(args)}-sequence given)")
        return super().__new__(cls, args)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Handle an uncaught exception raised by Thread.run()."""
    if args.exc_type == SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=_sys.stderr, flush=True)
    _sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)


__excepthook__ = excepthook
_main_thread = _MainThread()
