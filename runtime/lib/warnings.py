"""Warnings: messages that a program may show, ignore, or turn into exceptions."""

import sys
from _warnings import (_defaultaction as defaultaction, _filters_mutated,
                       _onceregistry as onceregistry, filters, warn, warn_explicit)

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings",
           "simplefilter", "resetwarnings", "catch_warnings", "deprecated"]

_defaultaction = defaultaction
_onceregistry = onceregistry
_ACTIONS = ("error", "ignore", "always", "default", "module", "once")


class WarningMessage:
    """What is known about one warning."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, "
                f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}")


# ---- showing ----

def showwarning(message, category, filename, lineno, file=None, line=None):
    """Print a warning to a file (sys.stderr); programs may replace this function."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """Return the text of a warning; programs may replace this function."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


def _showwarnmsg_impl(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return
    text = _formatwarnmsg(msg)
    try:
        file.write(text)
    except OSError:
        pass  # there is nowhere to say that


def _source_line(msg):
    if msg.line is not None:
        return msg.line
    try:
        import linecache
        return linecache.getline(msg.filename, msg.lineno)
    except Exception:
        return None  # a warning is shown also while modules are going


def _tracing(source):
    """Whether tracemalloc runs, and the traceback it has for source."""
    try:
        import tracemalloc
    except ImportError:
        return False, None
    if not tracemalloc.is_tracing():
        return False, None
    return True, tracemalloc.get_object_traceback(source)


def _formatwarnmsg_impl(msg):
    name = msg.category.__name__
    text = f"{msg.filename}:{msg.lineno}: {name}: {msg.message}\n"
    line = _source_line(msg)
    if line:
        text += "  %s\n" % line.strip()
    if msg.source is None:
        return text
    tracing, trace = _tracing(msg.source)
    if trace is not None:
        text += "Object allocated at (most recent call last):\n"
        for entry in trace:
            text += f'  File "{entry.filename}", lineno {entry.lineno}\n'
            import linecache
            line = linecache.getline(entry.filename, entry.lineno)
            if line:
                text += "    %s\n" % line.strip()
    elif not tracing:
        text += f"{name}: Enable tracemalloc to get the object allocation traceback\n"
    return text


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg(msg):
    """Show a warning by showwarning(), if that was replaced; it may be deleted too."""
    show = globals().get("showwarning", _showwarning_orig)
    if show is _showwarning_orig:
        _showwarnmsg_impl(msg)
        return
    if not callable(show):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def _formatwarnmsg(msg):
    """Return a warning's text by formatwarning(), if that was replaced."""
    form = globals().get("formatwarning", _formatwarning_orig)
    if form is _formatwarning_orig:
        return _formatwarnmsg_impl(msg)
    return form(msg.message, msg.category, msg.filename, msg.lineno, msg.line)


# ---- filters ----

def _check_action(action):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")


def _check_lineno(lineno):
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Insert a filter: message and module are regular expressions that have to match."""
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check_lineno(lineno)
    if message or module:
        import re
    message = re.compile(message, re.IGNORECASE) if message else None
    module = re.compile(module) if module else None
    _add_filter(action, message, category, module, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Insert a filter that looks only at the category and the line."""
    _check_action(action)
    _check_lineno(lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if append:
        if item in filters:
            return
        filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Remove all filters."""
    filters[:] = []
    _filters_mutated()


# ---- options of the command line ----

class _OptionError(Exception):
    """A -W option that means nothing."""


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as error:
            print("Invalid -W option ignored:", error, file=sys.stderr)


def _setoption(arg):
    parts = arg.split(":")
    if len(parts) > 5:
        raise _OptionError(f"too many fields (max 5): {arg!r}")
    parts += [""] * (5 - len(parts))
    action, message, category, module, lineno = [part.strip() for part in parts]
    action = _getaction(action)
    category = _getcategory(category)
    if message or module:
        import re
        message = re.escape(message) if message else message
        module = re.escape(module) + r"\Z" if module else module
    try:
        lineno = int(lineno) if lineno else 0
        if lineno < 0:
            raise ValueError
    except (ValueError, OverflowError):
        raise _OptionError(f"invalid lineno {lineno!r}") from None
    filterwarnings(action, message, category, module, lineno)


def _getaction(action):
    if not action:
        return "default"
    if action == "all":
        return "always"
    for full in _ACTIONS:
        if full.startswith(action):
            return full
    raise _OptionError(f"invalid action: {action!r}")


def _getcategory(category):
    if not category:
        return Warning
    module_name, dot, name = category.rpartition(".")
    if not dot:
        module_name = "builtins"
    try:
        module = __import__(module_name, None, None, [name])
    except ImportError:
        raise _OptionError(f"invalid module name: {module_name!r}") from None
    try:
        found = getattr(module, name)
    except AttributeError:
        raise _OptionError(f"unknown warning category: {category!r}") from None
    if not issubclass(found, Warning):
        raise _OptionError(f"invalid warning category: {category!r}")
    return found


# ---- for a time ----

class catch_warnings:
    """Context manager that restores the filters and showwarning() at its end.

    With record=True it gives a list to which warnings are appended instead of shown;
    action, category, lineno and append are those of a simplefilter() at the beginning.
    """

    def __init__(self, *, record=False, module=None, action=None, category=Warning,
                 lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules["warnings"]:
            args.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._show_impl = module._showwarnmsg_impl
        if self._filter is not None:
            simplefilter(*self._filter)
        log = None
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            module.showwarning = module._showwarning_orig
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._showwarnmsg_impl = self._show_impl


# ---- deprecation ----

class deprecated:
    """Decorator: calls of a function, or uses of a class, give a DeprecationWarning.

    The message is kept in the attribute __deprecated__. With category=None nothing is
    given; stacklevel says to which caller the warning points.
    """

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError("Expected an object of type str for 'message', not "
                            f"{type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        if self.category is None:
            arg.__deprecated__ = self.message
            return arg
        if isinstance(arg, type):
            return self._mark_class(arg)
        if callable(arg):
            return self._mark_function(arg)
        raise TypeError("@deprecated decorator with non-None category must be applied to "
                        f"a class or callable, not {arg!r}")

    def _mark_function(self, function):
        import functools
        import inspect
        message, category, stacklevel = self.message, self.category, self.stacklevel

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return function(*args, **kwargs)

        if inspect.iscoroutinefunction(function):
            wrapper = inspect.markcoroutinefunction(wrapper)
        function.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    def _mark_class(self, cls):
        import functools
        from types import MethodType
        message, category, stacklevel = self.message, self.category, self.stacklevel
        old_new = cls.__new__

        @functools.wraps(old_new)
        def __new__(made, /, *args, **kwargs):
            if made is cls:
                warn(message, category=category, stacklevel=stacklevel + 1)
            if old_new is not object.__new__:
                return old_new(made, *args, **kwargs)
            if made.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f"{made.__name__}() takes no arguments")
            return old_new(made)

        cls.__new__ = staticmethod(__new__)
        old_init = cls.__init_subclass__

        if isinstance(old_init, MethodType):
            old_init = old_init.__func__

            @functools.wraps(old_init)
            def __init_subclass__(*args, **kwargs):
                warn(message, category=category, stacklevel=stacklevel + 1)
                return old_init(*args, **kwargs)

            cls.__init_subclass__ = classmethod(__init_subclass__)
        else:
            @functools.wraps(old_init)
            def __init_subclass__(*args, **kwargs):
                warn(message, category=category, stacklevel=stacklevel + 1)
                return old_init(*args, **kwargs)

            cls.__init_subclass__ = __init_subclass__
        cls.__deprecated__ = __new__.__deprecated__ = message
        __init_subclass__.__deprecated__ = message
        return cls


_DEPRECATED_MSG = "{name!r} is deprecated and slated for removal in Python {remove}"


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    """Warn of a name that goes in version remove, or raise RuntimeError from then on."""
    remove_text = f"{remove[0]}.{remove[1]}"
    if (_version[:2] > remove) or (_version[:2] == remove and _version[3] != "alpha"):
        raise RuntimeError(f"{name!r} was slated for removal after Python {remove_text} alpha")
    warn(message.format(name=name, remove=remove_text), DeprecationWarning, stacklevel=3)


def _warn_unawaited_coroutine(coro):
    warn(f"coroutine '{coro.__qualname__}' was never awaited", category=RuntimeWarning,
         stacklevel=2, source=coro)


_processoptions(sys.warnoptions)
