"""Lines of source files, kept once read."""

import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# filename -> (size, mtime, lines, full name); or a 1-tuple of a function that reads
# the source, not yet called.
cache = {}


def clearcache():
    """Forget all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Return a line of a file with its newline, or '' where there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """Return all lines of a file, [] when it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    if filename == "<string>" and (program := _traceback.program()) is not None:
        cache[filename] = (len(program), None, (program + "\n").splitlines(True), filename)
        return cache[filename][2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget files that have changed on the disk since they were read."""
    import posix
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        size, mtime, _, fullname = entry
        try:
            found = posix.stat(fullname)
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if size != found.st_size or mtime != found.st_mtime:
            cache.pop(name, None)


def _is_pseudo(filename):
    return not filename or (filename.startswith("<") and filename.endswith(">"))


def _read(filename):
    with open(filename, "rb") as file:
        data = file.read()
    encoding = "utf-8"
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    else:
        for line in data.split(b"\n", 2)[:2]:
            text = line.decode("latin-1").strip()
            if not text.startswith("#"):
                if text:
                    break
                continue
            at = text.find("coding")
            if at >= 0 and text[at + 6:at + 7] in (":", "="):
                name = text[at + 7:].lstrip()
                end = 0
                while end < len(name) and (name[end].isalnum() or name[end] in "-_."):
                    end += 1
                encoding = name[:end] or encoding
                break
    text = data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    last = lines.pop()
    if last or not lines:
        lines.append(last)
    return [line + "\n" for line in lines]


def updatecache(filename, module_globals=None):
    """Read a file anew and return its lines, [] when it cannot be read."""
    import posix
    import sys
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        cache.pop(filename, None)
    if _is_pseudo(filename):
        return []
    fullname = filename
    try:
        found = posix.stat(fullname)
    except (OSError, ValueError):
        if lazycache(filename, module_globals):
            try:
                source = cache[filename][0]()
            except (ImportError, OSError):
                source = None
            else:
                if source is None:
                    return []
                lines = [line + "\n" for line in source.splitlines()]
                cache[filename] = (len(source), None, lines, fullname)
                return lines
        if filename.startswith("/"):
            return []
        for folder in sys.path:
            try:
                fullname = folder.rstrip("/") + "/" + filename
            except (TypeError, AttributeError):
                continue
            try:
                found = posix.stat(fullname)
                break
            except (OSError, ValueError):
                pass
        else:
            return []
    try:
        lines = _read(fullname)
    except (OSError, UnicodeDecodeError, SyntaxError, LookupError):
        return []
    cache[filename] = (found.st_size, found.st_mtime, lines, fullname)
    return lines


def lazycache(filename, module_globals):
    """Prepare for reading a module's source by its loader; True if that is possible."""
    if filename in cache:
        return len(cache[filename]) == 1
    if _is_pseudo(filename) or not module_globals or "__name__" not in module_globals:
        return False
    spec = module_globals.get("__spec__")
    name = getattr(spec, "name", None) or module_globals["__name__"]
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    get_source = getattr(loader, "get_source", None)
    if not name or get_source is None:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True
