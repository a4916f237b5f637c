"""What queue is made from: a queue without tasks, and what it raises."""

import threading
from collections import deque
from types import GenericAlias


class Empty(Exception):
    """get() found nothing."""


class SimpleQueue:
    """First in, first out, without limit and without tasks."""

    def __init__(self):
        self._items = deque()
        self._count = threading.Semaphore(0)

    def put(self, item, block=True, timeout=None):
        """Add item; never waits."""
        self._items.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        """Remove and return an item, as Queue.get() does."""
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not (self._count.acquire(True, timeout) if block else self._count.acquire(False)):
            raise Empty
        return self._items.popleft()

    def put_nowait(self, item):
        """put(item)"""
        return self.put(item)

    def get_nowait(self):
        """get(block=False)"""
        return self.get(block=False)

    def empty(self):
        """Whether there is no item."""
        return not self._items

    def qsize(self):
        """How many items there are."""
        return len(self._items)

    __class_getitem__ = classmethod(GenericAlias)
