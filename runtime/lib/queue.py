"""Queues for producers and consumers."""

import heapq
import threading
from _queue import Empty, SimpleQueue
from collections import deque
from time import monotonic as time

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']

GenericAlias = type(list[int])


class Full(Exception):
    """put() found no room."""


class ShutDown(Exception):
    """The queue was shut down."""


class Queue:
    """First in, first out; at most maxsize items, if that is above 0."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        """Say that an item that was got is processed; join() waits for as many as were put."""
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError('task_done() called too many times')
            if unfinished == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        """Wait until task_done() was called for every item."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        """How many items there are."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Whether there is none."""
        with self.mutex:
            return not self._qsize()

    def full(self):
        """Whether there is no room."""
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def _wait(self, condition, is_ready, block, timeout, error):
        # Until is_ready(); error where it may not wait, or not any longer.
        if not block:
            if not is_ready():
                raise error
            return
        if timeout is None:
            while not is_ready():
                condition.wait()
                if self.is_shutdown:
                    return
            return
        if timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = time() + timeout
        while not is_ready():
            remaining = end - time()
            if remaining <= 0.0:
                raise error
            condition.wait(remaining)
            if self.is_shutdown:
                return

    def put(self, item, block=True, timeout=None):
        """Add item; wait for room if block, at most timeout seconds, else raise Full."""
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                self._wait(self.not_full, lambda: self._qsize() < self.maxsize, block, timeout,
                           Full)
                if self.is_shutdown:
                    raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Remove and return an item; wait for one if block, at most timeout, else raise Empty."""
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            self._wait(self.not_empty, self._qsize, block, timeout, Empty)
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        """put(item, block=False)"""
        return self.put(item, block=False)

    def get_nowait(self):
        """get(block=False)"""
        return self.get(block=False)

    def shutdown(self, immediate=False):
        """Let put() raise ShutDown, and get() too once the queue is empty; at once if immediate."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    # What other orders replace.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(GenericAlias)


class PriorityQueue(Queue):
    """The lowest item first; often (priority, data)."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heapq.heappush(self.queue, item)

    def _get(self):
        return heapq.heappop(self.queue)


class LifoQueue(Queue):
    """The item that was put last first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()
