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
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
globals().update({name: value for name, value in _numbers.items()
                  if name.startswith("ITIMER")})
del _numbers


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


def valid_signals():
    """All signals of this system."""
    result = set()
    for number in _signal.valid_signals():
        try:
            result.add(Signals(number))
        except ValueError:
            result.add(number)
    return result
