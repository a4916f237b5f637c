"""What this system and this interpreter are."""

import os
import sys
from collections import namedtuple

uname_result = namedtuple("uname_result", "system node release version machine processor")


def uname():
    """System, node, release, version, machine and processor, with names."""
    return uname_result(*os.uname(), processor())


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


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """The version of macOS; what is given, for this is none."""
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    """The version of Windows; what is given, for this is none."""
    return release, version, csd, ptype


def win32_edition():
    """The edition of Windows: None, for this is none."""


def win32_is_iot():
    """Whether this is Windows for small devices: it is not."""
    return False


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """The C library of a program: its name and the newest version that is asked for."""
    import re
    found, rest = [], b""
    with open(sys.executable if executable is None else executable, "rb") as file:
        while chunk := file.read(chunksize):
            found += re.findall(rb"GLIBC_(\d+(?:\.\d+)+)\b", rest + chunk)
            rest = chunk[-32:]
    if not found:
        return lib, version
    newest = max([tuple(map(int, text.split(b"."))) for text in found])
    return "glibc", ".".join(map(str, newest))


_OS_RELEASE = "/etc/os-release", "/usr/lib/os-release"


def freedesktop_os_release():
    """What the system tells about itself in /etc/os-release."""
    import re
    for name in _OS_RELEASE:
        try:
            with open(name, encoding="utf-8") as file:
                lines = file.read().splitlines()
            break
        except OSError:
            pass
    else:
        import errno
        raise OSError(errno.ENOENT, f"Unable to read files {', '.join(_OS_RELEASE)}")
    result = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
    for line in lines:
        if m := re.fullmatch(r"(\w+)=([\"']?)(.*)\2", line.rstrip(), re.ASCII):
            result[m[1]] = re.sub(r"\\([\\$\"'`])", r"\1", m[3])
    return result


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
