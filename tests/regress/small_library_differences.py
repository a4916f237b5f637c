# Differences that larger programs met, one after the other.
import abc
import argparse
import ast
import copy
import dataclasses
import datetime
import decimal
import functools
import hmac
import inspect
import json
import logging
import operator
import os
import pathlib
import shlex
import shutil
import stat
import statistics
import struct
import tempfile
import types
import typing
import warnings
import zoneinfo
from xml.etree import ElementTree


class Ordered(abc.ABC):
    @abc.abstractmethod
    def __lt__(self, other): ...

    @abc.abstractmethod
    def __le__(self, other): ...


@dataclasses.dataclass(order=True)
class Date(Ordered):
    year: int
    month: int = 1


@dataclasses.dataclass(eq=False)
class Still(Ordered):
    year: int


print(Date(2020, 12) > Date(2020, 8), Date.__abstractmethods__)
try:
    Still(1)
except TypeError as e:
    print(e)


@dataclasses.dataclass
class Named:
    _HAS_DEFAULT_FACTORY: int = 222
    y: list = dataclasses.field(default_factory=lambda: [1])


print(Named(), Named(_HAS_DEFAULT_FACTORY=3, y=4))

T = typing.TypeVar("T")
Alias = typing.TypeAliasType("Alias", list[T], type_params=(T,))
Plain = typing.TypeAliasType("Plain", int)
print(Alias, Alias.__value__, Alias.__name__, Alias[int], Alias.__type_params__, Alias.__module__)
print(Plain, Plain.__value__, Plain.__type_params__, Plain | str, type(Plain).__name__)
for bad in [("X", int, 3), (3, int, ())]:
    try:
        typing.TypeAliasType(bad[0], bad[1], type_params=bad[2])
    except TypeError as e:
        print(e)
try:
    Plain[int]
except TypeError as e:
    print(e)

for size in 1, 2, 255, 256, 257, 300:
    packed = struct.pack(f"{size}p", b"x" * 300)
    print(size, packed[:1], len(packed.rstrip(b"\0")), len(struct.unpack(f"{size}p", packed)[0]))

b = bytearray(b"1234")
print([part is b for part in b.partition(b".") + b.rpartition(b".")], b.partition(b"."), b.rpartition(b"."))
print(b"12".partition(b"."), b"12".rpartition(b"."))

for notes in 123, ["a"], ("b", "c"), "text":
    group = ExceptionGroup("m", [ValueError(1), TypeError(2)])
    group.__notes__ = notes
    print([getattr(part, "__notes__", None) for part in group.split(TypeError)])

for skipped in {(1,): 1}, {(1,): 1, 2: []}, [{(1,): 2}, 5], {"a": {b"": 3}, (2,): 3, "b": [1, {}]}:
    for indent in None, 2, "":
        encoder = json.JSONEncoder(skipkeys=True, indent=indent)
        print([encoder.encode(skipped), list(encoder.iterencode(skipped))])

for spec in "007", "07", "00", "0", "7.03", "#7.03", "z.00", "z.0", "<07", "#010.3f":
    try:
        print(spec, [format(decimal.Decimal("1.5"), spec)])
    except ValueError as e:
        print(spec, e)


def texts_of_errors():
    yield lambda: eval("1", types.MappingProxyType({}))
    yield lambda: eval("1", 5)
    yield lambda: exec("1", types.MappingProxyType({}))
    yield lambda: shlex.quote(b"a")
    yield lambda: shlex.quote(5)
    yield lambda: logging.getLogger("levels").isEnabledFor("INFO")
    yield lambda: types.TracebackType([], None, 1, 1)
    yield lambda: typing.get_type_hints(operator.itemgetter(1))
    yield lambda: typing.get_type_hints(typing.List)
    yield lambda: typing.get_type_hints(len)


for function in texts_of_errors():
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)

with warnings.catch_warnings(record=True, action="always") as caught:
    ast.Constant(nope=1)
    print([(w.filename == __file__, str(w.message)) for w in caught])

for mode in 2**64, 2**32, -1, "a", 1.5, 0o100644:
    for function in stat.filemode, stat.S_ISDIR, stat.S_IMODE:
        try:
            print(function(mode))
        except Exception as e:
            print(type(e).__name__, e)


class Unhashable(type):
    def __eq__(cls, other):
        return True


class OfUnhashable(metaclass=Unhashable):
    def __getattr__(self, name):
        return "any"


for function in copy.copy, copy.deepcopy:
    try:
        function(OfUnhashable())
    except TypeError as e:
        print(e)

# A temporary folder that is gone already.
with tempfile.TemporaryDirectory() as folder:
    shutil.rmtree(folder)

for function in inspect.Signature.bind, inspect.Signature, inspect.signature:
    print(function.__module__, function.__qualname__)
try:
    inspect.signature(len).bind(*None)
except TypeError as e:
    print(e)

for view in memoryview(b"abcd")[::2], memoryview(b"abcd")[::1]:
    try:
        print(str(view, "ascii"))
    except TypeError as e:
        print(e)

# Attributes that are no texts: what can be searched and replaced is written as it is.
for value in [], None, "<&>\"'\r\n\t":
    element = ElementTree.Element("r", k=value)
    try:
        print(ElementTree.tostring(element, "unicode"))
    except TypeError as e:
        print(e, "|", e.__context__)

parser = argparse.ArgumentParser(prog="p", usage="use %(prog)s")
command = parser.add_subparsers().add_parser("one", help="first")
print(command.prog, command.format_usage())

try:
    zoneinfo.ZoneInfo("Nope/Nope")
except zoneinfo.ZoneInfoNotFoundError as e:
    print(e, "|", e.__context__)

cached = functools.cache(len)
for value in {"x": 1}, 5:
    try:
        cached.__dict__ = value
        print(cached.__dict__, cached.x)
    except TypeError as e:
        print(e)

print(statistics.NormalDist(6, 2).cdf(16), statistics.NormalDist(-1, 3).cdf(-9))


# What an error names is what the caller gave.
def told(function, path, error):
    print(function.__name__, repr(path), type(error).__name__, error, repr(error.filename))


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    open("file", "w").close()
    os.mkdir("full")
    os.symlink("full", "link")
    os.symlink("nowhere", "dead")
    for name in "nope", "file", "link", "dead", "file/x":
        shutil.rmtree(name, onexc=told)
        shutil.rmtree(pathlib.Path(name), onexc=told)
        shutil.rmtree(os.fsencode(name), onexc=told)
    for call in (
        lambda: os.mkfifo("file"),
        lambda: os.execv("nope/program", ["x"]),
        lambda: os.execve("nope/program", ["x"], {}),
    ):
        try:
            call()
        except OSError as e:
            print(e)
    os.chdir("/")

digests = b"123", bytearray(b"123"), memoryview(b"123"), memoryview(b"112233")[::2], "123", "\xe9", None
for left in digests:
    for right in digests:
        try:
            print(hmac.compare_digest(left, right))
        except (TypeError, BufferError) as e:
            print(type(e).__name__, e)

# A mistaken filter is found before anything is recorded.
shown = warnings._showwarnmsg_impl
try:
    with warnings.catch_warnings(record=True, action="foo"):
        pass
except ValueError as e:
    print(e, warnings._showwarnmsg_impl is shown)

tree = ElementTree.fromstring("<a>text<b/></a>")
print(tree.find(".").tag, tree.findtext("."), tree.findtext(".", "none"), [e.tag for e in tree.iterfind(".")])

# Spans hash as the tuple of their parts does, a zone as its span.
span = datetime.timedelta(3, 4, 5)
print(hash(span) == hash((3, 4, 5)), hash(span), hash(datetime.timezone(span / 9)) == hash(span / 9))

# A built-in type has help of its own, when its instances have one too.
print([type(cls.__doc__).__name__ for cls in (property, type, classmethod, functools.partial)])

# What stands behind a wrong conversion is not looked at.
for text in 'f"{q!x}}{q)}"', 'f"{q!x:}}"', 'f"{q!x} {"':
    try:
        compile(text, "", "eval")
    except SyntaxError as error:
        print(text, error.msg, error.offset)

# More defaults than parameters.
for function in lambda a: a, lambda a, b: a:
    function.__defaults__ = 1, 2, 3
    print(inspect.signature(function), function())

# Each part of a warning filter is asked.
with warnings.catch_warnings(record=True) as caught:
    warnings.resetwarnings()
    warnings.filterwarnings("once", "hello", DeprecationWarning)
    try:
        warnings.warn(1e22)
    except TypeError as error:
        print(error, len(caught))

print([bytearray(data).__reduce_ex__(protocol)[1] for data in (b"", b"a") for protocol in (2, 3)])

try:
    compile("f(a=3, self=1, self=2, a=4)", "", "eval")
except SyntaxError as error:
    print(error.msg, error.offset)

print(slice(1, 9, 2).indices(True), slice(True, 9, True).indices(20))
