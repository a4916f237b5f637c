"""File names and shell patterns: * ? [abc] [!abc]."""

import functools
import posixpath
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether a name matches a pattern, as the system compares names."""
    return fnmatchcase(posixpath.normcase(name), posixpath.normcase(pat))


@functools.lru_cache(maxsize=1024, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        return re.compile(bytes(translate(pat.decode("latin-1")), "latin-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """Those of the names that match."""
    match = _compile_pattern(pat)
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    """Whether a name matches a pattern; case matters."""
    return _compile_pattern(pat)(name) is not None


def _bracket(pat, i):
    """The class that begins behind '[' at i: (its regular expression, end), or None."""
    j = i
    if pat[j:j + 1] == "!":
        j += 1
    if pat[j:j + 1] == "]":
        j += 1
    j = pat.find("]", j)
    if j < 0:
        return None
    body = pat[i:j]
    negated = body.startswith("!")
    if negated:
        body = body[1:]
    parts = []
    k = 0
    while k < len(body):
        if k + 2 < len(body) and body[k + 1] == "-":
            if body[k] <= body[k + 2]:
                parts.append(f"{_in_class(body[k])}-{_in_class(body[k + 2])}")
            k += 3
        else:
            parts.append(_in_class(body[k]))
            k += 1
    text = "".join(parts)
    if not text:
        return ("." if negated else "(?!)"), j + 1
    return f"[{'^' if negated else ''}{text}]", j + 1


def _in_class(c):
    return "\\" + c if c in "\\^-[&~|" else c


def _translate(pat, star, question):
    parts = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if not parts or parts[-1] is not star:
                parts.append(star)
        elif c == "?":
            parts.append(question)
        elif c == "[":
            found = _bracket(pat, i)
            if found is None:
                parts.append("\\[")
            else:
                parts.append(found[0])
                i = found[1]
        else:
            parts.append(re.escape(c))
    return parts


def translate(pat):
    """The regular expression of a pattern."""
    star = object()
    parts = _translate(pat, star, ".")
    if star not in parts:
        return f"(?s:{''.join(parts)})\\Z"
    # Between two stars the text is found at its first place, once and for all.
    groups, current = [], []
    for part in parts:
        if part is star:
            groups.append("".join(current))
            current = []
        else:
            current.append(part)
    result = [groups[0]]
    for group in groups[1:]:
        result.append(f"(?>.*?{group})")
    result.append(".*")
    result.append("".join(current))
    return f"(?s:{''.join(result)})\\Z"
