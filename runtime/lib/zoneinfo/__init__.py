"""Time zones by their names in the IANA database, which the system keeps in files."""

import os
import struct
import warnings
import weakref
from datetime import datetime, timedelta, tzinfo

from zoneinfo._rules import Kind, Tail, find

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH",
           "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

_USUAL_PATH = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo",
               "/etc/zoneinfo")
_EPOCH_ORDINAL = 719163
TZPATH = ()


class ZoneInfoNotFoundError(KeyError):
    """There is no time zone of that name."""


class InvalidTZPathWarning(RuntimeWarning):
    """PYTHONTZPATH has folders that are not absolute."""


def reset_tzpath(to=None):
    """Set the folders that are searched; None: those of PYTHONTZPATH, or the usual ones."""
    global TZPATH
    if to is not None:
        if isinstance(to, (str, bytes)):
            raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
        paths = tuple(map(os.fspath, to))
        bad = [path for path in paths if not os.path.isabs(path)]
        if bad:
            raise ValueError("Paths should be absolute but found the following relative "
                             "paths:\n    " + "\n    ".join(bad))
        TZPATH = paths
        return
    given = os.environ.get("PYTHONTZPATH")
    if given is None:
        TZPATH = _USUAL_PATH
        return
    paths = tuple(given.split(os.pathsep)) if given else ()
    TZPATH = tuple(path for path in paths if os.path.isabs(path))
    if len(TZPATH) < len(paths):
        bad = tuple(path for path in paths if not os.path.isabs(path))
        warnings.warn("Invalid paths specified in PYTHONTZPATH environment variable. "
                      "All elements of the tzpath must be absolute paths. "
                      "The following paths were not: " + repr(bad), InvalidTZPathWarning,
                      stacklevel=2)


def _check_key(key):
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    normal = os.path.normpath(key)
    if len(normal) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    base = os.path.normpath(os.path.join("_", "_"))[:-1]
    if not os.path.normpath(os.path.join(base, normal)).startswith(base):
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")


def _open(key):
    """The file of a zone, opened."""
    _check_key(key)
    if "\0" not in key:
        for folder in TZPATH:
            path = os.path.join(folder, key)
            if os.path.isfile(path):
                return open(path, "rb")
    try:
        import tzdata
    except ModuleNotFoundError:
        raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
    path = os.path.join(os.path.dirname(tzdata.__file__), "zoneinfo", key)
    if "\0" not in key and os.path.isfile(path):
        return open(path, "rb")
    raise ZoneInfoNotFoundError(f"No time zone found with key {key}")


def available_timezones():
    """The set of all names of time zones."""
    names = set()
    for folder in TZPATH:
        for root, folders, files in os.walk(folder):
            if root == folder:
                for other in ("right", "posix"):
                    if other in folders:
                        folders.remove(other)
            for name in files:
                path = os.path.join(root, name)
                key = os.path.relpath(path, start=folder).replace("\\", "/")
                if key in names:
                    continue
                try:
                    with open(path, "rb") as file:
                        if file.read(4) == b"TZif":
                            names.add(key)
                except OSError:
                    pass
    names.discard("posixrules")
    return names


# ---- files: RFC 8536 ----

def _read_header(file):
    head = file.read(44)
    if head[:4] != b"TZif":
        raise ValueError("Invalid TZif file: magic not found")
    if len(head) != 44:
        raise ValueError("Invalid TZif file: it ends in its header")
    return head[4:5], struct.unpack(">6l", head[20:])


def _read_exactly(file, size):
    data = file.read(size)
    if len(data) != size:
        raise ValueError("Invalid TZif file: it ends too early")
    return data


def _read_file(file):
    """(times, kind of each, kinds, tail or None) of a file."""
    version, counts = _read_header(file)
    width, letter = 4, "l"
    if version != b"\0":
        # The table of 32-bit times comes first; it is passed over.
        utc, std, leap, times, kinds, chars = counts
        _read_exactly(file, times * 5 + kinds * 6 + chars + leap * 8 + std + utc)
        _, counts = _read_header(file)
        width, letter = 8, "q"
    utc, std, leap, time_count, kind_count, char_count = counts
    times = struct.unpack(f">{time_count}{letter}", _read_exactly(file, time_count * width))
    indices = _read_exactly(file, time_count)
    rows = list(struct.iter_unpack(">lbB", _read_exactly(file, kind_count * 6)))
    chars = _read_exactly(file, char_count)
    _read_exactly(file, leap * (width + 4) + std + utc)
    tail = None
    if version != b"\0":
        file.readline()
        text = file.readline().rstrip()
        tail = text.decode("utf-8") if text else None
    kinds = [Kind(offset, bool(is_dst), chars[at:chars.index(b"\0", at)].decode("utf-8"))
             for offset, is_dst, at in rows]
    return list(times), list(indices), kinds, tail


def _find_dst(kinds, indices):
    """Tell what part of each offset is for summer: the table does not say it."""
    for i in range(1, len(indices)):
        kind = kinds[indices[i]]
        if not kind.is_dst or kind.dst:
            continue
        before = kinds[indices[i - 1]]
        if not before.is_dst:
            kind.dst = kind.offset - before.offset
        if not kind.dst and i + 1 < len(indices):
            after = kinds[indices[i + 1]]
            if not after.is_dst:
                kind.dst = kind.offset - after.offset
    for kind in kinds:
        if kind.is_dst and not kind.dst:
            kind.dst = 3600


class _Cached:
    """Zones by name: weakly, the ones used last strongly."""

    STRONG = 8

    def __init__(self):
        self.weak = weakref.WeakValueDictionary()
        self.strong = {}

    def touch(self, key, zone):
        """Note that a zone was used."""
        self.strong[key] = self.strong.pop(key, zone)
        if len(self.strong) > self.STRONG:
            del self.strong[next(iter(self.strong))]


class ZoneInfo(tzinfo):
    """A time zone of the IANA database."""

    _cache = _Cached()

    def __init_subclass__(cls):
        cls._cache = _Cached()

    def __new__(cls, key):
        zone = cls._cache.weak.get(key)
        if zone is None:
            zone = cls._cache.weak.setdefault(key, cls._new(key))
            zone._from_cache = True
        cls._cache.touch(key, zone)
        return zone

    @classmethod
    def _new(cls, key):
        with _open(key) as file:
            return cls._read(file, key)

    @classmethod
    def _read(cls, file, key):
        zone = tzinfo.__new__(cls)
        zone._key = key
        zone._from_cache = False
        zone._file = None
        times, indices, kinds, tail = _read_file(file)
        _find_dst(kinds, indices)
        zone._times = times
        zone._kinds = [kinds[i] for i in indices]
        standard = [kind for kind in kinds if not kind.is_dst]
        zone._before = standard[0] if standard else kinds[0] if kinds else None
        zone._tail = Tail(tail) if tail is not None else None
        if zone._before is None and zone._tail is None:
            raise ValueError("No time zone information found.")
        zone._local = zone._local_times()
        zone._fixed = None
        if zone._tail is None or zone._tail.summer is None:
            if not times:
                zone._fixed = zone._tail.standard if zone._tail else zone._before
        return zone

    @classmethod
    def no_cache(cls, key):
        """A zone that is read anew."""
        return cls._new(key)

    @classmethod
    def from_file(cls, file_obj, /, key=None):
        """A zone that is read from a file object."""
        zone = cls._read(file_obj, key)
        zone._file = repr(file_obj)
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget the zones that were read."""
        if only_keys is None:
            cls._cache.weak.clear()
            cls._cache.strong.clear()
            return
        for key in only_keys:
            cls._cache.weak.pop(key, None)
            cls._cache.strong.pop(key, None)

    def _local_times(self):
        """The transitions as local clocks show them, for fold 0 and 1."""
        first, second = [], []
        before = self._before
        for time, kind in zip(self._times, self._kinds):
            # Between the two lies the hour that is missed or comes twice.
            first.append(time + max(before.offset, kind.offset))
            second.append(time + min(before.offset, kind.offset))
            before = kind
        return first, second

    @property
    def key(self):
        """The name of the zone, or None."""
        return self._key

    def _find(self, dt):
        """What clocks show at a local time; None where that takes a date."""
        if dt is None:
            return self._fixed
        seconds = ((dt.toordinal() - _EPOCH_ORDINAL) * 86400 + dt.hour * 3600 +
                   dt.minute * 60 + dt.second)
        times = self._local[dt.fold]
        if times and seconds < times[0]:
            return self._before
        if not times or seconds > times[-1]:
            if self._tail is not None:
                return self._tail.local(seconds, dt.year, dt.fold)
            return self._kinds[-1] if times else self._before
        return self._kinds[find(times, seconds) - 1]

    def utcoffset(self, dt, /):
        """The difference from UTC."""
        kind = self._find(dt)
        return None if kind is None else timedelta(seconds=kind.offset)

    def dst(self, dt, /):
        """The part of the difference that is for summer."""
        kind = self._find(dt)
        return None if kind is None else timedelta(seconds=kind.dst)

    def tzname(self, dt, /):
        """The abbreviation in use."""
        kind = self._find(dt)
        return None if kind is None else kind.name

    def fromutc(self, dt, /):
        """The local time of a time in UTC."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        seconds = ((dt.toordinal() - _EPOCH_ORDINAL) * 86400 + dt.hour * 3600 +
                   dt.minute * 60 + dt.second)
        times, fold = self._times, False
        if times and seconds < times[0]:
            kind = self._before
        elif (not times or seconds > times[-1]) and self._tail is not None:
            kind, fold = self._tail.utc(seconds, dt.year)
            if times and seconds < times[-1] + (self._last_before().offset - kind.offset):
                fold = True
        elif times:
            i = find(times, seconds)
            kind = self._kinds[i - 1]
            before = self._kinds[i - 2] if i > 1 else self._before
            fold = before.offset - kind.offset > seconds - times[i - 1]
        else:
            kind = self._before
        return (dt + timedelta(seconds=kind.offset)).replace(fold=int(fold))

    def _last_before(self):
        return self._kinds[-2] if len(self._kinds) > 1 else self._before

    def __str__(self):
        return f"{self._key}" if self._key is not None else repr(self)

    def __repr__(self):
        name = f"{self.__class__.__module__}.{self.__class__.__qualname__}"
        if self._key is not None:
            return f"{name}(key={self._key!r})"
        return f"{name}.from_file({self._file})"

    def __reduce__(self):
        if self._file is not None:
            import pickle
            raise pickle.PicklingError("Cannot pickle a ZoneInfo file from a file "
                                       "stream.")
        return self.__class__._unpickle, (self._key, self._from_cache)

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        return cls(key) if from_cache else cls.no_cache(key)


reset_tzpath()
