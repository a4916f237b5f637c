"""What the numbers mean that os.stat() and os.lstat() return."""

ST_MODE = 0
ST_INO = 1
ST_DEV = 2
ST_NLINK = 3
ST_UID = 4
ST_GID = 5
ST_SIZE = 6
ST_ATIME = 7
ST_MTIME = 8
ST_CTIME = 9

S_IFDIR = 0o040000
S_IFCHR = 0o020000
S_IFBLK = 0o060000
S_IFREG = 0o100000
S_IFIFO = 0o010000
S_IFLNK = 0o120000
S_IFSOCK = 0o140000
S_IFDOOR = 0
S_IFPORT = 0
S_IFWHT = 0

S_ISUID = 0o4000
S_ISGID = 0o2000
S_ENFMT = S_ISGID
S_ISVTX = 0o1000
S_IREAD = 0o0400
S_IWRITE = 0o0200
S_IEXEC = 0o0100
S_IRWXU = 0o0700
S_IRUSR = 0o0400
S_IWUSR = 0o0200
S_IXUSR = 0o0100
S_IRWXG = 0o0070
S_IRGRP = 0o0040
S_IWGRP = 0o0020
S_IXGRP = 0o0010
S_IRWXO = 0o0007
S_IROTH = 0o0004
S_IWOTH = 0o0002
S_IXOTH = 0o0001

UF_SETTABLE = 0x0000ffff
UF_NODUMP = 0x00000001
UF_IMMUTABLE = 0x00000002
UF_APPEND = 0x00000004
UF_OPAQUE = 0x00000008
UF_NOUNLINK = 0x00000010
UF_COMPRESSED = 0x00000020
UF_TRACKED = 0x00000040
UF_DATAVAULT = 0x00000080
UF_HIDDEN = 0x00008000
SF_SETTABLE = 0x3fff0000
SF_ARCHIVED = 0x00010000
SF_IMMUTABLE = 0x00020000
SF_APPEND = 0x00040000
SF_RESTRICTED = 0x00080000
SF_NOUNLINK = 0x00100000
SF_SNAPSHOT = 0x00200000
SF_FIRMLINK = 0x00800000
SF_DATALESS = 0x40000000

FILE_ATTRIBUTE_ARCHIVE = 32
FILE_ATTRIBUTE_COMPRESSED = 2048
FILE_ATTRIBUTE_DEVICE = 64
FILE_ATTRIBUTE_DIRECTORY = 16
FILE_ATTRIBUTE_ENCRYPTED = 16384
FILE_ATTRIBUTE_HIDDEN = 2
FILE_ATTRIBUTE_NORMAL = 128
FILE_ATTRIBUTE_READONLY = 1
FILE_ATTRIBUTE_REPARSE_POINT = 1024
FILE_ATTRIBUTE_SYSTEM = 4
FILE_ATTRIBUTE_TEMPORARY = 256


def _mode(mode):
    """The number of a mode, which is an unsigned int of C."""
    if not isinstance(mode, int):
        raise TypeError("an integer is required")
    if mode < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    if mode >= 1 << 64:
        raise OverflowError("Python int too large to convert to C unsigned long")
    if mode >= 1 << 32:
        raise OverflowError("mode out of range")
    return mode


def S_IMODE(mode, /):
    """The bits of a mode that os.chmod() sets."""
    return _mode(mode) & 0o7777


def S_IFMT(mode, /):
    """The bits of a mode that say what kind of file it is."""
    return _mode(mode) & 0o170000


def S_ISDIR(mode, /):
    """Whether the mode is of a folder."""
    return _mode(mode) & 0o170000 == S_IFDIR


def S_ISCHR(mode, /):
    """Whether the mode is of a character device."""
    return _mode(mode) & 0o170000 == S_IFCHR


def S_ISBLK(mode, /):
    """Whether the mode is of a block device."""
    return _mode(mode) & 0o170000 == S_IFBLK


def S_ISREG(mode, /):
    """Whether the mode is of a regular file."""
    return _mode(mode) & 0o170000 == S_IFREG


def S_ISFIFO(mode, /):
    """Whether the mode is of a named pipe."""
    return _mode(mode) & 0o170000 == S_IFIFO


def S_ISLNK(mode, /):
    """Whether the mode is of a symbolic link."""
    return _mode(mode) & 0o170000 == S_IFLNK


def S_ISSOCK(mode, /):
    """Whether the mode is of a socket."""
    return _mode(mode) & 0o170000 == S_IFSOCK


def S_ISDOOR(mode, /):
    """Whether the mode is of a door: there are none here."""
    return False


def S_ISPORT(mode, /):
    """Whether the mode is of an event port: there are none here."""
    return False


def S_ISWHT(mode, /):
    """Whether the mode is of a whiteout: there are none here."""
    return False


_KINDS = {S_IFLNK: "l", S_IFSOCK: "s", S_IFREG: "-", S_IFBLK: "b", S_IFDIR: "d",
          S_IFCHR: "c", S_IFIFO: "p"}


def filemode(mode, /):
    """A mode as `ls -l` shows it: '-rwxr-xr-x'."""
    text = [_KINDS.get(S_IFMT(mode), "?")]
    for shift, special, letter in ((6, S_ISUID, "s"), (3, S_ISGID, "s"),
                                   (0, S_ISVTX, "t")):
        bits = mode >> shift
        text.append("r" if bits & 4 else "-")
        text.append("w" if bits & 2 else "-")
        if mode & special:
            text.append(letter if bits & 1 else letter.upper())
        else:
            text.append("x" if bits & 1 else "-")
    return "".join(text)
