"""The reading half of pickle: a small stack machine over the bytes of a pickle."""

import sys as _sys
from copyreg import _extension_cache, _inverted_registry
from io import BytesIO as _BytesIO
from struct import unpack as _unpack


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


class _Stop(BaseException):
    # Ends the loop of load; never seen outside.
    pass


_NEW_NAMES = {  # what protocols below 3 named, and where it is now
    ("__builtin__", "xrange"): ("builtins", "range"),
    ("__builtin__", "unicode"): ("builtins", "str"),
    ("__builtin__", "long"): ("builtins", "int"),
    ("__builtin__", "unichr"): ("builtins", "chr"),
    ("__builtin__", "raw_input"): ("builtins", "input"),
    ("__builtin__", "reduce"): ("functools", "reduce"),
    ("__builtin__", "intern"): ("sys", "intern"),
    ("itertools", "imap"): ("builtins", "map"),
    ("itertools", "ifilter"): ("builtins", "filter"),
    ("itertools", "izip"): ("builtins", "zip"),
    ("itertools", "izip_longest"): ("itertools", "zip_longest"),
    ("itertools", "ifilterfalse"): ("itertools", "filterfalse"),
    ("UserDict", "IterableUserDict"): ("collections", "UserDict"),
    ("UserDict", "UserDict"): ("collections", "UserDict"),
    ("UserList", "UserList"): ("collections", "UserList"),
    ("UserString", "UserString"): ("collections", "UserString"),
}
_NEW_MODULES = {"__builtin__": "builtins", "exceptions": "builtins", "copy_reg": "copyreg", "Queue": "queue",
                "ConfigParser": "configparser", "repr": "reprlib", "thread": "_thread",
                "cPickle": "pickle", "StringIO": "io", "cStringIO": "io"}


class Unpickler:
    """Reads the objects of a file of pickles."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict",
                 buffers=None):
        try:
            self._file_read, self._file_line = file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self._fix = fix_imports
        self._encoding, self._errors = encoding, errors
        self._buffers = None if buffers is None else iter(buffers)
        self.memo = {}

    def persistent_load(self, pid):
        """The object that a persistent id stands for."""
        raise UnpicklingError("A load persistent id instruction was encountered, but no "
                              "persistent_load function was specified.")

    def load(self):
        """Read an object."""
        try:
            self._file_read
        except AttributeError:
            raise UnpicklingError("Unpickler.__init__() was not called by "
                                  f"{type(self).__name__}.__init__()") from None
        self._stack, self._marks, self._proto = [], [], 0
        table = _table
        try:
            while True:
                code = self._file_read(1)  # a frame puts another in its place
                if not code:
                    raise EOFError("Ran out of input")
                action = table.get(code)
                if action is None:
                    shown = code.decode("latin-1")
                    shown = f"\\x{code[0]:02x}" if not " " <= shown <= "~" or \
                        shown in "'\\" else shown
                    raise UnpicklingError(f"invalid load key, '{shown}'.")
                action(self)
        except _Stop as stop:
            return stop.args[0]
        finally:
            self._stack = self._marks = None

    def find_class(self, module_name, global_name, /):
        """The object of a name in a module, which is imported."""
        if self._proto < 3 and self._fix:
            if (module_name, global_name) in _NEW_NAMES:
                module_name, global_name = _NEW_NAMES[module_name, global_name]
            else:
                module_name = _NEW_MODULES.get(module_name, module_name)
                if global_name == "StandardError" and module_name == "builtins":
                    global_name = "Exception"
        if (module_name, global_name) == ("_codecs", "encode"):
            module_name = "codecs"
        __import__(module_name)
        module = _sys.modules[module_name]
        if self._proto < 4:
            found = getattr(module, global_name, _sys)
            if found is _sys and not hasattr(module, global_name):
                raise AttributeError(f"Can't get attribute {global_name!r} on {module!r}")
            return found
        found = module
        for part in global_name.split("."):
            if part == "<locals>":
                raise AttributeError(f"Can't get local attribute {global_name!r} on {module!r}")
            try:
                found = getattr(found, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {global_name!r} on "
                                     f"{module!r}") from None
        return found

    # Reading the operands.

    def _read(self, n):
        data = self._file_read(n)
        if len(data) < n:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        data = self._file_line()
        if not data:
            raise EOFError("Ran out of input")
        if data[-1] != 10:
            raise UnpicklingError("pickle data was truncated")
        return data[:-1]

    def _number(self, n):
        return int.from_bytes(self._read(n), "little")

    # The stack. Marks are the heights at which MARK was met.

    def _pop(self):
        stack = self._stack
        if self._marks and len(stack) <= self._marks[-1]:
            raise UnpicklingError("unexpected MARK found")
        if not stack:
            raise UnpicklingError("unpickling stack underflow")
        return stack.pop()

    def _top(self):
        stack = self._stack
        if self._marks and len(stack) <= self._marks[-1]:
            raise UnpicklingError("unexpected MARK found")
        if not stack:
            raise UnpicklingError("unpickling stack underflow")
        return stack[-1]

    def _pop_mark(self):
        if not self._marks:
            raise UnpicklingError("could not find MARK")
        at = self._marks.pop()
        items = self._stack[at:]
        del self._stack[at:]
        return items

    def _push(self, value):
        self._stack.append(value)

    def _memoized(self, index):
        try:
            self._stack.append(self.memo[index])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {index}") from None

    def _decoded(self, data):
        if self._encoding == "bytes":
            return data
        return data.decode(self._encoding, self._errors)

    def _extension(self, code):
        if code in _extension_cache:
            return self._push(_extension_cache[code])
        key = _inverted_registry.get(code)
        if key is None:
            if code <= 0:
                raise UnpicklingError("EXT specifies code <= 0")
            raise ValueError(f"unregistered extension code {code}")
        found = self.find_class(*key)
        _extension_cache[code] = found
        self._push(found)

    def _instantiate(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            self._push(cls(*args))
        else:
            self._push(cls.__new__(cls))


# One function per opcode.

def _proto(self):
    version = self._number(1)
    if version > 5:
        raise ValueError(f"unsupported pickle protocol: {version}")
    self._proto = version


def _frame(self):
    size = self._number(8)
    data = self._file_read(size)
    if len(data) < size:
        raise UnpicklingError("pickle data was truncated")
    inner, outer = _BytesIO(data), (self._file_read, self._file_line)

    def read(n):
        got = inner.read(n)
        if not got and n:
            self._file_read, self._file_line = outer
            return outer[0](n)
        if len(got) < n:
            raise UnpicklingError("pickle exhausted before end of frame")
        return got

    def line():
        got = inner.readline()
        if not got:
            self._file_read, self._file_line = outer
            return outer[1]()
        return got

    self._file_read, self._file_line = read, line


def _stop(self):
    raise _Stop(self._pop())


def _int(self):
    data = self._line()
    if data == b"00":
        return self._push(False)
    if data == b"01":
        return self._push(True)
    try:
        self._push(int(data, 0))
    except ValueError:
        raise ValueError("could not convert string to int") from None


def _long(self):
    data = self._line()
    self._push(int(data[:-1] if data.endswith(b"L") else data, 0))


def _string(self):
    data = self._line()
    if len(data) < 2 or data[0] != data[-1] or data[0] not in b"\"'":
        raise UnpicklingError("the STRING opcode argument must be quoted")
    import codecs
    self._push(self._decoded(codecs.escape_decode(data[1:-1])[0]))


def _unicode(self):
    text = self._line().decode("latin-1")
    if "\\" in text:
        import re
        text = re.sub(r"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})",
                      lambda m: chr(int(m[1] or m[2], 16)), text)
    self._push(text)


def _text(width):
    return lambda self: self._push(
        self._read(self._number(width)).decode("utf-8", "surrogatepass"))


def _bytes(width):
    return lambda self: self._push(self._read(self._number(width)))


def _next_buffer(self):
    if self._buffers is None:
        raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* "
                              "argument was given")
    try:
        self._push(next(self._buffers))
    except StopIteration:
        raise UnpicklingError("not enough out-of-band buffers") from None


def _read_only(self):
    self._stack[-1] = memoryview(self._top()).toreadonly()


def _tuple_of(n):
    def build(self):
        items = [self._pop() for _ in range(n)]
        self._push(tuple(items[::-1]))
    return build


def _list(self):
    self._push(self._pop_mark())


def _dict(self):
    items = self._pop_mark()
    if len(items) % 2:
        raise UnpicklingError("odd number of items for DICT")
    self._push(dict(zip(items[::2], items[1::2])))


def _append(self):
    value = self._pop()
    self._top().append(value)


def _appends(self):
    items = self._pop_mark()
    target = self._top()
    if type(target) is list:
        target += items
        return
    extend = getattr(target, "extend", None)
    if extend is not None:
        return extend(items)
    append = target.append
    for item in items:
        append(item)


def _setitem(self):
    value, key = self._pop(), self._pop()
    self._top()[key] = value


def _setitems(self):
    items = self._pop_mark()
    target = self._top()
    if len(items) % 2:
        raise UnpicklingError("odd number of items for SETITEMS")
    for i in range(0, len(items), 2):
        target[items[i]] = items[i + 1]


def _additems(self):
    items = self._pop_mark()
    target = self._top()
    if isinstance(target, set):
        target.update(items)
    else:
        for item in items:
            target.add(item)


def _global(self):
    module, name = self._line().decode("utf-8"), self._line().decode("utf-8")
    self._push(self.find_class(module, name))


def _stack_global(self):
    name, module = self._pop(), self._pop()
    if type(name) is not str or type(module) is not str:
        raise UnpicklingError("STACK_GLOBAL requires str")
    self._push(self.find_class(module, name))


def _inst(self):
    module, name = self._line().decode("ascii"), self._line().decode("ascii")
    self._instantiate(self.find_class(module, name), self._pop_mark())


def _obj(self):
    args = self._pop_mark()
    self._instantiate(args[0], args[1:])


def _new_args(self, args, what):
    if not isinstance(args, tuple):
        raise UnpicklingError(f"{what} expected an arg tuple, got {type(args).__name__}")


def _newobj(self):
    args, cls = self._pop(), self._pop()
    _new_args(self, args, "NEWOBJ")
    if not isinstance(cls, type):
        raise UnpicklingError(f"NEWOBJ class argument must be a type, not {type(cls).__name__}")
    self._push(cls.__new__(cls, *args))


def _newobj_ex(self):
    kwargs, args, cls = self._pop(), self._pop(), self._pop()
    if not isinstance(cls, type):
        raise UnpicklingError("NEWOBJ_EX class argument must be a type, "
                              f"not {type(cls).__name__}")
    self._push(cls.__new__(cls, *args, **kwargs))


def _reduce(self):
    args = self._pop()
    self._stack[-1] = self._top()(*args)


def _build(self):
    state, inst = self._pop(), self._top()
    setstate = getattr(inst, "__setstate__", None)
    if setstate is not None:
        return setstate(state)
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        if not isinstance(state, dict):
            raise UnpicklingError("state is not a dictionary")
        target, intern = inst.__dict__, _sys.intern
        for key, value in state.items():
            target[intern(key) if type(key) is str else key] = value
    if slots:
        if not isinstance(slots, dict):
            raise UnpicklingError("slot state is not a dictionary")
        for key, value in slots.items():
            setattr(inst, key, value)


def _mark(self):
    self._marks.append(len(self._stack))


def _discard(self):
    if self._marks and self._marks[-1] == len(self._stack):
        self._marks.pop()
    else:
        self._pop()


def _put_at(self, index):
    if index < 0:
        raise ValueError("negative PUT argument")
    self.memo[index] = self._top()


def _memoize(self):
    self.memo[len(self.memo)] = self._top()


_table = {
    b"\x80": _proto, b"\x95": _frame, b".": _stop, b"(": _mark, b"0": _discard,
    b"1": Unpickler._pop_mark, b"2": lambda self: self._push(self._top()),
    b"N": lambda self: self._push(None), b"\x88": lambda self: self._push(True),
    b"\x89": lambda self: self._push(False), b"I": _int, b"L": _long,
    b"K": lambda self: self._push(self._number(1)),
    b"M": lambda self: self._push(self._number(2)),
    b"J": lambda self: self._push(int.from_bytes(self._read(4), "little", signed=True)),
    b"\x8a": lambda self: self._push(
        int.from_bytes(self._read(self._number(1)), "little", signed=True)),
    b"\x8b": lambda self: self._push(
        int.from_bytes(self._read(self._number(4)), "little", signed=True)),
    b"F": lambda self: self._push(float(self._line())),
    b"G": lambda self: self._push(_unpack(">d", self._read(8))[0]),
    b"S": _string, b"V": _unicode,
    b"T": lambda self: self._push(self._decoded(self._read(self._number(4)))),
    b"U": lambda self: self._push(self._decoded(self._read(self._number(1)))),
    b"X": _text(4), b"\x8c": _text(1), b"\x8d": _text(8),
    b"B": _bytes(4), b"C": _bytes(1), b"\x8e": _bytes(8),
    b"\x96": lambda self: self._push(bytearray(self._read(self._number(8)))),
    b"\x97": _next_buffer, b"\x98": _read_only,
    b")": lambda self: self._push(()), b"t": lambda self: self._push(tuple(self._pop_mark())),
    b"\x85": _tuple_of(1), b"\x86": _tuple_of(2), b"\x87": _tuple_of(3),
    b"]": lambda self: self._push([]), b"}": lambda self: self._push({}),
    b"\x8f": lambda self: self._push(set()), b"l": _list, b"d": _dict,
    b"\x91": lambda self: self._push(frozenset(self._pop_mark())),
    b"a": _append, b"e": _appends, b"s": _setitem, b"u": _setitems, b"\x90": _additems,
    b"c": _global, b"\x93": _stack_global, b"i": _inst, b"o": _obj,
    b"\x81": _newobj, b"\x92": _newobj_ex, b"R": _reduce, b"b": _build,
    b"\x82": lambda self: self._extension(self._number(1)),
    b"\x83": lambda self: self._extension(self._number(2)),
    b"\x84": lambda self: self._extension(
        int.from_bytes(self._read(4), "little", signed=True)),
    b"P": lambda self: self._push(self.persistent_load(self._line().decode("ascii"))),
    b"Q": lambda self: self._push(self.persistent_load(self._pop())),
    b"g": lambda self: self._memoized(int(self._line())),
    b"h": lambda self: self._memoized(self._number(1)),
    b"j": lambda self: self._memoized(self._number(4)),
    b"p": lambda self: _put_at(self, int(self._line())),
    b"q": lambda self: _put_at(self, self._number(1)),
    b"r": lambda self: _put_at(self, self._number(4)), b"\x94": _memoize,
}


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Read an object from a file opened for binary reading."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors,
                     buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    """The object whose pickle the bytes are."""
    if isinstance(data, (str, int, list, tuple, type(None))):
        raise TypeError("a bytes-like object is required, not "
                        f"'{'NoneType' if data is None else type(data).__name__}'")
    return Unpickler(_BytesIO(data), fix_imports=fix_imports, encoding=encoding, errors=errors,
                     buffers=buffers).load()
