"""A scheduler of events: functions that are called at given times, in order."""

import time
import heapq
from collections import namedtuple
from itertools import count
from time import monotonic as _time

__all__ = ['scheduler']

_Event = namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')
_Event.time.__doc__ = 'When to call: a number of the time function.'
_Event.priority.__doc__ = 'Of events at one time, the lower number goes first.'
_Event.sequence.__doc__ = 'Order of entering, which decides between equals.'
_Event.action.__doc__ = 'What to call.'
_Event.argument.__doc__ = 'Its positional arguments.'
_Event.kwargs.__doc__ = 'Its keyword arguments.'
Event = _Event
_sentinel = object()


class scheduler:
    """Events by time; timefunc tells the time, delayfunc(n) waits n units of it."""

    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue = []
        self._sequence_generator = count()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        """Enter an event at an absolute time. Returns it, for cancel()."""
        if kwargs is _sentinel:
            kwargs = {}
        event = Event(time, priority, next(self._sequence_generator), action, argument, kwargs)
        heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        """Enter an event delay units from now. Returns it, for cancel()."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Remove an event; ValueError if it is not there."""
        self._queue.remove(event)
        heapq.heapify(self._queue)

    def empty(self):
        """Whether no event is left."""
        return not self._queue

    def run(self, blocking=True):
        """Run the events. Not blocking: those that are due; returns the time to the next."""
        while self._queue:
            event = self._queue[0]
            now = self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
                continue
            heapq.heappop(self._queue)
            event.action(*event.argument, **event.kwargs)
            self.delayfunc(0)  # lets others run

    @property
    def queue(self):
        """The events to come, in order."""
        return sorted(self._queue)
