"""Look at memory: exact figures, what an object holds, and what holds it.

    live() peak() reset_peak() stats()   bytes and blocks of the whole heap
    size(x) deep(x) retained(x)          bytes of x, of all it reaches, freed with it
    why(x)                               every reference that keeps x alive
    graph(*roots)                        the object graph: text, DOT, SVG; its cycles
    types() diff()                       live objects by type; what changed
    pools() pins()                       size classes, arenas, what keeps one from going
    growth(x) explain(a, b)              how a container grows; why `a is b`, or is not
    limit(size)                          a cap on the heap: beyond it, MemoryError
    lines()                              bytes by the source line that made them
    track() assert_peak(size) assert_no_leak()
                                         measure or check a block or a function

All sizes are bytes of Ouro's own heap. They are exact and the same in every run.
"""

import _mem
import _mem_frames as _frames
import _mem_library as _library
import sys
from _mem import live, peak, reset_peak, size
from _mem_frames import StepLimit, TimeLimit

__all__ = ["live", "peak", "reset_peak", "stats", "size", "deep", "retained", "types",
           "diff", "why", "graph", "growth", "explain", "pools", "pins", "limit", "lines",
           "track", "assert_peak", "assert_no_leak",
           "StepLimit", "TimeLimit"]

__unittest = True  # tracebacks of failed tests end where they call us

_MODULE, _FUNCTION, _CELL = type(sys), type(lambda: 0), type((lambda x: lambda: x)(0).__closure__[0])
_GENERATOR = type((lambda: (yield))())


class Report(list):
    """Rows with a text: print it, or go through the rows."""

    __slots__ = ("text",)

    def __init__(self, rows, text):
        super().__init__(rows)
        self.text = text

    def __repr__(self):
        return self.text

    __str__ = __repr__


def _count(number, word):
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _text_of(number):
    """A number of bytes for people."""
    for unit in ("B", "KiB", "MiB", "GiB"):
        if abs(number) < 1024 or unit == "GiB":
            return f"{number} B" if unit == "B" else f"{number:.1f} {unit}"
        number /= 1024


def _table(rows, head):
    """Rows of text and numbers below a head; the last column to the left."""
    cells = [head] + [[f"{c:,}" if isinstance(c, int) else str(c) for c in r] for r in rows]
    last = len(head) - 1
    widths = [max(len(row[i]) for row in cells) for i in range(last)]
    return "\n".join("  ".join([row[i].rjust(widths[i]) for i in range(last)] + [row[last]])
                     for row in cells)


# ---- figures ----

class Stats:
    """Figures of the heap. Bytes: live_bytes, peak_bytes, made_bytes (in all),
    reserved_bytes (from the system, with the tables beside). Blocks: live_blocks,
    peak_blocks (when the bytes were at their peak), made_blocks, freed_blocks. How often an
    object was at hand that need not be made: interned (a text was among the interned
    ones), small_ints, characters (a str of one), empties (str, tuple).
    No type keeps a list of its own dead objects: all share those of free cells, by size.
    free_cells: how often a block was taken from such a list; the rest of the blocks of up to
    512 bytes found it empty, so a batch of cells of a page filled it. free_mappings: how
    often a large buffer took memory that another one had left."""

    __slots__ = ("live_bytes", "peak_bytes", "made_bytes", "live_blocks", "peak_blocks",
                 "made_blocks", "freed_blocks", "reserved_bytes", "interned", "small_ints",
                 "characters", "empties", "free_cells", "free_mappings")

    def __init__(self, values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return "\n".join(f"{name:15}{getattr(self, name):15,}" for name in self.__slots__)


def stats():
    """The heap's figures now, in bytes and blocks; see Stats."""
    return Stats(_mem.figures())


def deep(*objects):
    """Bytes of the objects and of all they reach, each counted once.

    Classes, modules and code are not entered, and what lies in the program itself (None,
    small ints, one-letter texts) takes no memory."""
    return _mem.deep(objects)[1]


def retained(x):
    """Bytes that would be freed with x: x and all that lives only through it."""
    return _mem.retained(x)[1]


# ---- by type ----

# Asked this way, a built-in class that was not used yet is not filled: what looks at
# memory makes none. And no metaclass of the program is asked.
_module_of, _name_of, _mro_of, _names_of, _flags_of = (
    type.__dict__[name].__get__
    for name in ("__module__", "__qualname__", "__mro__", "__dict__", "__flags__"))


def _is(x, kind):
    """isinstance(x, kind) of what x is, not of what its __class__ says."""
    return issubclass(type(x), kind)


def _type_name(cls):
    module = _module_of(cls)
    return _name_of(cls) if module == "builtins" else f"{module}.{_name_of(cls)}"


def _a(name):
    """A name with its article."""
    return f"an {name}" if name[0] in "aeiouAEIOU" else f"a {name}"


def types():
    """Live objects by type: rows of (bytes, objects, type's name), most bytes first."""
    rows = [(bytes_, objects, _type_name(cls)) for cls, (objects, bytes_) in _mem.types()]
    rows.sort(key=lambda row: (-row[0], row[2]))
    return Report(rows, _table(rows, ["bytes", "objects", "type"]))


_last = {}


def diff(before=None):
    """What changed by type since `before`, an answer of types(); without it since the last
    diff(). Rows of (bytes, objects, type's name); the first call only takes notes."""
    now = {name: (bytes_, objects) for bytes_, objects, name in types()}
    old = _last if before is None else {row[2]: row[:2] for row in before}
    rows = []
    for name in now.keys() | old.keys() if old or before is not None else ():
        new, was = now.get(name, (0, 0)), old.get(name, (0, 0))
        if new != was:
            rows.append((new[0] - was[0], new[1] - was[1], name))
    if before is None:
        _last.clear()
        _last.update(now)
    rows.sort(key=lambda row: (-row[0], row[2]))
    return Report(rows, _table(rows, ["bytes", "objects", "type"]) if rows else "no change")


# ---- pools ----

class Pools(Report):
    """The small blocks: rows of (cell size, kind, pages, cells used, cells free).

    arenas: rows of (number, pages taken of 64, bytes in use). fragmentation: the share of
    the bytes in pages of cells that nobody uses, from 0 to 1."""

    __slots__ = ("arenas", "fragmentation")


def pools():
    """Size classes, arenas and fragmentation; see Pools. Sizes in bytes."""
    kinds = ("container", "leaf", "raw")
    rows = [(cell, kinds[kind], pages, used, free)
            for kind, cell, pages, used, free in _mem.pools()]
    rows.sort()
    table = _table([(c, p, u, f, k) for c, k, p, u, f in rows],
                   ["cell", "pages", "used", "free", "kind"])
    idle = sum(cell * free for cell, _, _, _, free in rows)
    total = idle + sum(cell * used for cell, _, _, used, _ in rows)
    arenas = _mem.arenas()
    share = idle / total if total else 0.0
    report = Pools(rows, f"{table}\n{_count(len(arenas), 'arena')} of 1 MiB; {idle:,} bytes "
                         f"idle in pages ({share:.1%})")
    report.arenas, report.fragmentation = arenas, share
    return report


def pins(share=0.25):
    """What keeps nearly empty arenas from going back to the system: rows of (arena, bytes
    in use, {type's name: objects}) of those of whose MiB at most `share` is in use."""
    rows = []
    for number, _, used in _mem.arenas():
        if not 0 < used <= share * (1 << 20):
            continue
        found = {}
        for o in _mem.pins(number):
            name = _type_name(type(o))
            found[name] = found.get(name, 0) + 1
        rows.append((number, used, dict(sorted(found.items(), key=lambda i: (-i[1], i[0])))))
    text = "\n".join(f"arena {number}: {used:,} bytes: "
                     + ", ".join(f"{n:,} {name}" for name, n in found.items())
                     for number, used, found in rows)
    return Report(rows, text or "no nearly empty arena")


# ---- who holds it ----

def _is_plain(x):
    return type(x) in (str, int, float, bool, bytes, type(None))


def _short(x, most=30):
    """repr() of a key, if it is short and no code of the program runs for it."""
    if _is_plain(x):
        text = repr(x)
        return text if len(text) <= most else text[:most - 3] + "..."
    return _a(_type_name(type(x)))


def _is_instance(x):
    """Whether x is of a class that the program made."""
    return _flags_of(type(x)) >> 9 & 1 and not _is(x, type)


def why(x):
    """Every reference that is counted in x, in words, until the count is explained; and the
    line where x was made, when lines are recorded. The rows are the references: which
    variable, item, key, attribute, cell, suspended generator, traceback, value under way."""
    from _mem_why import why
    rows, text = why(x)
    return Report(rows, text)


def graph(*roots, depth=None, cycles=False):
    """The objects that roots reach, to a depth (None: all), as a Graph: its text shows
    types, sizes in bytes and cycles; dot() and svg() draw it. cycles=True: only what lies
    on a cycle."""
    from _mem_graph import Graph
    return Graph(roots, depth, cycles)


# ---- growth, identity ----

def growth(x):
    """How the block of a list, dict, set, bytearray or str came to its size: rows of (bytes
    before, bytes after, bytes copied) for each time it was given another size.

    While lines are recorded (ouro -X mem=lines, lines(True), tracemalloc) this is the
    history of x itself, since its block was made (exact is true; the last 256 rows, but
    `resizes` and `copied` count all; a buffer of 512 bytes to 1 MiB that grows counts as
    copied, though the C library may find room behind it). Otherwise it is that of one like
    x that grows to its length item by item, copied bytes being the most there can be."""
    if not _is(x, (list, dict, set, bytearray)) and type(x) is not str:
        raise TypeError(f"growth() argument must be list, dict, set, bytearray or str, "
                        f"not {_name_of(type(x))}")
    recorded = _mem.resizes(x)
    if recorded is None:
        rows = _like(x)
        resizes, copied = len(rows), sum(row[2] for row in rows)
        note = (f"{_count(resizes, 'resize')}, at most {copied:,} bytes copied: of one like it "
                f"that grows item by item; no history is recorded")
    else:
        (resizes, copied), rows = recorded
        note = f"{_count(resizes, 'resize')}, {copied:,} bytes copied"
    head = ["before", "after", "copied"]
    report = Growth(rows, (_table(rows, head) + "\n" if rows else "") + note)
    report.exact, report.resizes, report.copied = recorded is not None, resizes, copied
    return report


def _like(x):
    """The rows of an object like x that grows item by item."""
    add = {list: lambda i: items.append(None), dict: lambda i: items.__setitem__(i, None),
           set: lambda i: items.add(i), bytearray: lambda i: items.append(0)}
    rows = []
    if type(x) is str:
        text, last = "", size("")
        for i in range(len(x)):
            text += x[i]
            if size(text) - last > 1:
                rows.append((last, size(text), last))
            last = size(text)
        return rows
    kind = next(cls for cls in add if _is(x, cls))
    items = kind()
    head = last = size(items)
    for i in range(kind.__len__(x)):
        add[kind](i)
        now = size(items)
        if now != last:
            rows.append((last - head, now - head, last - head))
            last = now
    return rows


class Growth(Report):
    """The resizes of a container. exact: whether they are its own history; resizes: how
    many; copied: bytes that moved with them, at most when not exact."""

    __slots__ = ("exact", "resizes", "copied")


def _origin(x):
    """In words, why there is one object for this value, or None."""
    if x is None or x is True or x is False or x is ... or x is NotImplemented:
        return f"{x!r} is one object in the whole program"
    if type(x) is int and -5 <= x <= 256:
        return f"ints from -5 to 256 are made once; {x} is one of them"
    if type(x) is str:
        if len(x) == 0:
            return "there is one empty str"
        if len(x) == 1 and x < "\u0100":
            return "texts of one Latin-1 character are kept"
        if _mem.is_interned(x):
            return "the text is interned: names and constants like names share one object"
    if type(x) in (tuple, bytes) and not x:
        return f"there is one empty {type(x).__name__}"
    return None


def explain(a, b):
    """Why `a is b`, or is not, in words."""
    if a is b:
        origin = _origin(a)
        if origin:
            return f"same object: {origin}"
        if _mem.is_static(a):
            return "same object: it is part of the program itself"
        return f"same object: two names or places for one {_type_name(type(a))}"
    kind = _type_name(type(a))
    if type(a) is not type(b):
        return f"two objects: of different types, {kind} and {_type_name(type(b))}"
    try:
        equal = bool(a == b)
    except Exception as error:
        return f"two objects: comparing them raises {type(error).__name__}"
    if not equal:
        return f"two objects: their values differ"
    if type(a) is int:
        return "two objects with equal values: ints outside -5 to 256 are made anew each time"
    if type(a) is str:
        return "two objects with equal values: a text made at run time is not interned"
    if type(a) in (list, dict, set, bytearray):
        return f"two objects with equal values: each {kind} is made anew, it can change"
    return f"two objects with equal values: each was made by its own expression"


# ---- limits ----

def limit(size=None):
    """Cap the heap at size: bytes, or a text such as "64 MiB"; 0: no cap. An allocation
    beyond raises MemoryError, once; then a reserve lets except and finally blocks run.
    Returns the cap before, in bytes (0: none). Without an argument nothing changes."""
    return _mem.limit() if size is None else _mem.limit(_mem.parse_size(size))


# ---- lines ----

class Lines(Report):
    """Rows by line; live: the heap's live bytes at that moment, the sum of theirs."""

    __slots__ = ("live",)


def lines(on=None):
    """Bytes by the source line that made them: rows of (live bytes, live blocks, bytes live
    at the peak, bytes made, blocks made, bytes freed by this line, "file:line").

    lines(True) begins to record, lines(False) ends; `ouro -X mem=lines` records from the
    start. The live bytes of all rows add up to live(); what was made before is one row."""
    if on is not None:
        _frames.record(bool(on))
        return None
    live_bytes, found = _frames.lines()
    rows = [(*figures, f"{site[0]}:{site[1]}" if site else "(before)")
            for site, figures in found]
    rows.sort(key=lambda row: (-row[0], -row[3], row[6]))
    report = Lines(rows, _table(rows, ["live", "blocks", "at peak", "made", "blocks", "freed",
                                       "line"]))
    report.live = live_bytes
    return report


# ---- measuring a block ----

_SUSPENDS = 0x20 | 0x80 | 0x200  # code flags of generators, coroutines, async generators


class track:
    """Measure a block or a function: `with mem.track() as t:`, or `@mem.track`, which keeps
    the last call's figures in the function's attribute `memory`.

    peak: bytes above those in use at the start. made, freed, leaked: bytes; leaked are those
    in use after a full collection beyond those at the start; *_blocks: the same in blocks.
    What a program makes once, at the first use of a type or a module, counts where it falls:
    run a function once before measuring it."""

    _own, _own_blocks = 0, 0  # what entering gives back: the bound method __enter__

    def __new__(cls, function=None):
        self = super().__new__(cls)
        if not callable(function):
            return self
        self.__init__()
        return self(function)

    def __init__(self, function=None):
        if function is not None:
            raise TypeError(f"not a function: {function!r}")
        self.peak = self.made = self.freed = self.leaked = 0
        self.made_blocks = self.freed_blocks = self.leaked_blocks = 0

    def __call__(self, function):
        import functools
        if getattr(getattr(function, "__code__", None), "co_flags", 0) & _SUSPENDS:
            raise TypeError(f"{function.__qualname__}() runs after its call: measure a block")

        @functools.wraps(function)
        def measured(*args, **kwargs):
            inner = measured.memory = self._again()
            with inner:
                return function(*args, **kwargs)

        measured.memory = self
        return measured

    def _again(self):
        return type(self)()

    def __enter__(self):
        _mem.track_begin()
        return self

    def _end(self):
        (self.peak, self.made, self.freed, self.leaked, self.made_blocks, self.freed_blocks,
         self.leaked_blocks) = _mem.track_end()
        self.freed -= self._own
        self.leaked += self._own
        self.freed_blocks -= self._own_blocks
        self.leaked_blocks += self._own_blocks

    def __exit__(self, kind, error, trace):
        self._end()
        if kind is None:
            self._check()

    def _check(self):
        pass

    def __repr__(self):
        return (f"peak {_text_of(self.peak)}, made {_text_of(self.made)} in "
                f"{_count(self.made_blocks, 'block')}, freed {_text_of(self.freed)}, leaked "
                f"{_text_of(self.leaked)} in {_count(self.leaked_blocks, 'block')}")


class assert_peak(track):
    """As track, and AssertionError when the peak is above size: bytes, or a text such as
    "1 MiB". A block that raises is not checked."""

    def __init__(self, size):
        super().__init__()
        self.most = _mem.parse_size(size)

    def _again(self):
        return type(self)(self.most)

    def _check(self):
        if self.peak > self.most:
            raise AssertionError(f"peak of {self.peak:,} bytes, at most {self.most:,} are allowed")


class assert_no_leak(track):
    """As track, and AssertionError when memory is in use at the end, after a full
    collection, that was not at the start. What belongs to the modules does not count: what
    an import in the block makes, and what then only modules of the library hold (caches,
    registries; `library` has these bytes), as long as it is no function, class or instance
    of a class of the program; nor does what the first use of a built-in type or function
    makes, and stays. The message names the types of the objects. A block that raises is
    not checked."""

    def __init__(self, function=None):
        super().__init__(function)
        self.library = self.library_blocks = 0
        self._more = ()

    def __enter__(self):
        _library.begin()
        try:
            _mem.track_begin()
        except BaseException:
            _library.end()
            raise
        return self

    def _end(self):
        try:
            _library.look()
        finally:
            super()._end()
            library, more = _library.end()
        (self.library, self.library_blocks), self._more = library, more
        self.made -= self.library
        self.leaked -= self.library
        self.made_blocks -= self.library_blocks
        self.leaked_blocks -= self.library_blocks

    def __exit__(self, kind, error, trace):
        try:
            super().__exit__(kind, error, trace)
        finally:  # or the next block of the same name would free it
            self._more = ()

    def _check(self):
        if self.leaked_blocks <= 0 and self.leaked <= 0:
            return
        more = [f"{count} {_type_name(cls)}" for cls, count in self._more]
        raise AssertionError(f"{self.leaked:,} bytes leaked, in "
                             f"{_count(self.leaked_blocks, 'block')}"
                             + (": " + ", ".join(sorted(more)) if more else ""))


def _measure_own():
    for t in (track(), track()):  # the second time nothing is new
        with t:
            pass
    track._own, track._own_blocks = -t.leaked, -t.leaked_blocks


_measure_own()
