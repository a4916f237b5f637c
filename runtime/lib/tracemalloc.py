"""Trace memory: which lines of the program made the blocks that are in use.

    tracemalloc.start()                   begin to record
    snapshot = tracemalloc.take_snapshot()
    for stat in snapshot.statistics("lineno")[:10]:
        print(stat)

Sizes are bytes of the heap as its counters have them: a small block counts with its cell.
"""

import fnmatch
import functools
import linecache
import os.path
from collections.abc import Iterable, Sequence
from _tracemalloc import (clear_traces, get_traceback_limit, get_traced_memory,
                          get_tracemalloc_memory, is_tracing, reset_peak, start, stop,
                          _get_object_traceback, _get_traces)

_UNITS = ("B", "KiB", "MiB", "GiB", "TiB")


def _format_size(size, sign):
    """A size with three to five digits and its unit; sign: also a plus."""
    plus = "+" if sign else ""
    for unit in _UNITS:
        digits = 1 if unit != "B" and abs(size) < 100 else 0
        if digits or abs(size) < 10 * 1024 or unit == _UNITS[-1]:
            return f"{size:{plus}.{digits}f} {unit}"
        size /= 1024


def _same(a, b, names):
    """Equality by some attributes, for objects of one class."""
    return all(getattr(a, name) == getattr(b, name) for name in names)


# ---- figures ----

class Statistic:
    """The blocks made at one place: how many, and their bytes together."""

    __slots__ = ("traceback", "size", "count")

    def __init__(self, traceback, size, count):
        self.traceback, self.size, self.count = traceback, size, count

    def __hash__(self):
        return hash((self.traceback, self.size, self.count))

    def __eq__(self, other):
        if not isinstance(other, Statistic):
            return NotImplemented
        return _same(self, other, Statistic.__slots__)

    def __str__(self):
        text = f"{self.traceback}: size={_format_size(self.size, False)}, count={self.count}"
        if self.count:
            text += f", average={_format_size(self.size / self.count, False)}"
        return text

    def __repr__(self):
        return f"<Statistic traceback={self.traceback!r} size={self.size} count={self.count}>"

    def _sort_key(self):
        return (self.size, self.count, self.traceback)


class StatisticDiff:
    """The blocks made at one place, and how that differs from an earlier snapshot."""

    __slots__ = ("traceback", "size", "size_diff", "count", "count_diff")

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback = traceback
        self.size, self.size_diff = size, size_diff
        self.count, self.count_diff = count, count_diff

    def __hash__(self):
        return hash((self.traceback, self.size, self.size_diff, self.count, self.count_diff))

    def __eq__(self, other):
        if not isinstance(other, StatisticDiff):
            return NotImplemented
        return _same(self, other, StatisticDiff.__slots__)

    def __str__(self):
        text = (f"{self.traceback}: size={_format_size(self.size, False)} "
                f"({_format_size(self.size_diff, True)}), "
                f"count={self.count} ({self.count_diff:+})")
        if self.count:
            text += f", average={_format_size(self.size / self.count, False)}"
        return text

    def __repr__(self):
        return (f"<StatisticDiff traceback={self.traceback!r} size={self.size} "
                f"({self.size_diff:+}) count={self.count} ({self.count_diff:+})>")

    def _sort_key(self):
        return (abs(self.size_diff), self.size, abs(self.count_diff), self.count,
                self.traceback)


# ---- places ----

@functools.total_ordering
class Frame:
    """A line of a file."""

    __slots__ = ("_frame",)

    def __init__(self, frame):
        self._frame = frame  # (file, line)

    @property
    def filename(self):
        return self._frame[0]

    @property
    def lineno(self):
        return self._frame[1]

    def __eq__(self, other):
        return self._frame == other._frame if isinstance(other, Frame) else NotImplemented

    def __lt__(self, other):
        return self._frame < other._frame if isinstance(other, Frame) else NotImplemented

    def __hash__(self):
        return hash(self._frame)

    def __str__(self):
        return f"{self.filename}:{self.lineno}"

    def __repr__(self):
        return f"<Frame filename={self.filename!r} lineno={self.lineno!r}>"


@functools.total_ordering
class Traceback(Sequence):
    """The frames that led to an allocation, the oldest first."""

    __slots__ = ("_frames", "_total_nframe")

    def __init__(self, frames, total_nframe=None):
        self._frames = tuple(frames)[::-1]  # they come innermost first
        self._total_nframe = total_nframe

    @property
    def total_nframe(self):
        """How many frames there were, recorded or not, when these were first seen; None:
        unknown."""
        return self._total_nframe

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        found = self._frames[index]
        return tuple(map(Frame, found)) if isinstance(index, slice) else Frame(found)

    def __contains__(self, frame):
        return frame._frame in self._frames

    def __hash__(self):
        return hash(self._frames)

    def __eq__(self, other):
        return self._frames == other._frames if isinstance(other, Traceback) else NotImplemented

    def __lt__(self, other):
        return self._frames < other._frames if isinstance(other, Traceback) else NotImplemented

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        total = "" if self._total_nframe is None else f" total_nframe={self._total_nframe}"
        return f"<Traceback {tuple(self)}{total}>"

    def format(self, limit=None, most_recent_first=False):
        """Lines of text, as a traceback shows them. limit: only so many of the most recent
        frames, or, below 0, all but so many of them."""
        frames = self[:] if limit is None else self[-limit:] if limit > 0 else self[:limit]
        lines = []
        for frame in reversed(frames) if most_recent_first else frames:
            lines.append(f'  File "{frame.filename}", line {frame.lineno}')
            source = linecache.getline(frame.filename, frame.lineno).strip()
            if source:
                lines.append(f"    {source}")
        return lines


def get_object_traceback(obj):
    """The Traceback where an object was made, or None if that was not recorded."""
    frames = _get_object_traceback(obj)
    return None if frames is None else Traceback(frames)


class Trace:
    """A block in use: domain, size in bytes, traceback."""

    __slots__ = ("_trace",)

    def __init__(self, trace):
        self._trace = trace  # (domain, size, frames, number of frames)

    @property
    def domain(self):
        return self._trace[0]

    @property
    def size(self):
        return self._trace[1]

    @property
    def traceback(self):
        return Traceback(*self._trace[2:])

    def __eq__(self, other):
        return self._trace == other._trace if isinstance(other, Trace) else NotImplemented

    def __hash__(self):
        return hash(self._trace)

    def __str__(self):
        return f"{self.traceback}: {_format_size(self.size, False)}"

    def __repr__(self):
        return (f"<Trace domain={self.domain} size={_format_size(self.size, False)}, "
                f"traceback={self.traceback!r}>")


class _Traces(Sequence):
    """Traces, made when looked at."""

    def __init__(self, traces):
        self._traces = tuple(traces)

    def __len__(self):
        return len(self._traces)

    def __getitem__(self, index):
        found = self._traces[index]
        return tuple(map(Trace, found)) if isinstance(index, slice) else Trace(found)

    def __contains__(self, trace):
        return trace._trace in self._traces

    def __eq__(self, other):
        return self._traces == other._traces if isinstance(other, _Traces) else NotImplemented

    def __repr__(self):
        return f"<Traces len={len(self)}>"


# ---- filters ----

def _normalize(filename):
    name = os.path.normcase(filename)
    return name[:-1] if name.endswith(".pyc") else name


class BaseFilter:
    """What filters have in common: inclusive, whether traces that match are kept."""

    def __init__(self, inclusive):
        self.inclusive = inclusive

    def _match(self, trace):
        raise NotImplementedError


class Filter(BaseFilter):
    """Match by file name (a pattern as of fnmatch), line and domain; the most recent frame,
    or any with all_frames."""

    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        super().__init__(inclusive)
        self.inclusive = inclusive
        self._filename_pattern = _normalize(filename_pattern)
        self.lineno, self.all_frames, self.domain = lineno, all_frames, domain

    @property
    def filename_pattern(self):
        return self._filename_pattern

    def _matches_frame(self, filename, lineno):
        return fnmatch.fnmatch(_normalize(filename), self._filename_pattern) \
            and (self.lineno is None or lineno == self.lineno)

    def _match(self, trace):
        """Whether a trace stays, so far as this filter is concerned."""
        domain, _, frames, _ = trace
        hit = any(self._matches_frame(*frame)
                  for frame in (frames if self.all_frames else frames[:1]))
        if self.domain is None:
            return hit if self.inclusive else not hit
        if self.inclusive:
            return hit and domain == self.domain
        return not hit or domain != self.domain


class DomainFilter(BaseFilter):
    """Match by domain."""

    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self._domain = domain

    @property
    def domain(self):
        return self._domain

    def _match(self, trace):
        return (trace[0] == self._domain) == bool(self.inclusive)


# ---- snapshots ----

class Snapshot:
    """The blocks in use at one moment: traces, and how many frames each has at most."""

    def __init__(self, traces, traceback_limit):
        self.traces = _Traces(traces)
        self.traceback_limit = traceback_limit

    def dump(self, filename):
        """Write the snapshot to a file."""
        import pickle
        with open(filename, "wb") as file:
            pickle.dump(self, file, pickle.HIGHEST_PROTOCOL)

    @staticmethod
    def load(filename):
        """Read a snapshot that dump() wrote."""
        import pickle
        with open(filename, "rb") as file:
            return pickle.load(file)

    def filter_traces(self, filters):
        """A new snapshot of the traces that match one inclusive filter, if there are any,
        and no exclusive one."""
        if not isinstance(filters, Iterable):
            raise TypeError(f"filters must be a list of filters, not {type(filters).__name__}")
        filters = list(filters)
        wanted = [f for f in filters if f.inclusive]
        unwanted = [f for f in filters if not f.inclusive]
        kept = [trace for trace in self.traces._traces
                if (not wanted or any(f._match(trace) for f in wanted))
                and all(f._match(trace) for f in unwanted)]
        return Snapshot(kept, self.traceback_limit)

    def _group(self, key_type, cumulative):
        """{place: [size, count]}"""
        if key_type not in ("traceback", "filename", "lineno"):
            raise ValueError(f"unknown key_type: {key_type!r}")
        if cumulative and key_type == "traceback":
            raise ValueError(f"cumulative mode cannot by used with key type {key_type!r}")
        groups, keys_of = {}, {}
        for _, size, frames, _ in self.traces._traces:
            keys = keys_of.get(frames)
            if keys is None:
                keys = keys_of[frames] = self._keys(key_type, frames, cumulative)
            for key in keys:
                figures = groups.get(key)
                if figures is None:
                    groups[key] = [size, 1]
                else:
                    figures[0] += size
                    figures[1] += 1
        return groups

    @staticmethod
    def _keys(key_type, frames, cumulative):
        if key_type == "traceback":
            return [Traceback(frames)]
        counted = frames if cumulative else frames[:1]
        if key_type == "filename":
            counted = [(filename, 0) for filename, _ in counted]
        return [Traceback((frame,)) for frame in counted]

    def statistics(self, key_type, cumulative=False):
        """Statistics by "lineno", "filename" or "traceback", most bytes first. cumulative:
        each frame of a traceback counts, not only the most recent one."""
        found = [Statistic(key, size, count)
                 for key, (size, count) in self._group(key_type, cumulative).items()]
        found.sort(reverse=True, key=Statistic._sort_key)
        return found

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        """StatisticDiffs to an older snapshot, the largest difference first."""
        new = self._group(key_type, cumulative)
        old = old_snapshot._group(key_type, cumulative)
        found = []
        for key in [*new, *(key for key in old if key not in new)]:
            size, count = new.get(key, (0, 0))
            old_size, old_count = old.get(key, (0, 0))
            found.append(StatisticDiff(key, size, size - old_size, count, count - old_count))
        found.sort(reverse=True, key=StatisticDiff._sort_key)
        return found


def take_snapshot():
    """A Snapshot of the blocks that are in use and were recorded."""
    if not is_tracing():
        raise RuntimeError("the tracemalloc module must be tracing memory allocations to take "
                           "a snapshot")
    return Snapshot(_get_traces(), get_traceback_limit())
