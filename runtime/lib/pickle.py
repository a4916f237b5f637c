"""Objects as bytes and back: pickle protocols 0 to 5.

The format is that of PEP 307 (protocol 2), PEP 3154 (4) and PEP 574 (5). What is
written here has the same bytes as what CPython writes, so files go both ways.
"""

import codecs as _codecs_module
import sys as _sys
from copyreg import _extension_registry, dispatch_table as _copyreg_table
from io import BytesIO as _BytesIO
from itertools import islice as _islice
from operator import index as _index
from struct import pack as _pack
from types import FunctionType as _FunctionType

from _pickle_read import (Unpickler, PickleError, PicklingError, UnpicklingError, load, loads)

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler",
           "dump", "dumps", "load", "loads"]

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4

_BATCH = 1000        # items per APPENDS, SETITEMS, ADDITEMS
_FRAME = 64 * 1024   # a frame is closed when it has grown to this
_OLD_NAMES = {       # how Python 2 called what protocols below 3 name
    ("builtins", "range"): ("__builtin__", "xrange"),
    ("builtins", "str"): ("__builtin__", "unicode"),
    ("builtins", "int"): ("__builtin__", "long"),
    ("builtins", "chr"): ("__builtin__", "unichr"),
    ("builtins", "map"): ("itertools", "imap"),
    ("builtins", "filter"): ("itertools", "ifilter"),
    ("builtins", "zip"): ("itertools", "izip"),
    ("builtins", "input"): ("__builtin__", "raw_input"),
    ("functools", "reduce"): ("__builtin__", "reduce"),
    ("sys", "intern"): ("__builtin__", "intern"),
    ("itertools", "zip_longest"): ("itertools", "izip_longest"),
    ("itertools", "filterfalse"): ("itertools", "ifilterfalse"),
    ("collections", "UserDict"): ("UserDict", "IterableUserDict"),
    ("collections", "UserList"): ("UserList", "UserList"),
    ("collections", "UserString"): ("UserString", "UserString"),
}
_OLD_MODULES = {"builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue",
                "configparser": "ConfigParser", "reprlib": "repr", "_thread": "thread"}

_NEW_EXCEPTIONS = frozenset((  # Python 2 has no such classes in its module of exceptions
    "BaseExceptionGroup", "ExceptionGroup", "EncodingWarning", "PythonFinalizationError",
    "RecursionError", "StopAsyncIteration", "BlockingIOError", "ResourceWarning"))


class _Escapes(dict):
    # The letters that a line of Latin-1 text cannot hold, as escapes, made when met.
    def __missing__(self, code):
        if code < 256 and code not in (0, 10, 13, 26, 92):
            raise LookupError
        escape = self[code] = "\\u%04x" % code if code < 0x10000 else "\\U%08x" % code
        return escape


_ESCAPES = _Escapes()


def _whichmodule(obj, name):
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module_name, module in _sys.modules.copy().items():
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _attribute(module, name) is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


def _attribute(obj, name):
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local object {name!r}")
        obj = getattr(obj, part)
    return obj


def _long_bytes(value):
    """The shortest two's complement of an integer, least byte first."""
    if value == 0:
        return b""
    size = (value.bit_length() >> 3) + 1
    data = value.to_bytes(size, "little", signed=True)
    if value < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return data


class Pickler:
    """Writes objects to a file as pickles."""

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        protocol = _index(protocol)
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self._proto = protocol
        self.bin = protocol >= 1
        self.fast = 0
        self._old_names = fix_imports and protocol < 3
        self._out = bytearray()
        self._framing = False
        self._frame_start = 0
        self.memo = {}

    def clear_memo(self):
        """Forget which objects were written."""
        self.memo.clear()

    def persistent_id(self, obj):
        """What stands for obj in the pickle, or None to write it in full."""
        return None

    def dump(self, obj, /):
        """Write an object."""
        try:
            self._out = out = bytearray()
        except AttributeError:
            raise PicklingError("Pickler.__init__() was not called by "
                                f"{type(self).__name__}.__init__()") from None
        self._pid = None
        if type(self).persistent_id is not Pickler.persistent_id or \
                "persistent_id" in self.__dict__:
            self._pid = self.persistent_id
        self._override = getattr(self, "reducer_override", None)
        self._table = getattr(self, "dispatch_table", _copyreg_table)
        if self._proto >= 2:
            out += b"\x80" + bytes([self._proto])
        self._frame_start = len(out)
        self._framing = self._proto >= 4
        if self._framing:
            out += bytes(9)
        self.save(obj)
        out += b"."
        self._close_frame()
        self._framing = False
        self._file_write(bytes(out))
        self._out = bytearray()

    # Frames: nine bytes are kept free where a frame may begin, and given their
    # content, or taken out, when it ends.

    def _close_frame(self):
        if not self._framing:
            return
        out, start = self._out, self._frame_start
        size = len(out) - start - 9
        if size >= 4:
            out[start:start + 9] = b"\x95" + size.to_bytes(8, "little")
        else:
            del out[start:start + 9]

    def _large(self, head, data):
        """Write a long text or bytes outside the frames."""
        out = self._out
        if self._framing and len(data) >= _FRAME:
            self._close_frame()
            out += head
            out += data
            self._frame_start = len(out)
            out += bytes(9)
        else:
            out += head
            out += data

    def save(self, obj):
        """Write one object inside the pickle that dump began."""
        if self._pid is not None:
            pid = self._pid(obj)
            if pid is not None:
                return self._save_persistent(pid)
        self._save_plain(obj)

    def _save_plain(self, obj):
        cls = type(obj)
        if cls in _atoms:
            _atoms[cls](self, obj)
        else:
            got = self.memo.get(id(obj))
            if got is not None:
                self._get(got[0])
                return
            method = _savers.get(cls)
            if method is not None:
                method(self, obj)
            else:
                self._save_other(obj, cls)
        if self._framing and len(self._out) - self._frame_start >= _FRAME + 9:
            self._close_frame()
            self._frame_start = len(self._out)
            self._out += bytes(9)

    def _save_other(self, obj, cls):
        reduced = NotImplemented
        if self._override is not None:
            reduced = self._override(obj)
        if reduced is NotImplemented:
            if cls is type:
                return self._save_type(obj)
            if cls is _FunctionType:
                return self._save_global(obj)
            reduce = self._table.get(cls)
            if reduce is not None:
                reduced = reduce(obj)
            elif issubclass(cls, type):
                return self._save_global(obj)
            else:
                reduce = getattr(obj, "__reduce_ex__", None)
                if reduce is not None:
                    reduced = reduce(self._proto)
                else:
                    reduce = getattr(obj, "__reduce__", None)
                    if reduce is None:
                        raise PicklingError(f"can't pickle {cls.__name__!r} object: {obj!r}")
                    reduced = reduce()
        if isinstance(reduced, str):
            return self._save_global(obj, reduced)
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self._save_reduce(*reduced, obj=obj)

    def _save_persistent(self, pid):
        if self.bin:
            self._save_plain(pid)
            self._out += b"Q"
            return
        try:
            self._out += b"P" + str(pid).encode("ascii") + b"\n"
        except UnicodeEncodeError:
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

    def _memoize(self, obj):
        if self.fast:
            return
        memo = self.memo
        n = len(memo)
        memo[id(obj)] = n, obj
        if self._proto >= 4:
            self._out += b"\x94"
        elif not self.bin:
            self._out += b"p%d\n" % n
        elif n < 256:
            self._out += bytes((0x71, n))
        else:
            self._out += b"r" + n.to_bytes(4, "little")

    def _get(self, n):
        if not self.bin:
            self._out += b"g%d\n" % n
        elif n < 256:
            self._out += bytes((0x68, n))
        else:
            self._out += b"j" + n.to_bytes(4, "little")

    # Built-in types.

    def _save_none(self, obj):
        self._out += b"N"

    def _save_bool(self, obj):
        if self._proto >= 2:
            self._out += b"\x88" if obj else b"\x89"
        else:
            self._out += b"I01\n" if obj else b"I00\n"

    def _save_int(self, obj):
        out = self._out
        if -0x80000000 <= obj <= 0x7FFFFFFF:
            if not self.bin:
                out += b"I%d\n" % obj
            elif 0 <= obj < 256:
                out += bytes((0x4B, obj))
            elif 0 <= obj < 65536:
                out += b"M" + obj.to_bytes(2, "little")
            else:
                out += b"J" + obj.to_bytes(4, "little", signed=True)
        elif self._proto >= 2:
            data = _long_bytes(obj)
            n = len(data)
            out += bytes((0x8A, n)) if n < 256 else b"\x8b" + n.to_bytes(4, "little")
            out += data
        else:
            out += b"L%dL\n" % obj

    def _save_float(self, obj):
        if self.bin:
            self._out += b"G" + _pack(">d", obj)
        else:
            self._out += b"F" + repr(obj).encode("ascii") + b"\n"

    def _save_str(self, obj):
        if not self.bin:
            self._out += b"V" + obj.translate(_ESCAPES).encode("latin-1") + b"\n"
        else:
            data = obj.encode("utf-8", "surrogatepass")
            n = len(data)
            if n < 256 and self._proto >= 4:
                self._out += b"\x8c" + bytes((n,)) + data
            elif n < 0x100000000:
                self._large(b"X" + n.to_bytes(4, "little"), data)
            elif self._proto >= 4:
                self._large(b"\x8d" + n.to_bytes(8, "little"), data)
            else:
                raise OverflowError("cannot serialize a string larger than 4GiB")
        self._memoize(obj)

    def _save_bytes(self, obj):
        if self._proto < 3:
            if not obj:
                return self._save_reduce(bytes, (), obj=obj)
            return self._save_old_bytes(obj)
        n = len(obj)
        if n < 256:
            self._out += b"C" + bytes((n,)) + obj
        elif n < 0x100000000:
            self._large(b"B" + n.to_bytes(4, "little"), obj)
        elif self._proto >= 4:
            self._large(b"\x8e" + n.to_bytes(8, "little"), obj)
        else:
            raise OverflowError("serializing a bytes object larger than 4 GiB "
                                "requires pickle protocol 4 or higher")
        self._memoize(obj)

    def _save_old_bytes(self, obj):
        # A call of the function that makes them of a text, by the name it has in CPython.
        encode = _codecs_module.encode
        got = self.memo.get(id(encode))
        if got is not None:
            self._get(got[0])
        else:
            self._out += b"c_codecs\nencode\n"
            self._memoize(encode)
        self.save((obj.decode("latin-1"), "latin1"))
        self._out += b"R"
        self._memoize(obj)

    def _save_bytearray(self, obj):
        if self._proto < 5:
            return self._save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
        self._large(b"\x96" + len(obj).to_bytes(8, "little"), obj)
        self._memoize(obj)

    def _save_tuple(self, obj):
        n = len(obj)
        if n == 0:
            self._out += b")" if self.bin else b"(t"
            return
        small = n <= 3 and self._proto >= 2
        if not small:
            self._out += b"("
        for item in obj:
            self.save(item)
        got = self.memo.get(id(obj))  # an item may have held this very tuple
        if got is not None:
            self._out += b"0" * n if small else b"1" if self.bin else b"0" * (n + 1)
            self._get(got[0])
            return
        self._out += b"\x85\x86\x87"[n - 1:n] if small else b"t"
        self._memoize(obj)

    def _save_list(self, obj):
        self._out += b"]" if self.bin else b"(l"
        self._memoize(obj)
        n = len(obj)
        if not self.bin or n == 1:
            self._append_all(obj)
            return
        at = 0
        while at < len(obj):
            self._out += b"("
            for item in obj[at:at + _BATCH]:
                self.save(item)
            self._out += b"e"
            at += _BATCH

    def _append_all(self, items):
        self._batches(iter(items), self.save, b"a", b"e")

    def _save_dict(self, obj):
        self._out += b"}" if self.bin else b"(d"
        self._memoize(obj)
        n = len(obj)
        if not self.bin or n == 1:
            self._set_all(obj.items())
            return
        items = iter(obj.items())
        while n > 0:
            self._out += b"("
            for key, value in _islice(items, _BATCH):
                self.save(key)
                self.save(value)
            self._out += b"u"
            n -= _BATCH

    def _set_all(self, items):
        def pair(item):
            if not isinstance(item, tuple) or len(item) != 2:
                raise TypeError("dict items iterator must return 2-tuples")
            self.save(item[0])
            self.save(item[1])
        self._batches(iter(items), pair, b"s", b"u")

    def _batches(self, items, save, one, many):
        if not self.bin:
            for item in items:
                save(item)
                self._out += one
            return
        while True:
            batch = list(_islice(items, _BATCH))
            if not batch:
                return
            if len(batch) == 1:
                save(batch[0])
                self._out += one
                return
            self._out += b"("
            for item in batch:
                save(item)
            self._out += many
            if len(batch) < _BATCH:
                return

    def _save_set(self, obj):
        if self._proto < 4:
            return self._save_reduce(set, (list(obj),), obj=obj)
        self._out += b"\x8f"
        self._memoize(obj)
        items = iter(obj)
        while batch := list(_islice(items, _BATCH)):
            self._out += b"("
            for item in batch:
                self.save(item)
            self._out += b"\x90"

    def _save_frozenset(self, obj):
        if self._proto < 4:
            return self._save_reduce(frozenset, (list(obj),), obj=obj)
        self._out += b"("
        for item in obj:
            self.save(item)
        got = self.memo.get(id(obj))
        if got is not None:
            self._out += b"1"
            self._get(got[0])
            return
        self._out += b"\x91"
        self._memoize(obj)

    # What is named, and what is taken apart.

    def _save_type(self, obj):
        for single in (None, NotImplemented, ...):
            if obj is type(single):
                return self._save_reduce(type, (single,), obj=obj)
        self._save_global(obj)

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        module_name = _whichmodule(obj, name)
        try:
            __import__(module_name)
            module = _sys.modules[module_name]
        except (ImportError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module "
                                f"{module_name!r} failed") from None
        parts = name.split(".")
        if "<locals>" in parts:
            raise AttributeError(f"Can't get local object {name!r}")
        parent, found = module, module
        try:
            for part in parts:
                parent, found = found, getattr(found, part)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on "
                                f"{module_name} failed") from None
        if found is not obj and not (found == obj and type(obj) is _builtin_type):
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as "
                                f"{module_name}.{name}")
        out = self._out
        if self._proto >= 2:
            code = _extension_registry.get((module_name, name))
            if code is not None:
                if code < 256:
                    out += bytes((0x82, code))
                elif code < 65536:
                    out += b"\x83" + code.to_bytes(2, "little")
                else:
                    out += b"\x84" + code.to_bytes(4, "little")
                return
        if self._proto >= 4:
            self.save(module_name)
            self.save(name)
            out += b"\x93"
        elif len(parts) > 1:
            return self._save_reduce(getattr, (parent, parts[-1]), obj=obj)
        else:
            if self._old_names:
                if (module_name, name) in _OLD_NAMES:
                    module_name, name = _OLD_NAMES[module_name, name]
                elif module_name == "builtins" and isinstance(obj, type) and \
                        issubclass(obj, BaseException) and name not in _NEW_EXCEPTIONS:
                    module_name = "exceptions"
                    if issubclass(obj, OSError):
                        name = "OSError"
                    elif name == "ModuleNotFoundError":
                        name = "ImportError"
                else:
                    module_name = _OLD_MODULES.get(module_name, module_name)
            coding = "utf-8" if self._proto >= 3 else "ascii"
            try:
                out += b"c%b\n%b\n" % (module_name.encode(coding), name.encode(coding))
            except UnicodeEncodeError:
                raise PicklingError(f"can't pickle global identifier '{module_name}.{name}' "
                                    f"using pickle protocol {self._proto}") from None
        self._memoize(obj)

    def _save_reduce(self, func, args, state=None, listitems=None, dictitems=None,
                     state_setter=None, *, obj=None):
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        for what, items in ("fourth", listitems), ("fifth", dictitems):
            if items is not None and not hasattr(type(items), "__next__"):
                raise PicklingError(f"{what} element of the tuple returned by __reduce__ must "
                                    f"be an iterator, not {type(items).__name__}")
        if state_setter is not None and not callable(state_setter):
            raise PicklingError("sixth element of the tuple returned by __reduce__ must be a "
                                f"function, not {type(state_setter).__name__}")
        name = getattr(func, "__name__", "") if self._proto >= 2 else ""
        if name == "__newobj_ex__":
            cls, new_args, kwargs = args
            if not hasattr(cls, "__new__"):
                raise PicklingError("first item from NEWOBJ_EX argument tuple must be a class, "
                                    f"not {type(cls).__name__}")
            if self._proto >= 4:
                self.save(cls)
                self.save(new_args)
                self.save(kwargs)
                self._out += b"\x92"
            else:
                from functools import partial
                self.save(partial(cls.__new__, cls, *new_args, **kwargs))
                self.save(())
                self._out += b"R"
        elif name == "__newobj__":
            if not args:
                raise PicklingError("__newobj__ arglist is empty")
            cls = args[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self.save(cls)
            self.save(args[1:])
            self._out += b"\x81"
        else:
            self.save(func)
            self.save(args)
            self._out += b"R"
        if obj is not None:
            got = self.memo.get(id(obj))  # the arguments may have held the object itself
            if got is not None:
                self._out += b"0"
                self._get(got[0])
            else:
                self._memoize(obj)
        if listitems is not None:
            self._append_all(listitems)
        if dictitems is not None:
            self._set_all(dictitems)
        if state is None:
            return
        if state_setter is None:
            self.save(state)
            self._out += b"b"
        else:
            self.save(state_setter)
            self.save(obj)
            self.save(state)
            self._out += b"\x86R0"


_builtin_type = type([].append)
for _class in Pickler, Unpickler, PickleError, PicklingError, UnpicklingError:
    _class.__module__ = "_pickle"
_atoms = {type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int,
          float: Pickler._save_float}
_savers = {str: Pickler._save_str, bytes: Pickler._save_bytes,
           bytearray: Pickler._save_bytearray, tuple: Pickler._save_tuple,
           list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set,
           frozenset: Pickler._save_frozenset,
           type(...): lambda self, obj: self._save_global(obj, "Ellipsis"),
           type(NotImplemented): lambda self, obj: self._save_global(obj, "NotImplemented")}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a file opened for binary writing."""
    Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """The pickle of an object as bytes."""
    file = _BytesIO()
    Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)
    return file.getvalue()
