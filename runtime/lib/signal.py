"""Signals: what the system tells a process from outside."""

import _signal
from _signal import (NSIG, ItimerError, alarm, getitimer, pause, raise_signal, setitimer,
                     siginterrupt, strsignal)
from enum import IntEnum as _IntEnum

_numbers = {name: value for name, value in vars(_signal).items()
            if name.isupper() and isinstance(value, int)}
Signals = _IntEnum("Signals", {name: value for name, value in _numbers.items()
                               if name.startswith("SIG") and not name.startswith("SIG_")},
                   module=__name__)
Handlers = _IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module=__name__)
Sigmasks = _IntEnum("Sigmasks", {name: value for name, value in _numbers.items()
                                 if name in ("SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK")},
                    module=__name__)
for _class in Signals, Handlers, Sigmasks:
    globals().update(_class.__members__)
globals().update({name: value for name, value in _numbers.items()
                  if name.startswith("ITIMER")})
del _numbers, _class


def _handler(value):
    try:
        return Handlers(value)
    except (ValueError, TypeError):
        return value


def _number(value):
    return int(value) if isinstance(value, _IntEnum) else value


def signal(signalnum, handler):
    """Set what is done about a signal; what was done before."""
    return _handler(_signal.signal(_number(signalnum), _number(handler)))


def getsignal(signalnum):
    """What is done about a signal."""
    return _handler(_signal.getsignal(signalnum))


default_int_handler = _signal.default_int_handler


def _signal_of(number):
    try:
        return Signals(number)
    except ValueError:
        return number


def _signals_of(numbers):
    return {_signal_of(number) for number in numbers}


def valid_signals():
    """All signals of this system."""
    return _signals_of(_signal.valid_signals())


def pthread_sigmask(how, mask):
    """Block signals or let them come; those that were blocked."""
    return _signals_of(_signal.pthread_sigmask(how, mask))


def sigpending():
    """The blocked signals that have come."""
    return _signals_of(_signal.sigpending())


def sigwait(sigset):
    """Wait until one of these blocked signals comes, and tell which."""
    return _signal_of(_signal.sigwait(sigset))
