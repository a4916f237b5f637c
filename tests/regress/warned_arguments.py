# What os and open() take, but warn of; names and versions that cannot be.
import grp
import ipaddress
import os
import pwd
import tempfile
import warnings


class Later(ipaddress.IPv6Address):
    version = 7


file, path = tempfile.mkstemp()
os.close(file)
for call in (lambda: os.stat(True), lambda: os.path.exists(False), lambda: os.path.lexists(True),
             lambda: os.access(True, 0), lambda: os.fstat(True), lambda: open(path, "rb", buffering=1).close(),
             lambda: open(path, "wb", 1).close(), lambda: open(path, "w", 1).close(),
             lambda: open(path, "rb", 2).close(), lambda: pwd.getpwnam("a\0b"),
             lambda: grp.getgrnam("a\0b"),
             lambda: list(ipaddress.summarize_address_range(Later("::1"), Later("::2")))):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            call()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    print([(w.category.__name__, str(w.message)) for w in caught])
warnings.simplefilter("error")
with open(path, "w") as file:
    file.write("kept")


def opener(path, flags):
    print("called")
    return os.open(path, flags)


# They are told before anything is opened; mode and arguments are checked before.
for mode, arguments in (("rb", {}), ("wb", {}), ("wb", {"opener": opener}), ("xb", {}), ("b", {}),
                        ("rwb", {}), ("wb", {"newline": ""})):
    try:
        open(path, mode, buffering=1, **arguments)
    except (RuntimeWarning, ValueError) as error:
        print(mode, "raised:", error)
    print(os.path.getsize(path))
os.unlink(path)
try:
    open(path, "rb", 1)
except RuntimeWarning as error:
    print("missing:", error)
