"""ZIP archives whose members are stored as they are: there is no compression."""

import io
import os
import stat
import struct
import time
import warnings
from binascii import crc32

__all__ = ["BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2",
           "ZIP_LZMA", "is_zipfile", "ZipInfo", "ZipFile", "LargeZipFile"]

ZIP_STORED = 0
ZIP_DEFLATED = 8
ZIP_BZIP2 = 12
ZIP_LZMA = 14
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = ZIP_MAX_COMMENT = (1 << 16) - 1

_MODULES = {ZIP_DEFLATED: "zlib", ZIP_BZIP2: "bz2", ZIP_LZMA: "lzma"}
_METHODS = {0: "store", 1: "shrink", 2: "reduce", 3: "reduce", 4: "reduce", 5: "reduce",
            6: "implode", 7: "tokenize", 8: "deflate", 9: "deflate64", 10: "implode",
            12: "bzip2", 14: "lzma", 18: "terse", 19: "lz77", 97: "wavpack", 98: "ppmd"}

# Records of the format: APPNOTE.TXT of PKWARE, 4.3.
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\3\4", b"PK\1\2", b"PK\5\6"
_END64_MARK, _LOCATOR_MARK, _SIZES_MARK = b"PK\6\6", b"PK\6\7", b"PK\7\x08"

_ENCRYPTED, _SIZES_BEHIND, _UTF8 = 0x01, 0x08, 0x800
_MAX32 = 0xFFFFFFFF
_VERSION, _VERSION64 = 20, 45
_CHUNK = 1 << 16


class BadZipFile(Exception):
    """The file is no ZIP archive, or is damaged."""


class LargeZipFile(Exception):
    """The archive would need the extensions for large ones, which were forbidden."""


error = BadZipfile = BadZipFile


def _check_compression(method):
    if method in _MODULES:
        raise RuntimeError(f"Compression requires the (missing) {_MODULES[method]} module")
    if method != ZIP_STORED:
        raise NotImplementedError("That compression method is not supported")


def _find_end(file):
    """The end record and its place: the last one whose comment reaches to the end."""
    file.seek(0, 2)
    size = file.tell()
    start = max(size - ZIP_MAX_COMMENT - _END.size, 0)
    file.seek(start)
    data = file.read()
    at = data.rfind(_END_MARK)
    if at < 0 or len(data) - at < _END.size:
        return None
    record = _END.unpack_from(data, at)
    comment = data[at + _END.size:at + _END.size + record[7]]
    return record, start + at, comment


def is_zipfile(filename):
    """Whether a file, named or open, looks like a ZIP archive."""
    try:
        if hasattr(filename, "read"):
            here = filename.tell()
            try:
                return _find_end(filename) is not None
            finally:
                filename.seek(here)
        with open(filename, "rb") as file:
            return _find_end(file) is not None
    except OSError:
        return False


class ZipInfo:
    """What an archive tells about a member."""

    __slots__ = ("orig_filename", "filename", "date_time", "compress_type",
                 "compress_level", "comment", "extra", "create_system", "create_version",
                 "extract_version", "reserved", "flag_bits", "volume", "internal_attr",
                 "external_attr", "header_offset", "CRC", "compress_size", "file_size",
                 "_raw_time", "_end_offset")

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = filename.partition("\0")[0].replace(os.sep, "/")
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type = ZIP_STORED
        self.compress_level = None
        self.comment = self.extra = b""
        self.create_system = 3  # Unix
        self.create_version = self.extract_version = _VERSION
        self.reserved = self.flag_bits = self.volume = 0
        self.internal_attr = self.external_attr = 0
        self.header_offset = self.CRC = self.compress_size = self.file_size = 0
        self._end_offset = None  # where the next member begins, if that is known

    def __repr__(self):
        parts = [f"<{type(self).__name__} filename={self.filename!r}"]
        method = self.compress_type
        if method != ZIP_STORED:
            parts.append(f"compress_type={_METHODS.get(method, method)}")
        mode, attributes = divmod(self.external_attr, 1 << 16)
        if mode:
            parts.append(f"filemode={stat.filemode(mode)!r}")
        if attributes:
            parts.append(f"external_attr={attributes:#x}")
        if not self.is_dir() or self.file_size:
            parts.append(f"file_size={self.file_size!r}")
        if (not self.is_dir() or self.compress_size) and \
                (method != ZIP_STORED or self.file_size != self.compress_size):
            parts.append(f"compress_size={self.compress_size!r}")
        return " ".join(parts) + ">"

    def is_dir(self):
        """Whether it is a folder."""
        return self.filename.endswith("/")

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """The ZipInfo of a file on disk, under another name if arcname is given."""
        filename = os.fspath(filename)
        status = os.stat(filename)
        date_time = time.localtime(status.st_mtime)[:6]
        if not strict_timestamps:
            date_time = min(max(date_time, (1980, 1, 1, 0, 0, 0)), (2107, 12, 31, 23, 59, 59))
        arcname = os.path.normpath(filename if arcname is None else arcname)
        arcname = os.path.splitdrive(arcname)[1].lstrip(os.sep)
        is_dir = stat.S_ISDIR(status.st_mode)
        info = cls(arcname + "/" if is_dir else arcname, date_time)
        info.external_attr = (status.st_mode & 0xFFFF) << 16
        if is_dir:
            info.external_attr |= 0x10  # the same for MS-DOS
        else:
            info.file_size = status.st_size
        return info

    def _when(self):
        year, month, day, hour, minute, second = self.date_time
        return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

    def _name(self):
        """The name in bytes, and the flags that go with it."""
        try:
            return self.filename.encode("ascii"), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | _UTF8

    def FileHeader(self, zip64=None):
        """The record before the data of the member."""
        crc, packed, size = self.CRC, self.compress_size, self.file_size
        if self.flag_bits & _SIZES_BEHIND:
            crc = packed = size = 0
        if zip64 is None:
            zip64 = size > ZIP64_LIMIT or packed > ZIP64_LIMIT
        extra = self.extra
        if zip64:
            extra += struct.pack("<2H2Q", 1, 16, size, packed)
            packed = size = _MAX32
            self._need(_VERSION64)
        elif size > ZIP64_LIMIT or packed > ZIP64_LIMIT:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        name, flags = self._name()
        return _LOCAL.pack(_LOCAL_MARK, self.extract_version | self.reserved << 8, flags,
                           self.compress_type, *self._when(), crc, packed, size, len(name),
                           len(extra)) + name + extra

    def _need(self, version):
        self.extract_version = max(version, self.extract_version)
        self.create_version = max(version, self.create_version)

    def _central(self):
        """Its record in the directory at the end."""
        large = [n for n in (self.file_size, self.compress_size) if n > ZIP64_LIMIT]
        if large:  # then both sizes are told
            large = [self.file_size, self.compress_size]
        sizes = (_MAX32, _MAX32) if large else (self.compress_size, self.file_size)
        offset = self.header_offset
        if offset > ZIP64_LIMIT:
            large.append(offset)
            offset = _MAX32
        extra = self.extra
        if large:
            extra = struct.pack(f"<2H{len(large)}Q", 1, 8 * len(large), *large) + \
                _without_extra(extra, 1)
            self._need(_VERSION64)
        name, flags = self._name()
        return _CENTRAL.pack(_CENTRAL_MARK, self.create_version | self.create_system << 8,
                             self.extract_version | self.reserved << 8, flags,
                             self.compress_type, *self._when(), self.CRC, *sizes, len(name),
                             len(extra), len(self.comment), 0, self.internal_attr,
                             self.external_attr, offset) + name + extra + self.comment

    def _read_extra(self):
        """Take sizes beyond 32 bits from the extra fields."""
        for kind, data in _extra_fields(self.extra):
            if kind is None:
                raise BadZipFile(f"Corrupt extra field {data[0]:04x} (size={data[1]})")
            if kind != 1:
                continue
            for field, name in (("file_size", "File size"), ("compress_size", "Compress size"),
                                ("header_offset", "Header offset")):
                if getattr(self, field) != _MAX32:
                    continue
                if len(data) < 8:
                    raise BadZipFile(f"Corrupt zip64 extra field. {name} not found.")
                setattr(self, field, int.from_bytes(data[:8], "little"))
                data = data[8:]


def _extra_fields(extra):
    """Pairs of a number and bytes; None and what is wrong for one that is cut."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<2H", extra)
        if size > len(extra) - 4:
            yield None, (kind, size)
            return
        yield kind, extra[4:4 + size]
        extra = extra[4 + size:]


def _without_extra(extra, kind):
    return b"".join([struct.pack("<2H", k, len(data)) + data
                     for k, data in _extra_fields(extra) if k is not None and k != kind])


class _Part(io.RawIOBase):
    """The bytes of a member, read from the archive's file wherever that stands."""

    def __init__(self, file, start, size):
        self._file, self._start, self._size, self._at = file, start, size, 0

    def readable(self):
        return True

    def seekable(self):
        return True

    def tell(self):
        return self._at

    def seek(self, offset, whence=0):
        base = {0: 0, 1: self._at, 2: self._size}[whence]
        self._at = min(max(base + offset, 0), self._size)
        return self._at

    def readinto(self, buffer):
        self._file.seek(self._start + self._at)
        data = self._file.read(min(len(buffer), self._size - self._at))
        buffer[:len(data)] = data
        self._at += len(data)
        return len(data)


class ZipExtFile(io.BufferedIOBase):
    """A member that is read; its check sum is compared at the end."""

    def __init__(self, archive, info, start):
        self._raw = io.BufferedReader(_Part(archive.fp, start, info.compress_size))
        self._archive, self._file, self._info = archive, archive.fp, info
        self._sum = 0  # None: no longer known, after seek()
        self._at = 0
        self.name, self.mode, self.newlines = info.filename, "rb", None

    def __repr__(self):
        cls = type(self)
        text = f"<{cls.__module__}.{cls.__qualname__}"
        if self.closed:
            return text + " [closed]>"
        return f"{text} name={self.name!r}>"

    def _check(self, what="I/O operation on"):
        if self.closed:
            raise ValueError(what + " closed file.")

    def readable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def tell(self):
        self._check("tell on")
        return self._at

    def seek(self, offset, whence=os.SEEK_SET):
        self._check("seek on")
        if whence not in (os.SEEK_SET, os.SEEK_CUR, os.SEEK_END):
            raise ValueError("whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or "
                             "os.SEEK_END (2)")
        self._at = self._raw.seek(offset, whence)
        self._sum = 0 if self._at == 0 else None
        return self._at

    def _took(self, data):
        self._at += len(data)
        if self._sum is not None:
            self._sum = crc32(data, self._sum)
            if self._at >= self._info.file_size and self._sum != self._info.CRC:
                raise BadZipFile(f"Bad CRC-32 for file {self.name!r}")
        return data

    def read(self, n=-1):
        self._check("read from")
        if n is not None and n < 0:
            n = None
        data = self._raw.read(n)
        if len(data) < (self._info.file_size - self._at if n is None else
                        min(n, self._info.file_size - self._at)):
            raise EOFError
        return self._took(data)

    def read1(self, n=-1):
        self._check("read from")
        return self._took(self._raw.read1(n))

    def peek(self, n=1):
        self._check("read from")
        return self._raw.peek(n)

    def readline(self, limit=-1):
        self._check()
        return self._took(self._raw.readline(limit))

    def close(self):
        if not self.closed:
            self._raw.close()
            self._archive._release(self._file)
        super().close()


class _Writer(io.BufferedIOBase):
    """A member that is written; its record is completed when it is closed."""

    def __init__(self, archive, info, zip64):
        self._archive, self._info, self._zip64 = archive, info, zip64
        self._size = self._sum = 0
        self.name = info.filename
        self.mode = "wb"

    def writable(self):
        return True

    def write(self, data):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        data = memoryview(data).cast("B") if not isinstance(data, (bytes, bytearray)) else data
        self._archive.fp.write(data)
        self._size += len(data)
        self._sum = crc32(data, self._sum)
        return len(data)

    def close(self):
        if self.closed:
            return
        super().close()
        archive, info = self._archive, self._info
        info.file_size = info.compress_size = self._size
        info.CRC = self._sum
        if not self._zip64 and self._size > ZIP64_LIMIT:
            archive._writing = False
            raise RuntimeError("File size too large, try using force_zip64")
        if info.flag_bits & _SIZES_BEHIND:
            layout = "<4sL2Q" if self._zip64 else "<4s3L"
            archive.fp.write(struct.pack(layout, _SIZES_MARK, info.CRC, self._size, self._size))
            archive._end = archive.fp.tell()
        else:
            archive._end = archive.fp.tell()
            archive.fp.seek(info.header_offset)
            archive.fp.write(info.FileHeader(self._zip64))
            archive.fp.seek(archive._end)
        archive._writing = False
        archive._add(info)


class _Counting:
    """A file that cannot seek, which tells how much was written."""

    def __init__(self, file):
        self._file, self._at = file, 0

    def write(self, data):
        count = self._file.write(data)
        self._at += len(data)
        return count

    def tell(self):
        return self._at

    def flush(self):
        self._file.flush()

    def close(self):
        self._file.close()


class ZipFile:
    """An archive, read or written; compression is not available."""

    fp = None  # before __init__() is through

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True,
                 compresslevel=None, *, strict_timestamps=True, metadata_encoding=None):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        if metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        self._allow64, self._strict = allowZip64, strict_timestamps
        self.debug, self.mode, self.pwd = 0, mode, None
        self.compression, self.compresslevel = compression, compresslevel
        self.metadata_encoding = metadata_encoding
        self.NameToInfo, self.filelist, self._comment = {}, [], b""
        self._writing, self._changed, self._seekable, self._users = False, False, True, 1
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        if isinstance(file, str):
            self._own, self.filename = True, file
            modes = {"r": "rb", "w": "w+b", "x": "x+b", "a": "r+b"}
            try:
                self.fp = open(file, modes[mode])
            except FileNotFoundError:
                if mode != "a":
                    raise
                self.fp = open(file, "w+b")
        else:
            self._own, self.fp = False, file
            self.filename = getattr(file, "name", None)
        try:
            self._begin(mode)
        except BaseException:
            file, self.fp = self.fp, None
            if self._own:
                file.close()
            raise

    def _begin(self, mode):
        self._end = 0
        if mode == "r":
            self._read_directory()
        elif mode == "a":
            try:
                self._read_directory()
                self.fp.seek(self._end)
            except BadZipFile:  # it goes behind what is there
                self.fp.seek(0, 2)
                self._changed = True
                self._end = self.fp.tell()
        else:
            self._changed = True
            try:
                self._end = self.fp.tell()
                self.fp.seek(self._end)
            except (AttributeError, OSError):
                self.fp, self._seekable = _Counting(self.fp), False

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def __repr__(self):
        cls = type(self)
        text = f"<{cls.__module__}.{cls.__qualname__}"
        if self.fp is None:
            return text + " [closed]>"
        what = f"filename={self.filename!r}" if self.filename is not None else \
            f"file={self.fp!r}"
        return f"{text} {what} mode={self.mode!r}>"

    # ---- reading ----

    def _read_directory(self):
        file = self.fp
        try:
            found = _find_end(file)
        except OSError:
            raise BadZipFile("File is not a zip file") from None
        if found is None:
            raise BadZipFile("File is not a zip file")
        record, at, self._comment = found
        size, offset = record[5], record[6]
        end = at
        if at >= _LOCATOR.size:
            file.seek(at - _LOCATOR.size)
            locator = _LOCATOR.unpack(file.read(_LOCATOR.size))
            if locator[0] == _LOCATOR_MARK:
                if locator[1] != 0 or locator[3] > 1:
                    raise BadZipFile("zipfiles that span multiple disks are not supported")
                end = at - _LOCATOR.size - _END64.size
                file.seek(max(end, 0))
                record = file.read(_END64.size)
                if len(record) == _END64.size and record.startswith(_END64_MARK):
                    size, offset = _END64.unpack(record)[8:]
                else:
                    end = at
        start = end - size
        before = start - offset  # bytes that were put before the archive
        if start < 0:
            raise BadZipFile("Bad offset for central directory")
        self._end = start
        file.seek(start)
        data = file.read(size)
        at = 0
        while at < size:
            if len(data) - at < _CENTRAL.size:
                raise BadZipFile("Truncated central directory")
            fields = _CENTRAL.unpack_from(data, at)
            if fields[0] != _CENTRAL_MARK:
                raise BadZipFile("Bad magic number for central directory")
            at += _CENTRAL.size
            parts = []
            for length in fields[10:13]:
                parts.append(data[at:at + length])
                at += length
            info = self._info_of(fields, *parts)
            info.header_offset += before
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
        end = start
        for info in sorted(self.filelist, key=lambda info: info.header_offset, reverse=True):
            info._end_offset = end
            end = info.header_offset

    def _info_of(self, fields, name, extra, comment):
        flags = fields[3]
        info = ZipInfo(name.decode("utf-8" if flags & _UTF8 else
                                   self.metadata_encoding or "cp437"))
        info.create_version, info.create_system = fields[1] & 0xFF, fields[1] >> 8
        info.extract_version, info.reserved = fields[2] & 0xFF, fields[2] >> 8
        if info.extract_version > 63:
            raise NotImplementedError(f"zip file version {info.extract_version / 10:.1f}")
        info.flag_bits, info.compress_type, clock, date = fields[3:7]
        info._raw_time = clock
        info.date_time = ((date >> 9) + 1980, date >> 5 & 15, date & 31,
                          clock >> 11, clock >> 5 & 63, (clock & 31) * 2)
        info.CRC, info.compress_size, info.file_size = fields[7:10]
        info.volume, info.internal_attr, info.external_attr, info.header_offset = fields[13:]
        info.extra, info.comment = extra, comment
        info._read_extra()
        return info

    def namelist(self):
        """The names of all members."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """The ZipInfo of each member."""
        return self.filelist

    def getinfo(self, name):
        """The ZipInfo of one member."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f"There is no item named {name!r} in the archive")
        return info

    def printdir(self, file=None):
        """Print a table of contents."""
        print(f"{'File Name':<46} {'Modified    ':>19} {'Size':>12}", file=file)
        for info in self.filelist:
            year, *rest = info.date_time
            date = "{}-{:02}-{:02} {:02}:{:02}:{:02}".format(year, *rest)
            print(f"{info.filename:<46} {date} {info.file_size:12d}", file=file)

    def testzip(self):
        """The name of the first member that is damaged, or None."""
        for info in self.filelist:
            try:
                with self.open(info.filename) as member:
                    while member.read(_CHUNK):
                        pass
            except BadZipFile:
                return info.filename
        return None

    def setpassword(self, pwd):
        """What encrypted members were to be read with, which is not available."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
        self.pwd = pwd or None

    def read(self, name, pwd=None):
        """All bytes of a member."""
        with self.open(name, "r", pwd) as member:
            return member.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """A member as a binary file to read or, with mode 'w', to write."""
        if mode not in ("r", "w"):
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == "w":
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if isinstance(name, ZipInfo):
            info = name
        elif mode == "w":
            info = ZipInfo(name)
            info.compress_type, info.compress_level = self.compression, self.compresslevel
        else:
            info = self.getinfo(name)
        if mode == "w":
            return self._open_to_write(info, force_zip64)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing "
                             "handle on it. Close the writing handle before trying to read.")
        start = self._check_header(info)
        if info.flag_bits & _ENCRYPTED:
            if not (pwd or self.pwd):
                raise RuntimeError(f"File {info.filename!r} is encrypted, password required "
                                   "for extraction")
            raise NotImplementedError("encrypted members are not available")
        _check_compression(info.compress_type)
        self._users += 1
        return ZipExtFile(self, info, start)

    def _check_header(self, info):
        """Where the data of a member begins."""
        self.fp.seek(info.header_offset)
        header = self.fp.read(_LOCAL.size)
        if len(header) != _LOCAL.size:
            raise BadZipFile("Truncated file header")
        fields = _LOCAL.unpack(header)
        if fields[0] != _LOCAL_MARK:
            raise BadZipFile("Bad magic number for file header")
        name = self.fp.read(fields[9])
        text = name.decode("utf-8" if fields[2] & _UTF8 else self.metadata_encoding or "cp437")
        if text != info.orig_filename:
            raise BadZipFile(f"File name in directory {info.orig_filename!r} and header "
                             f"{name!r} differ.")
        start = info.header_offset + _LOCAL.size + fields[9] + fields[10]
        if info._end_offset is not None and start + info.compress_size > info._end_offset:
            raise BadZipFile(f"Overlapped entries: {info.orig_filename!r} (possible zip bomb)")
        return start

    def extract(self, member, path=None, pwd=None):
        """Write a member into a folder; its path."""
        return self._extract(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Write all members, or those that are named, into a folder."""
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract(member, path, pwd)

    def _extract(self, member, folder, pwd):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        parts = [part for part in info.filename.split("/") if part not in ("", ".", "..")]
        if not parts and not info.is_dir():
            raise ValueError("Empty filename.")
        target = os.path.normpath(os.path.join(folder, *parts))
        os.makedirs(os.path.dirname(target) or ".", exist_ok=True)
        if info.is_dir():
            os.makedirs(target, exist_ok=True)
            return target
        with self.open(info, pwd=pwd) as source, open(target, "wb") as out:
            while chunk := source.read(_CHUNK):
                out.write(chunk)
        return target

    # ---- writing ----

    @property
    def comment(self):
        """Bytes that go with the archive."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f"comment: expected bytes, got {type(comment).__name__}")
        if len(comment) > ZIP_MAX_COMMENT:
            warnings.warn("Archive comment is too long; truncating to "
                          f"{ZIP_MAX_COMMENT} bytes", stacklevel=2)
            comment = comment[:ZIP_MAX_COMMENT]
        self._comment = comment
        self._changed = True

    def _check_write(self, info, what):
        if info.filename in self.NameToInfo:
            warnings.warn(f"Duplicate name: {info.filename!r}", stacklevel=3)
        if self.mode not in ("w", "x", "a"):
            raise ValueError(f"{what} requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        _check_compression(info.compress_type)
        if self._allow64:
            return
        if len(self.filelist) >= ZIP_FILECOUNT_LIMIT:
            what = "Files count"
        elif info.file_size > ZIP64_LIMIT:
            what = "Filesize"
        elif self._end > ZIP64_LIMIT:
            what = "Zipfile size"
        else:
            return
        raise LargeZipFile(what + " would require ZIP64 extensions")

    def _open_to_write(self, info, force_zip64):
        if force_zip64 and not self._allow64:
            raise ValueError("force_zip64 is True, but allowZip64 was False when opening the "
                             "ZIP file.")
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write "
                             "handle open on it. Close the first handle before opening "
                             "another.")
        info.compress_size = info.CRC = info.flag_bits = 0
        if not self._seekable:
            info.flag_bits |= _SIZES_BEHIND
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        zip64 = self._allow64 and (force_zip64 or info.file_size * 1.05 > ZIP64_LIMIT)
        if self._seekable:
            self.fp.seek(self._end)
        info.header_offset = self.fp.tell()
        self._check_write(info, "write()")
        self._changed = self._writing = True
        self.fp.write(info.FileHeader(zip64))
        return _Writer(self, info, zip64)

    def _add(self, info):
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Put a file of the disk into the archive."""
        self._check_open_to_write("write to")
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict)
        if info.is_dir():
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info.compress_level = self.compresslevel if compresslevel is None else compresslevel
        with open(filename, "rb") as source, self.open(info, "w") as member:
            while chunk := source.read(_CHUNK):
                member.write(chunk)

    def _check_open_to_write(self, what):
        if not self.fp:
            raise ValueError(f"Attempt to {what} ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Put text or bytes into the archive."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        if isinstance(zinfo_or_arcname, ZipInfo):
            info = zinfo_or_arcname
        else:
            info = ZipInfo(zinfo_or_arcname, time.localtime(time.time())[:6])
            info.compress_type, info.compress_level = self.compression, self.compresslevel
            if info.is_dir():
                info.external_attr = 0o40775 << 16 | 0x10
            else:
                info.external_attr = 0o600 << 16
        self._check_open_to_write("write to")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        info.file_size = len(data)
        with self.open(info, "w") as member:
            member.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Put a folder into the archive."""
        if isinstance(zinfo_or_directory_name, ZipInfo):
            info = zinfo_or_directory_name
            if not info.is_dir():
                raise ValueError("The given ZipInfo does not describe a directory")
        elif isinstance(zinfo_or_directory_name, str):
            info = ZipInfo(zinfo_or_directory_name.rstrip("/") + "/")
            info.external_attr = (0o40000 | mode) << 16 & _MAX32 | 0x10
        else:
            raise TypeError("Expected type str or ZipInfo")
        if self._seekable:
            self.fp.seek(self._end)
        info.header_offset = self.fp.tell()
        self._check_write(info, "write()")
        self._changed = True
        self._add(info)
        self.fp.write(info.FileHeader(False))
        self._end = self.fp.tell()

    def close(self):
        """Write what is missing, and let go of the file."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle "
                             "on it. Close the writing handle before closing the zip.")
        try:
            if self.mode in ("w", "x", "a") and self._changed:
                self._write_end()
        finally:
            file, self.fp = self.fp, None
            self._release(file)

    def _release(self, file):
        # A file of ours stays open as long as a member is read.
        self._users -= 1
        if self._users == 0 and self._own:
            file.close()

    def _write_end(self):
        if self._seekable:
            self.fp.seek(self._end)
        start = self.fp.tell()
        for info in self.filelist:
            self.fp.write(info._central())
        end = self.fp.tell()
        count, size, offset = len(self.filelist), end - start, start
        if count > ZIP_FILECOUNT_LIMIT or offset > ZIP64_LIMIT or size > ZIP64_LIMIT:
            if not self._allow64:
                raise LargeZipFile("Zipfile size would require ZIP64 extensions")
            self.fp.write(_END64.pack(_END64_MARK, _END64.size - 12, 45, 45, 0, 0, count,
                                      count, size, offset))
            self.fp.write(_LOCATOR.pack(_LOCATOR_MARK, 0, end, 1))
            count = min(count, 0xFFFF)
            size, offset = min(size, _MAX32), min(offset, _MAX32)
        self.fp.write(_END.pack(_END_MARK, 0, 0, count, count, size, offset,
                                len(self._comment)) + self._comment)
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()

    def __del__(self):
        self.close()
