"""Arrays of numbers of one type, kept as their bytes."""

import struct as _struct
import sys as _sys
from operator import index as _index

__all__ = ["array", "ArrayType", "typecodes"]

typecodes = "bBuwhHiIlLqQfd"
_ABSENT = object()


def _format(code):
    return {"u": "I", "w": "I"}.get(code, code)


class array:
    """A list of numbers or letters of one type."""

    __slots__ = ("typecode", "itemsize", "_data", "_one", "__weakref__")

    def __new__(cls, typecode, initializer=_ABSENT, /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not " +
                            type(typecode).__name__)
        if typecode not in typecodes:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f "
                             "or d)")
        self = object.__new__(cls)
        self.typecode = typecode
        self._one = _struct.Struct(_format(typecode))
        self.itemsize = self._one.size
        self._data = bytearray()
        if initializer is _ABSENT:
            return self
        if isinstance(initializer, str):
            if typecode not in "uw":
                raise TypeError("cannot use a str to initialize an array with typecode "
                                f"'{typecode}'")
            self.fromunicode(initializer)
        elif isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(initializer)
        return self

    def _pack(self, value):
        code = self.typecode
        if code in "uw":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("array item must be a unicode character, not " +
                                type(value).__name__)
            return self._one.pack(ord(value))
        if code in "fd":
            try:
                return self._one.pack(value)
            except _struct.error:
                raise TypeError("must be real number, not " +
                                type(value).__name__) from None
        value = _index(value)
        try:
            return self._one.pack(value)
        except _struct.error:
            kind = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short",
                    "H": "unsigned short"}.get(code)
            if kind is not None:
                bits = 8 * self.itemsize
                least = -(1 << bits - 1) if code.islower() else 0
                raise OverflowError(f"{kind} is {'less than minimum' if value < least else 'greater than maximum'}"
                                    ) from None
            raise OverflowError("array item is out of range") from None

    def _unpack(self, at):
        value = self._one.unpack_from(self._data, at)[0]
        return chr(value) if self.typecode in "uw" else value

    def __len__(self):
        return len(self._data) // self.itemsize

    def _place(self, i, what="array index out of range"):
        i = _index(i)
        n = len(self)
        if i < 0:
            i += n
        if not 0 <= i < n:
            raise IndexError(what)
        return i * self.itemsize

    def _like(self, data):
        new = array(self.typecode)
        new._data = bytearray(data)
        return new

    def __getitem__(self, i):
        if isinstance(i, slice):
            start, stop, step = i.indices(len(self))
            size = self.itemsize
            if step == 1:
                return self._like(self._data[start * size:max(start, stop) * size])
            return self._like(b"".join(self._data[k * size:(k + 1) * size]
                                       for k in range(start, stop, step)))
        return self._unpack(self._place(i))

    def __setitem__(self, i, value):
        size = self.itemsize
        if isinstance(i, slice):
            if not isinstance(value, array):
                raise TypeError("can only assign array (not \"%s\") to array slice" %
                                type(value).__name__)
            if value.typecode != self.typecode:
                raise TypeError("bad argument type for built-in operation")
            start, stop, step = i.indices(len(self))
            data = bytes(value._data)
            if step == 1:
                self._data[start * size:max(start, stop) * size] = data
                return
            places = range(start, stop, step)
            if len(places) * size != len(data):
                raise ValueError("attempt to assign array of size %d to extended slice of "
                                 "size %d" % (len(value), len(places)))
            for n, k in enumerate(places):
                self._data[k * size:(k + 1) * size] = data[n * size:(n + 1) * size]
            return
        at = self._place(i, "array assignment index out of range")
        self._data[at:at + size] = self._pack(value)

    def __delitem__(self, i):
        size = self.itemsize
        if isinstance(i, slice):
            for k in sorted(range(*i.indices(len(self))), reverse=True):
                del self._data[k * size:(k + 1) * size]
            return
        at = self._place(i, "array assignment index out of range")
        del self._data[at:at + size]

    def __iter__(self):
        i = 0
        while i < len(self):
            yield self._unpack(i * self.itemsize)
            i += 1

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def append(self, v, /):
        """Append an item."""
        self._data += self._pack(v)

    def extend(self, bb, /):
        """Append all items of an iterable."""
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            self._data += bytes(bb._data)
            return
        for item in bb:
            self._data += self._pack(item)

    def insert(self, i, v, /):
        """Insert an item before an index."""
        n = len(self)
        i = max(i + n, 0) if i < 0 else min(i, n)
        self._data[i * self.itemsize:i * self.itemsize] = self._pack(v)

    def pop(self, i=-1, /):
        """Remove and return an item."""
        if not self._data:
            raise IndexError("pop from empty array")
        at = self._place(i, "pop index out of range")
        value = self._unpack(at)
        del self._data[at:at + self.itemsize]
        return value

    def remove(self, v, /):
        """Remove the first item that is equal."""
        for i, item in enumerate(self):
            if item == v:
                del self[i]
                return
        raise ValueError("array.remove(x): x not in array")

    def index(self, v, start=0, stop=_sys.maxsize, /):
        """The index of the first item that is equal."""
        for i in range(*slice(start, stop).indices(len(self))):
            if self[i] == v:
                return i
        raise ValueError("array.index(x): x not in array")

    def count(self, v, /):
        """How many items are equal."""
        return sum(1 for item in self if item == v)

    def reverse(self):
        """Reverse the order of the items."""
        self[:] = self[::-1]

    def byteswap(self):
        """Reverse the bytes of each item."""
        size = self.itemsize
        for at in range(0, len(self._data), size):
            self._data[at:at + size] = self._data[at:at + size][::-1]

    def buffer_info(self):
        """(an address, the number of items)."""
        return id(self._data), len(self)

    def tolist(self):
        """A list of the items."""
        return list(self)

    def fromlist(self, list, /):
        """Append the items of a list."""
        if type(list) is not type([]):
            raise TypeError("arg must be list")
        self._data += b"".join([self._pack(item) for item in list])

    def tobytes(self):
        """The bytes of the items."""
        return bytes(self._data)

    def frombytes(self, buffer, /):
        """Append items by their bytes."""
        data = bytes(memoryview(buffer))
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        self._data += data

    def tofile(self, f, /):
        """Write the bytes of the items."""
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        """Append items by their bytes from a file."""
        data = f.read(n * self.itemsize)
        whole = len(data) // self.itemsize * self.itemsize
        self.frombytes(data[:whole])
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def tounicode(self):
        """The letters as a str."""
        if self.typecode not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' "
                             "or 'w')")
        return "".join(self)

    def fromunicode(self, s, /):
        """Append the letters of a str."""
        if self.typecode not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays "
                             "('u' or 'w')")
        for c in s:
            self._data += self._one.pack(ord(c))

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError("can only append array (not \"%s\") to array" %
                            type(other).__name__)
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._like(self._data + other._data)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError("can only extend with array (not \"%s\")" %
                            type(other).__name__)
        self.extend(other)
        return self

    def __mul__(self, n):
        try:
            n = _index(n)
        except TypeError:
            raise TypeError("can't multiply sequence by non-int of type '%s'" %
                            type(n).__name__) from None
        return self._like(self._data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._data *= n
        return self

    def _list(self, other):
        return list(self), list(other)

    def __eq__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        a, b = self._list(other)
        return a == b

    def __lt__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        a, b = self._list(other)
        return a < b

    def __le__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        a, b = self._list(other)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        a, b = self._list(other)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        a, b = self._list(other)
        return a >= b

    def __hash__(self):
        raise TypeError("unhashable type: 'array.array'")

    def __copy__(self):
        return self._like(self._data)

    def __deepcopy__(self, memo):
        return self._like(self._data)

    def __buffer__(self, flags):
        return memoryview(self._data).cast(_format(self.typecode))

    def __reduce_ex__(self, protocol):
        return array, (self.typecode, self.tolist())

    def __repr__(self):
        name = type(self).__name__
        if not self._data:
            return f"{name}('{self.typecode}')"
        if self.typecode in "uw":
            return f"{name}('{self.typecode}', {self.tounicode()!r})"
        return f"{name}('{self.typecode}', {self.tolist()!r})"


ArrayType = array
