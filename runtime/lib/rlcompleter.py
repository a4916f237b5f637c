"""Completion of names for readline.

    readline.set_completer(rlcompleter.Completer().complete)
"""

import atexit
import builtins
import inspect
import keyword
import re
import warnings

import __main__

__all__ = ["Completer"]

_BLOCKS = {"finally", "try"}
_ALONE = {"False", "None", "True", "break", "continue", "pass", "else", "_"}


class Completer:
    """Completes names of a namespace (that of __main__, if none is given)."""

    def __init__(self, namespace=None):
        if namespace and not isinstance(namespace, dict):
            raise TypeError("namespace must be a dictionary")
        self.use_main_ns = namespace is None
        if namespace is not None:
            self.namespace = namespace

    def complete(self, text, state):
        """The completion number state of a text, or None."""
        if self.use_main_ns:
            self.namespace = __main__.__dict__
        if not text.strip():
            if state != 0:
                return None
            if not _readline_available:
                return "\t"
            readline.insert_text("\t")
            readline.redisplay()
            return ""
        if state == 0:
            with warnings.catch_warnings(action="ignore"):
                self.matches = (self.attr_matches if "." in text else self.global_matches)(text)
        try:
            return self.matches[state]
        except IndexError:
            return None

    def _callable_postfix(self, value, word):
        if callable(value):
            word += "("
            try:
                if not inspect.signature(value).parameters:
                    word += ")"
            except ValueError:
                pass
        return word

    def global_matches(self, text):
        """Keywords, names of the namespace and builtins that begin so."""
        found = []
        seen = {"__builtins__"}
        for word in keyword.kwlist + keyword.softkwlist:
            if word.startswith(text):
                seen.add(word)
                found.append(word + (":" if word in _BLOCKS else "" if word in _ALONE else " "))
        for names in self.namespace, builtins.__dict__:
            for word, value in names.items():
                if word.startswith(text) and word not in seen:
                    seen.add(word)
                    found.append(self._callable_postfix(value, word))
        return found

    def attr_matches(self, text):
        """Attributes of NAME.NAME... that begin so."""
        match = re.match(r"(\w+(\.\w+)*)\.(\w*)", text)
        if not match:
            return []
        start, attribute = match.group(1, 3)
        try:
            thing = eval(start, self.namespace)
        except Exception:
            return []
        words = set(dir(thing))
        words.discard("__builtins__")
        if hasattr(thing, "__class__"):
            words.add("__class__")
            words.update(get_class_members(thing.__class__))
        # First the public names, then those with one underscore, then all.
        for hidden in {"": ("_", "__"), "_": ("__",)}.get(attribute, ()) + (None,):
            found = [self._attribute(thing, start, word) for word in sorted(words)
                     if word.startswith(attribute)
                     and not (hidden and word.startswith(hidden))]
            if found:
                return found
        return []

    def _attribute(self, thing, start, word):
        match = f"{start}.{word}"
        # A property is not asked for its value: it could do anything.
        if isinstance(getattr(type(thing), word, None), property):
            return match
        value = getattr(thing, word, None)
        return match if value is None else self._callable_postfix(value, match)


def get_class_members(klass):
    """The names of a class and of what it derives from."""
    names = dir(klass)
    for base in getattr(klass, "__bases__", ()):
        names += get_class_members(base)
    return names


try:
    import readline
except ImportError:
    _readline_available = False
else:
    readline.set_completer(Completer().complete)
    atexit.register(lambda: readline.set_completer(None))
    _readline_available = True
