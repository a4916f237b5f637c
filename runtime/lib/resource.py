"""What this process, its children or a thread used of the machine, and what they may use.

Memory is in KiB, times are in seconds. `mem` tells exactly what a program's objects hold;
this is what the system saw, the interpreter with them.
"""

import _resource
from _resource import *
from _resource import error, getpagesize
from collections import namedtuple


class struct_rusage(namedtuple("struct_rusage", "ru_utime ru_stime ru_maxrss ru_ixrss "
                               "ru_idrss ru_isrss ru_minflt ru_majflt ru_nswap ru_inblock "
                               "ru_oublock ru_msgsnd ru_msgrcv ru_nsignals ru_nvcsw "
                               "ru_nivcsw")):
    """Times in user mode and in the kernel, most memory held (KiB), and counts."""

    __slots__ = ()

    def __repr__(self):
        return "resource." + super().__repr__()


def getrusage(who, /):
    """What RUSAGE_SELF, RUSAGE_CHILDREN or RUSAGE_THREAD used up to now."""
    return struct_rusage._make(_resource._usage(who))


def getrlimit(resource, /):
    """The limits (soft, hard) of a resource; RLIM_INFINITY: none."""
    return _resource._limit(0, resource, None)


def setrlimit(resource, limits, /):
    """Set the limits (soft, hard) of a resource."""
    if limits is None:
        raise TypeError("'NoneType' object is not iterable")
    _resource._limit(0, resource, limits)


def prlimit(pid, resource, limits=None, /):
    """Set the limits of a process where they are given; the limits before that."""
    return _resource._limit(pid, resource, limits)
