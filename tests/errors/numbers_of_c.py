"""Ints that the numbers of C do not hold, in functions that hand them to the system."""
import os

for call in (lambda: os.close(2**40), lambda: os.close(2**70), lambda: os.dup(-2**40),
             lambda: os.umask(2**33), lambda: os.isatty(2**33), lambda: os.fstat(2**33),
             lambda: os.stat(2**33), lambda: os.stat(-2**33), lambda: os.stat(2**80),
             lambda: os.stat(-2**80), lambda: open(2**40), lambda: os.write(2**33, b""),
             lambda: os.read(0, 2**70), lambda: os.lseek(0, 2**70, 0),
             lambda: os.strerror(2**40), lambda: os.chmod("x", 2**40),
             lambda: os.urandom(2**70), lambda: os.truncate("x", 2**70)):
    try:
        print(call())
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
