"""Look at live objects: what they are, their signatures, sources, members and frames."""

import abc
import builtins
import dis
import functools
import linecache
import sys
import types
from keyword import iskeyword

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20

modulesbyfile = {}


# ---- what an object is ----

def ismodule(object):
    """Whether object is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Whether object is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether object is a bound method written in Python."""
    return isinstance(object, types.MethodType)


def ismethoddescriptor(object):
    """Whether object has __get__ but no __set__, and is no method, function or class."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    if isinstance(object, functools.partial):
        return False  # its __get__ only warns
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__") and not hasattr(cls, "__delete__")


def isdatadescriptor(object):
    """Whether object is a descriptor that is asked before the instance."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def ismemberdescriptor(object):
    """Whether object is a member descriptor, as __slots__ make them."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Whether object is an attribute written in C."""
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    """Whether object is a function written in Python."""
    return isinstance(object, types.FunctionType)


def _function_of(object):
    while isinstance(getattr(object, "__partialmethod__", None), functools.partialmethod):
        object = object.__partialmethod__.func
    while isinstance(object, functools.partialmethod):
        object = object.func
    while isinstance(object, functools.partial):
        object = object.func
    while isinstance(object, types.MethodType):
        object = object.__func__
        while isinstance(object, functools.partial):
            object = object.func
    return object


def _has_code_flag(object, flag):
    object = _function_of(object)
    if not (isfunction(object) or _is_function_like(object)):
        return False
    return bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether obj is a function with yield."""
    return _has_code_flag(obj, CO_GENERATOR)


class _CoroutineMark:
    def __repr__(self):
        return "<coroutine mark>"


_is_coroutine_mark = _CoroutineMark()


def markcoroutinefunction(func):
    """Decorator: iscoroutinefunction() accepts the function."""
    if hasattr(func, "__func__"):
        func = func.__func__
    func._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Whether obj is an async def function without yield, or marked as such."""
    if _has_code_flag(obj, CO_COROUTINE):
        return True
    return getattr(_function_of(obj), "_is_coroutine_marker", None) is _is_coroutine_mark


def isasyncgenfunction(obj):
    """Whether obj is an async def function with yield."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    """Whether object is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    """Whether object is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Whether object is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    """Whether object can be awaited."""
    if isinstance(object, types.CoroutineType):
        return True
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return hasattr(type(object), "__await__")


def istraceback(object):
    """Whether object is a traceback."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Whether object is a frame."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Whether object is a code object."""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Whether object is a function or bound method written in C."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Whether object is a bound special method written in C."""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Whether object is any function or method."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object))


def isabstract(object):
    """Whether object is a class with abstract methods."""
    if not isinstance(object, type):
        return False
    if hasattr(object, "__abstractmethods__") or not issubclass(type(object), abc.ABCMeta):
        return bool(getattr(object, "__abstractmethods__", ()))
    # __init_subclass__ asks before ABCMeta has collected the names
    if any(getattr(value, "__isabstractmethod__", False) for value in vars(object).values()):
        return True
    return any(getattr(getattr(object, name, None), "__isabstractmethod__", False)
               for base in object.__bases__ for name in getattr(base, "__abstractmethods__", ()))


# ---- members ----

def getmembers(object, predicate=None):
    """Return the (name, value) pairs of an object's attributes, sorted by name."""
    return _getmembers(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers(), without running descriptors and __getattr__."""
    return _getmembers(object, predicate, getattr_static)


def _getmembers(object, predicate, getter):
    results = []
    seen = set()
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = getmro(object)
        for base in object.__bases__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.append(name)
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue  # dir() names more than there is
        if predicate is None or predicate(value):
            results.append((name, value))
        seen.add(name)
    results.sort(key=lambda pair: pair[0])
    return results


class Attribute(tuple):
    """(name, kind, defining_class, object) of an attribute of a class."""

    __slots__ = ()

    def __new__(cls, name, kind, defining_class, object):
        return tuple.__new__(cls, (name, kind, defining_class, object))

    name = property(lambda self: self[0])
    kind = property(lambda self: self[1])
    defining_class = property(lambda self: self[2])
    object = property(lambda self: self[3])

    def __repr__(self):
        return "Attribute(name=%r, kind=%r, defining_class=%r, object=%r)" % self


def classify_class_attrs(cls):
    """Return an Attribute for each attribute of a class."""
    result = []
    mro = getmro(cls)
    metamro = tuple(c for c in getmro(type(cls)) if c not in (type, object))
    names = dir(cls)
    for base in mro:
        names += [name for name, value in base.__dict__.items()
                  if isinstance(value, types.DynamicClassAttribute) and value.fget is not None]
    for name in names:
        home = value = None
        for base in mro + metamro:
            if name in base.__dict__:
                home, value = base, base.__dict__[name]
                break
        if home is None:
            home, value = _made_by_metaclass(cls, name, metamro)
        if home is None:
            continue
        if isinstance(value, (staticmethod, types.BuiltinMethodType)):
            kind = "static method"
        elif isinstance(value, (classmethod, types.ClassMethodDescriptorType)):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        elif isroutine(value):
            kind = "method"
        else:
            kind = "data"
        result.append(Attribute(name, kind, home, value))
    return result


def _made_by_metaclass(cls, name, metamro):
    # (class, value) of an attribute that a metaclass's __getattr__ answers with.
    home = value = None
    for base in metamro:
        try:
            value, home = base.__getattr__(cls, name), base
        except AttributeError:
            continue
    return home, value


def getmro(cls):
    """Return the classes in which attributes are looked up."""
    return cls.__mro__


_absent = object()


def _static_instance(obj, name):
    if not isinstance(_static_class(type(obj), "__dict__"),
                      (types.GetSetDescriptorType, types.MemberDescriptorType)):
        return _absent  # there is none, or a program decides what it is
    namespace = object.__getattribute__(obj, "__dict__")
    return dict.get(namespace, name, _absent) if isinstance(namespace, dict) else _absent


def _static_class(cls, name):
    for base in type.__dict__["__mro__"].__get__(cls):
        namespace = type.__dict__["__dict__"].__get__(base)
        if name in namespace:
            return namespace[name]
    return _absent


def getattr_static(obj, attr, default=_absent):
    """Return an attribute without running descriptors, __getattr__ or __getattribute__."""
    instance = _absent
    if issubclass(type(obj), type):
        cls = obj
        found = _static_class(type(obj), attr)
        own = _static_class(cls, attr)
        if own is not _absent:
            return own
        if found is not _absent:
            return found
    else:
        cls = type(obj)
        instance = _static_instance(obj, attr)
        own = _static_class(cls, attr)
        if instance is not _absent and own is not _absent:
            kind = type(own)
            if (_static_class(kind, "__get__") is not _absent
                    and (_static_class(kind, "__set__") is not _absent
                         or _static_class(kind, "__delete__") is not _absent)):
                return own
        if instance is not _absent:
            return instance
        if own is not _absent:
            return own
    if default is not _absent:
        return default
    raise AttributeError(attr)


# ---- documentation and source ----

def unwrap(func, *, stop=None):
    """Follow the chain of __wrapped__ to its end, or to where stop() says so."""
    first = func
    seen = {id(func): func}
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen[id(func)] = func
    return func


def indentsize(line):
    """Return the number of columns of a line's indentation."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def _class_of_function(func):
    cls = sys.modules.get(func.__module__)
    if cls is None:
        return None
    for name in func.__qualname__.split(".")[:-1]:
        cls = getattr(cls, name)
    return cls if isclass(cls) else None


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object:
                try:
                    doc = base.__doc__
                except AttributeError:
                    continue
                if doc is not None:
                    return doc
        return None
    if ismethod(obj):
        name = obj.__func__.__name__
        owner = obj.__self__
        cls = owner if isclass(owner) else owner.__class__
    elif isfunction(obj):
        name = obj.__name__
        cls = _class_of_function(obj)
        if cls is None or getattr(cls, name, None) is not obj:
            return None
    elif isinstance(obj, property):
        func = obj.fget
        name = getattr(obj, "__name__", None)
        if name is None:
            return None
        cls = _class_of_function(func) if isfunction(func) else None
        if cls is None or getattr(cls, name, None) is not obj:
            return None
    elif ismethoddescriptor(obj) or isdatadescriptor(obj):
        name = getattr(obj, "__name__", None)
        cls = getattr(obj, "__objclass__", None)
        if name is None or cls is None:
            return None
        slots = getattr(cls, "__slots__", None) if ismemberdescriptor(obj) else None
        if isinstance(slots, dict) and name in slots:
            return slots[name]
    else:
        return None
    for base in cls.__mro__:
        try:
            doc = getattr(base, name).__doc__
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """Return the docstring of an object, cleaned; of a method also an inherited one."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """Return a docstring without the indentation of its source."""
    lines = doc.expandtabs().split("\n")
    margin = None
    for line in lines[1:]:
        content = len(line.lstrip(" "))
        if content:
            indent = len(line) - content
            margin = indent if margin is None else min(margin, indent)
    lines[0] = lines[0].lstrip(" ")
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getfile(object):
    """The path of the file in which an object was defined."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError("{!r} is a built-in module".format(object))
    if isclass(object):
        if hasattr(object, "__module__"):
            module = sys.modules.get(object.__module__)
            if getattr(module, "__file__", None):
                return module.__file__
            if object.__module__ == "__main__":
                raise OSError("source code not available")
        raise TypeError("{!r} is a built-in class".format(object))
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was "
                    "expected, got {}".format(type(object).__name__))


def getmodulename(path):
    """The name that a file has as a module, or None."""
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def getsourcefile(object):
    """Return the name of the source file of an object, or None."""
    filename = getfile(object)
    if filename.endswith(".pyc"):
        filename = filename[:-1]
    if filename in linecache.cache or linecache.getlines(filename):
        return filename
    module = getmodule(object, filename)
    if getattr(module, "__loader__", None) is not None and hasattr(module.__loader__, "get_source"):
        return filename
    return None


def getabsfile(object, _filename=None):
    """Return the absolute name of an object's file."""
    import os
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(_filename))


def getmodule(object, _filename=None):
    """The module in which an object was defined, or None."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        file = _filename or getfile(object)
    except TypeError:
        return None
    for name, module in list(sys.modules.items()):
        if ismodule(module) and getattr(module, "__file__", None):
            if module.__file__ == file:
                return module
    return None


def findsource(object):
    """Return (all lines of the file, index of the first line of the object)."""
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if file.startswith("<") and file.endswith(">"):
            raise OSError("source code not available")
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__ if module else None)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _class_line(object, lines)
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        index = object.co_firstlineno - 1
        if index >= len(lines):
            raise OSError("lineno is out of bounds")
        return lines, index
    raise OSError("could not find code object")


def _class_line(cls, lines):
    try:
        line = vars(cls)["__firstlineno__"]
    except (TypeError, KeyError):
        raise OSError("source code not available") from None
    if line - 1 >= len(lines):
        raise OSError("lineno is out of bounds")
    return line - 1


def getcomments(object):
    """Return the lines of comments just before an object's definition, or None."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0][:2] == "#!" else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        end = start
        while end < len(lines) and lines[end][:1] == "#":
            end += 1
        return "".join(line.expandtabs() for line in lines[start:end]) or None
    indent = indentsize(lines[number])
    end = number
    while number > 0 and lines[number - 1].lstrip()[:1] == "#" and indentsize(lines[number - 1]) == indent:
        number -= 1
    if number == end:
        return None
    return "".join(line.expandtabs().lstrip() for line in lines[number:end])


class EndOfBlock(Exception):
    """A BlockFinder saw the end of the block."""


class BlockFinder:
    """Fed with the tokens from the first line of a block on, it raises EndOfBlock behind the
    block; `last` is the number of its last line then."""

    def __init__(self):
        self.started = False
        self.last = 1
        self._depth = self._column = 0
        self._in_line = self._in_decorator = self._is_lambda = False

    def tokeneater(self, type, token, srowcol, erowcol, line):
        import token as kinds
        if not self.started and not self._in_decorator:
            self._in_decorator = token == "@"
            self.started = token in ("def", "class", "lambda")
            self._is_lambda = token == "lambda"
            self._in_line = True
        elif type == kinds.NEWLINE:
            self.last = srowcol[0]
            self._in_line = self._in_decorator = False
            if self._is_lambda:
                raise EndOfBlock
        elif self._in_line:
            pass
        elif type == kinds.INDENT:
            self._depth += 1
            self._column = self._column or erowcol[1]
        elif type == kinds.DEDENT:
            self._depth -= 1
            if self._depth <= 0:
                raise EndOfBlock
        elif type == kinds.COMMENT:
            if self._depth > 0 and srowcol[1] >= self._column:
                self.last = srowcol[0]
        elif self._depth == 0 and type != kinds.NL:
            raise EndOfBlock


def getblock(lines):
    """Return the lines at the beginning of lines that make one definition."""
    import tokenize
    finder = BlockFinder()
    try:
        for token in tokenize.generate_tokens(iter(lines).__next__):
            finder.tokeneater(*token)
    except (EndOfBlock, IndentationError):
        pass  # the end, or a line that belongs to what is around the block
    return lines[:finder.last]


def getsourcelines(object):
    """Return (lines of an object's definition, number of the first one)."""
    object = unwrap(object)
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or (isframe(object) and object.f_code.co_name == "<module>"):
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """Return the text of an object's definition."""
    lines, _ = getsourcelines(object)
    return "".join(lines)


def walktree(classes, children, parent):
    """Nest the classes below one, for getclasstree()."""
    results = []
    classes.sort(key=lambda cls: (cls.__module__, cls.__name__))
    for cls in classes:
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getclasstree(classes, unique=False):
    """Arrange classes in nested lists, each below its base."""
    children = {}
    roots = []
    for cls in classes:
        if cls.__bases__:
            for parent in cls.__bases__:
                if cls not in children.setdefault(parent, []):
                    children[parent].append(cls)
                if unique and parent in classes:
                    break
        elif cls not in roots:
            roots.append(cls)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


# ---- arguments ----

def _record(name, fields):
    def make(cls, *args, **kwargs):
        values = dict(zip(fields, args), **kwargs)
        return tuple.__new__(cls, [values[field] for field in fields])

    def text(self):
        return name + "(" + ", ".join(f"{f}={v!r}" for f, v in zip(fields, self)) + ")"

    namespace = {"__slots__": (), "__new__": make, "__repr__": text, "_fields": tuple(fields),
                 "__match_args__": tuple(fields), "__module__": __name__,
                 "_asdict": lambda self: dict(zip(fields, self)),
                 "_replace": lambda self, **changes: type(self)(**{**dict(zip(fields, self)), **changes})}
    for index, field in enumerate(fields):
        namespace[field] = property(lambda self, index=index: self[index])
    return type(name, (tuple,), namespace)


Arguments = _record("Arguments", ["args", "varargs", "varkw"])
FullArgSpec = _record("FullArgSpec", ["args", "varargs", "varkw", "defaults", "kwonlyargs",
                                      "kwonlydefaults", "annotations"])
ArgInfo = _record("ArgInfo", ["args", "varargs", "keywords", "locals"])
ClosureVars = _record("ClosureVars", ["nonlocals", "globals", "builtins", "unbound"])


def getargs(co):
    """Return the names of the arguments of a code object."""
    if not iscode(co):
        raise TypeError("{!r} is not a code object".format(co))
    names = co.co_varnames
    count, only = co.co_argcount, co.co_kwonlyargcount
    at = count + only
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return Arguments(list(names[:count]) + list(names[count:count + only]), varargs, varkw)


def getfullargspec(func):
    """Return a FullArgSpec of the parameters of a callable."""
    try:
        sig = _signature(func, follow_wrapped=False, skip_bound=False, cls=Signature)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, posonly, kwonly = [], [], []
    varargs = varkw = None
    defaults, kwdefaults, annotations = (), {}, {}
    if sig.return_annotation is not sig.empty:
        annotations["return"] = sig.return_annotation
    for param in sig.parameters.values():
        kind, name = param.kind, param.name
        if kind is _POSITIONAL_ONLY:
            posonly.append(name)
        elif kind is _POSITIONAL_OR_KEYWORD:
            args.append(name)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            kwonly.append(name)
            if param.default is not param.empty:
                kwdefaults[name] = param.default
        else:
            varkw = name
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and param.default is not param.empty:
            defaults += (param.default,)
        if param.annotation is not param.empty:
            annotations[name] = param.annotation
    return FullArgSpec(posonly + args, varargs, varkw, defaults or None, kwonly,
                       kwdefaults or None, annotations)


def getargvalues(frame):
    """Return an ArgInfo of the arguments of a frame."""
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatannotation(annotation, base_module=None):
    """Return the text of an annotation in a signature."""
    if getattr(annotation, "__module__", None) == "typing":
        import re
        return re.sub(r"[\w.]+", lambda name: name[0].removeprefix("typing."), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    """Return a formatannotation() that leaves out the module of object."""
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


def formatargvalues(args, varargs, varkw, locals, formatarg=str,
                    formatvarargs=lambda name: "*" + name, formatvarkw=lambda name: "**" + name,
                    formatvalue=lambda value: "=" + repr(value)):
    """Return the text of what getargvalues() gave."""
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(parts) + ")"


def getcallargs(func, /, *positional, **named):
    """Return a dict of the names to which a call would bind its arguments."""
    if ismethod(func):
        positional = (func.__self__,) + positional
        func = func.__func__
    args, varargs, varkw, defaults, kwonly, kwdefaults, _ = getfullargspec(func)
    defaults = dict(zip(reversed(args), reversed(defaults or ())))
    kwdefaults = kwdefaults or {}
    # A function with such parameters knows best what is wrong with the arguments.
    words = [f"{name}=None" if name in defaults else name for name in args]
    if varargs or kwonly:
        words.append("*" + (varargs or ""))
    words += [f"{name}=None" if name in kwdefaults else name for name in kwonly]
    if varkw:
        words.append("**" + varkw)
    names = {}
    exec(f"def call({', '.join(words)}): pass", names)
    call = names["call"]
    call.__qualname__ = func.__name__
    try:
        call(*positional, **named)
    except TypeError as error:
        raise TypeError(str(error).partition(". Did you mean")[0].replace(", and ", " and ")) from None
    given = dict(zip(args, positional))
    if varargs:
        given[varargs] = positional[len(args):]
    if varkw:
        given[varkw] = {}
    for name, value in named.items():
        (given if name in args or name in kwonly else given[varkw])[name] = value
    for name in args + kwonly:
        if name not in given:
            given[name] = defaults[name] if name in defaults else kwdefaults[name]
    return given


def getclosurevars(func):
    """Return a ClosureVars of the names that a function takes from around it."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError("{!r} is not a Python function".format(func))
    code = func.__code__
    nonlocals = {}
    for name, cell in zip(code.co_freevars, func.__closure__ or ()):
        try:
            nonlocals[name] = cell.cell_contents
        except ValueError:
            pass
    space = func.__globals__
    builtin_space = space.get("__builtins__", builtins.__dict__)
    if ismodule(builtin_space):
        builtin_space = builtin_space.__dict__
    found, natives, unbound = {}, {}, set()
    for name in dis._global_names(code):
        if name in space:
            found[name] = space[name]
        elif name in builtin_space:
            natives[name] = builtin_space[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, natives, unbound)


# ---- frames ----

_Traceback = _record("_Traceback", ["filename", "lineno", "function", "code_context", "index"])
_FrameInfo = _record("_FrameInfo", ["frame", "filename", "lineno", "function", "code_context", "index"])


class Traceback(_Traceback):
    """What getframeinfo() tells of a frame."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = _Traceback.__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return ("Traceback(filename={!r}, lineno={!r}, function={!r}, code_context={!r}, index={!r}, "
                "positions={!r})".format(*self, self.positions))


class FrameInfo(_FrameInfo):
    """What stack() and trace() tell of a frame, with the frame itself."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = _FrameInfo.__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return ("FrameInfo(frame={!r}, filename={!r}, lineno={!r}, function={!r}, code_context={!r}, "
                "index={!r}, positions={!r})".format(*self, self.positions))


def getframeinfo(frame, context=1):
    """Return a Traceback of a frame or traceback, with lines of source around."""
    if istraceback(frame):
        lineno, lasti = frame.tb_lineno, frame.tb_lasti
        frame = frame.tb_frame
    else:
        lineno, lasti = frame.f_lineno, frame.f_lasti
    if not isframe(frame):
        raise TypeError("{!r} is not a frame or traceback object".format(frame))
    positions = dis.Positions(*frame.f_code._position(lasti))
    if positions[0] is None:
        positions = dis.Positions(lineno, *positions[1:])
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        try:
            all_lines, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(start, len(all_lines) - context))
            lines = all_lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=positions)


def getouterframes(frame, context=1):
    """Return FrameInfo records of a frame and all its callers."""
    result = []
    while frame:
        info = getframeinfo(frame, context)
        result.append(FrameInfo(frame, *info, positions=info.positions))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """Return FrameInfo records of the frames of a traceback."""
    result = []
    while tb:
        info = getframeinfo(tb, context)
        result.append(FrameInfo(tb.tb_frame, *info, positions=info.positions))
        tb = tb.tb_next
    return result


def currentframe():
    """The frame that calls this function."""
    return sys._getframe(1)


def stack(context=1):
    """Return FrameInfo records of the caller and its callers."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return FrameInfo records of the traceback of the exception being handled."""
    exc = sys.exception()
    return getinnerframes(exc.__traceback__ if exc is not None else None, context)


# ---- states ----

GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"
CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"
AGEN_CREATED = "AGEN_CREATED"
AGEN_RUNNING = "AGEN_RUNNING"
AGEN_SUSPENDED = "AGEN_SUSPENDED"
AGEN_CLOSED = "AGEN_CLOSED"


def _state(running, suspended, frame, prefix):
    if running:
        return prefix + "RUNNING"
    if suspended:
        return prefix + "SUSPENDED"
    return prefix + ("CLOSED" if frame is None else "CREATED")


def getgeneratorstate(generator):
    """Return GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state(generator.gi_running, generator.gi_suspended, generator.gi_frame, "GEN_")


def getcoroutinestate(coroutine):
    """Return CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return _state(coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame, "CORO_")


def getasyncgenstate(agen):
    """Return AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    return _state(agen.ag_running, agen.ag_suspended, agen.ag_frame, "AGEN_")


def getgeneratorlocals(generator):
    """Return a dict of the local variables of a generator; empty when it has ended."""
    if not isgenerator(generator):
        raise TypeError("{!r} is not a Python generator".format(generator))
    return dict(generator.gi_frame.f_locals) if generator.gi_frame is not None else {}


def getcoroutinelocals(coroutine):
    """Return a dict of the local variables of a coroutine; empty when it has ended."""
    return dict(coroutine.cr_frame.f_locals) if coroutine.cr_frame is not None else {}


def getasyncgenlocals(agen):
    """Return a dict of the local variables of an asynchronous generator."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return dict(agen.ag_frame.f_locals) if agen.ag_frame is not None else {}


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Return a new dict of the annotations of a class, module or callable.

    With eval_str those that are strings are evaluated.
    """
    if isclass(obj):
        ann = obj.__dict__.get("__annotations__", None)
        if isinstance(ann, types.GetSetDescriptorType):
            ann = None
        module = sys.modules.get(obj.__module__) if obj.__module__ else None
        obj_globals = getattr(module, "__dict__", None)
        obj_locals = dict(vars(obj))
        around = obj
    elif ismodule(obj):
        ann, obj_globals, obj_locals, around = getattr(obj, "__annotations__", None), obj.__dict__, None, None
    elif callable(obj):
        ann = getattr(obj, "__annotations__", None)
        obj_globals = getattr(obj, "__globals__", None)
        obj_locals = None
        around = obj
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if ann is None:
        return {}
    if not isinstance(ann, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not ann or not eval_str:
        return dict(ann)
    if around is not None:
        while True:
            if hasattr(around, "__wrapped__"):
                around = around.__wrapped__
            elif isinstance(around, functools.partial):
                around = around.func
            else:
                break
        obj_globals = getattr(around, "__globals__", obj_globals)
    if globals is None:
        globals = obj_globals
    if locals is None:
        locals = obj_locals or {}
    params = getattr(obj, "__type_params__", ())
    if params:
        locals = {param.__name__: param for param in params} | dict(locals)
    return {name: value if not isinstance(value, str) else eval(value, globals, locals)
            for name, value in ann.items()}


from _inspect_signature import (BoundArguments, Parameter, Signature, _empty, _KEYWORD_ONLY,
                                _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_KEYWORD,
                                _VAR_POSITIONAL, _ParameterKind, _is_function_like, _signature,
                                signature)

for _cls in (BoundArguments, Parameter, Signature, _empty, signature):
    _cls.__module__ = __name__


def __getattr__(name):
    # Made on first use, as few programs need enum for it.
    global BufferFlags
    if name != "BufferFlags":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from enum import IntFlag
    flags = {"SIMPLE": 0, "WRITABLE": 1, "FORMAT": 4, "ND": 8, "STRIDES": 24,
             "C_CONTIGUOUS": 56, "F_CONTIGUOUS": 88, "ANY_CONTIGUOUS": 152, "INDIRECT": 280,
             "CONTIG": 9, "CONTIG_RO": 8, "STRIDED": 25, "STRIDED_RO": 24, "RECORDS": 29,
             "RECORDS_RO": 28, "FULL": 285, "FULL_RO": 284, "READ": 256, "WRITE": 512}
    BufferFlags = IntFlag("BufferFlags", flags, module=__name__)
    return BufferFlags


__all__ = sorted([name for name, value in globals().items() if name[0] != "_" and name != "iskeyword"
                  and not ismodule(value)] + ["BufferFlags"])
