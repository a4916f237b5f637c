"""What this system and this interpreter are."""

import os
import sys
from collections import namedtuple

uname_result = namedtuple("uname_result", "system node release version machine")


def uname():
    """System, node, release, version and machine, with names."""
    return uname_result(*os.uname())


def system():
    """The name of the system: 'Linux'."""
    return os.uname().sysname


def node():
    """The name of the machine on the network."""
    return os.uname().nodename


def release():
    """The release of the system."""
    return os.uname().release


def version():
    """The version of the system."""
    return os.uname().version


def machine():
    """The kind of machine: 'x86_64'."""
    return os.uname().machine


def processor():
    """The processor; nothing is known."""
    return ""


def architecture(executable=sys.executable, bits="", linkage=""):
    """(bits of a pointer, format of programs)."""
    return bits or ("64bit" if sys.maxsize > 2**32 else "32bit"), linkage or "ELF"


def platform(aliased=False, terse=False):
    """One text that names the system."""
    u = os.uname()
    return f"{u.sysname}-{u.release}" if terse else f"{u.sysname}-{u.release}-{u.machine}"


def python_implementation():
    """The name of this interpreter."""
    return sys.implementation.name.capitalize()


def python_version():
    """The version of the language as 'major.minor.micro'."""
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    """The same as three texts."""
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    """Nothing is known."""
    return ""


def python_revision():
    """Nothing is known."""
    return ""


def python_build():
    """Nothing is known."""
    return "", ""


def python_compiler():
    """Nothing is known."""
    return ""
