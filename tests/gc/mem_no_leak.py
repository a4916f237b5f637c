# oracle: none, the module mem is Ouro's own
# What counts as a leak of a block: what the program holds, not what modules keep.
import atexit
import copyreg
import functools
import json
import logging
import mem
import re
import string
import typing

KEPT = [None] * 40
KEPT.clear()
PATTERN = re.compile("a+b")


class Node:
    pass


class Handler(logging.Handler):
    pass


def report(name, function):
    try:
        with mem.assert_no_leak() as block:
            function()
    except AssertionError as error:
        print(f"{name}: {error}")
    else:
        print(f"{name}: none, {block.leaked} bytes in {block.leaked_blocks} blocks")
    return block


@functools.lru_cache
def cached(x):
    return [x]


def template():
    return string.Template("$a").substitute(a=1)


def imports():
    import colorsys
    return colorsys.rgb_to_hsv(0.1, 0.2, 0.3)


def import_that_fails():
    try:
        import json.no_such_module
    except ImportError:
        pass


def import_and_keep():
    import bisect
    KEPT.append(bytearray(1000))
    return bisect


def enum_class():
    import enum
    return enum.Enum("Color", "RED BLUE").RED.name


def cycle(kept):
    a, b = Node(), Node()
    a.other, b.other = b, a
    if kept:
        KEPT.append(a)


def local_class(keep):
    class Local(Node):
        pass
    if keep is not None:
        keep(Local)


def generator():
    yield 1


def suspended():
    g = generator()
    next(g)
    KEPT.append(g)


# Imports, caches and registries of the library, first uses.
for name, function in [
    ("json", lambda: json.loads(json.dumps({"a": [1, 2.5, None]}, indent=1))),
    ("re", lambda: re.sub(r"(a+)", r"<\1>", "caat")),
    ("re again", lambda: re.sub(r"(b+)", r"<\1>", "cabt")),
    ("a pattern's first match", lambda: PATTERN.search("xaab")),
    ("template", template),
    ("typing", lambda: typing.Dict[str, typing.Optional[int]]),
    ("import", imports),
    ("failing import", import_that_fails),
    ("enum", enum_class),
    ("codec", lambda: "é".encode("cp1252").decode("iso8859-15").encode("utf-16")),
    ("date", lambda: __import__("datetime").datetime.strptime("2020", "%Y").isoformat()),
    ("logger", lambda: logging.getLogger("a.b").isEnabledFor(10)),
    ("no cycle is kept", lambda: cycle(False)),
    ("class that goes", lambda: local_class(None)),
]:
    report(name, function)

# What the program holds, itself or through the library.
for name, function in [
    ("list", lambda: KEPT.append(bytearray(1000))),
    ("result of the library", lambda: KEPT.append(json.loads('{"a": [1000, 2.5]}'))),
    ("pattern that is held too", lambda: KEPT.append(re.compile("x(y)z"))),
    ("import beside it", import_and_keep),
    ("cycle", lambda: cycle(True)),
    ("suspended generator", suspended),
    ("own cache", lambda: [cached(x) for x in range(1000, 1003)]),
    ("class", lambda: local_class(KEPT.append)),
    ("class in a cache of the library", lambda: local_class(lambda c: typing.Optional[c])),
    ("function in a registry",
     lambda: copyreg.pickle(complex, lambda c: (complex, (c.real, c.imag)))),
    ("instance in a registry", lambda: logging.getLogger("a.b").addHandler(Handler())),
    ("function at exit", lambda: atexit.register(lambda: None)),
]:
    report(name, function)

# The bytes of the library are told; each block has its own.
block = report("library", lambda: logging.getLogger("c.d"))
print(block.library > 0, block.library_blocks > 0)


def nested():
    with mem.assert_no_leak() as inner:
        import graphlib
    import sched
    inside[0] = inner.library > 1000
    return graphlib, sched


inside = [None]
block = report("nested", nested)
print(inside, block.library > 3000)
KEPT.clear()
logging.getLogger("a.b").handlers.clear()
