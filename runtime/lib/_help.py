"""What help() prints: an object told by its signature, docstring and members."""

import builtins
import inspect
import sys
from collections import deque
from reprlib import Repr

_HIDDEN = {"__author__", "__builtins__", "__credits__", "__date__", "__doc__", "__docformat__",
           "__file__", "__loader__", "__module__", "__name__", "__package__", "__path__",
           "__qualname__", "__slots__", "__spec__", "__version__", "__static_attributes__",
           "__firstlineno__", "__cached__"}


class _ShortRepr(Repr):
    def __init__(self):
        super().__init__()
        self.maxlist = self.maxtuple = self.maxset = self.maxarray = 20
        self.maxdict = 10
        self.maxstring = self.maxother = 100


_short_repr = _ShortRepr().repr


def _indent(text, prefix="    "):
    return "\n".join([(prefix + line).rstrip() for line in text.split("\n")])


def _own_doc(obj):
    # An object's own docstring, or the one its method inherits; never that of its class.
    try:
        doc = obj.__doc__
    except AttributeError:
        return None
    if doc is not None and obj is not type:
        theirs = getattr(type(obj), "__doc__", None)
        if isinstance(theirs, str) and doc == theirs:
            return None
    if not isinstance(doc, str):
        return None
    return inspect.cleandoc(doc)


def getdoc(obj):
    """The docstring of an object or the comment before it, or ''."""
    doc = _own_doc(obj)
    if doc is None and not inspect.isclass(obj) and (
            inspect.isroutine(obj) or inspect.isdatadescriptor(obj)):
        doc = inspect.getdoc(obj)
    if doc is None:
        try:
            doc = inspect.getcomments(obj)
        except TypeError:
            doc = None
    return doc.rstrip() if doc else ""


def _visible(name, names=None, obj=None):
    if name in _HIDDEN:
        return False
    if name.startswith("__") and name.endswith("__"):
        return True
    if name.startswith("_") and hasattr(obj, "_fields"):
        return True
    return name in names if names is not None else not name.startswith("_")


def _class_name(cls, module):
    name = cls.__name__
    return name if cls.__module__ == module else f"{cls.__module__}.{name}"


def _signature(obj):
    try:
        return str(inspect.signature(obj))
    except (ValueError, TypeError, NameError):
        return ""


def _is_bound_python(obj):
    return inspect.ismethod(obj) or inspect.isbuiltin(obj) and obj.__self__ is not None and \
        not inspect.ismodule(obj.__self__)


def _origin(obj, module):
    qualname = getattr(obj, "__qualname__", obj.__name__)
    if "." in qualname:
        owner = qualname.rpartition(".")[0]
        return owner if obj.__module__ == module else f"{obj.__module__}.{owner}"
    return obj.__module__ if obj.__module__ != module else None


def describe(obj):
    """What kind of thing an object is, in a few words."""
    if inspect.ismodule(obj):
        kind = "built-in module" if obj.__name__ in sys.builtin_module_names else \
            "package" if hasattr(obj, "__path__") else "module"
    elif inspect.isbuiltin(obj):
        kind = "built-in function"
    elif inspect.isclass(obj):
        kind = "class"
    elif inspect.isfunction(obj):
        kind = "function"
    elif inspect.ismethod(obj):
        kind = "method"
    else:
        return type(obj).__name__
    return f"{kind} {obj.__name__}"


def _routine(obj, name=None, module=None, cls=None, home=None):
    real = getattr(obj, "__name__", None) or name
    name = name or real
    note, function, told = "", None, True
    if _is_bound_python(obj):
        owner = obj.__self__
        if owner is cls:
            function = getattr(obj, "__func__", None)
        elif inspect.isclass(owner):
            note = f" class method of {_class_name(owner, module)}"
        else:
            note = f" method of {_class_name(type(owner), module)} instance"
    elif hasattr(obj, "__objclass__"):
        owner = obj.__objclass__
        if cls is None:
            note = f" unbound {_class_name(owner, module)} method"
        elif owner is not home:
            note = f" from {_class_name(owner, module)}"
    else:
        function = obj
    if inspect.isfunction(function) and home is not None and (
            function.__module__ != home.__module__ or
            function.__qualname__ != f"{home.__qualname__}.{real}"):
        origin = _origin(function, module)
        if origin:
            note = f" from {origin}"
    title = name
    if name != real:
        if cls is not None and inspect.getattr_static(cls, real, None) is obj:
            told = False
            if note.startswith(" from "):
                note = ""
        title = f"{name} = {real}"
    arguments = _signature(obj)
    if arguments and real == "<lambda>":
        title, arguments = f"{name} lambda ", arguments[1:-1]
    head = "async " if inspect.iscoroutinefunction(obj) or inspect.isasyncgenfunction(obj) else ""
    line = head + title + (arguments or "(...)") + note + "\n"
    doc = getdoc(obj) if told else ""
    return line + _indent(doc).rstrip() + "\n" if doc else line


def _descriptor(obj, name):
    doc = getdoc(obj)
    return (f"{name}\n" if name else "") + (_indent(doc) + "\n" if doc else "")


def _value(obj, name=None, limit=None, doc=None):
    text = _short_repr(obj)
    if limit:
        over = limit - len((f"{name} = " if name else "") + text)
        if over < 0:
            text = text[:over] + "..."
    line = (f"{name} = " if name else "") + text
    doc = doc or (_own_doc(obj) if callable(obj) or inspect.isdatadescriptor(obj) else None)
    return f"{line}\n{_indent(doc)}\n" if doc else line


def _kind(attribute):
    name, kind, home, value = attribute
    if inspect.isdatadescriptor(value):
        kind = "data descriptor"
        if isinstance(value, property) and value.fset is None:
            kind = "readonly property"
    return name, kind, home, value


def _members(lines, obj, module, attributes, tag, ruled):
    def section(title):
        nonlocal ruled
        if ruled:
            lines.append("-" * 70)
        ruled = True
        lines.append(f"{title} {tag}:\n")

    for kind, title in (("method", "Methods"), ("class method", "Class methods"),
                        ("static method", "Static methods")):
        found = [a for a in attributes if a[1] == kind]
        if not found:
            continue
        section(title)
        for name, _, home, value in found:
            shown = getattr(obj, name, None)
            if shown is not None and (inspect.isroutine(shown) or callable(shown) and
                                      hasattr(shown, "__name__")) and not inspect.isclass(shown):
                lines.append(_routine(shown, name, module, obj, home))
            elif shown is not None:
                lines.append(_value(shown, name) + "\n")
            else:
                lines.append(_descriptor(value, name))
    for kind, title in (("readonly property", "Readonly properties"),
                        ("data descriptor", "Data descriptors")):
        found = [a for a in attributes if a[1] == kind]
        if found:
            section(title)
            lines += [_descriptor(value, name) for name, _, _, value in found]
    found = [a for a in attributes if a[1] == "data"]
    if found:
        section("Data and other attributes")
        for name, _, home, value in found:
            doc = getdoc(value) if callable(value) or inspect.isdatadescriptor(value) else None
            lines.append(_value(getattr(obj, name, value), name, 70, doc) + "\n")
    return ruled


def _class(obj, name=None, module=None):
    real = obj.__name__
    name = name or real
    module = obj.__module__
    bases = ", ".join([_class_name(base, module) for base in obj.__bases__])
    title = ("class " + real if name == real else f"{name} = class {real}") + \
        (f"({bases})" if bases else "")
    lines = []
    arguments = _signature(obj)
    if arguments and arguments != "()":
        lines.append(real + arguments + "\n")
    doc = getdoc(obj)
    if doc:
        lines.append(doc + "\n")
    mro = deque(inspect.getmro(obj))
    if len(mro) > 2:
        lines.append("Method resolution order:")
        lines += ["    " + _class_name(base, module) for base in mro]
        lines.append("")
    children = sorted([child.__name__ for child in type.__subclasses__(obj)
                       if not child.__name__.startswith("_") and child.__module__ == "builtins"],
                      key=str.lower)
    if children:
        lines.append("Built-in subclasses:")
        lines += ["    " + child for child in children[:4]]
        if len(children) > 4:
            lines.append(f"    ... and {len(children) - 4} other subclasses")
        lines.append("")
    attributes = [_kind(a) for a in inspect.classify_class_attrs(obj) if _visible(a[0], obj=obj)]
    ruled = False
    while attributes:
        cls = mro.popleft() if mro else attributes[0][2]
        own = [a for a in attributes if a[2] is cls]
        attributes = [a for a in attributes if a[2] is not cls]
        if cls is object and obj is not object:
            continue
        tag = "defined here" if cls is obj else f"inherited from {_class_name(cls, module)}"
        fields = getattr(obj, "_fields", ())
        own.sort(key=lambda a: (a[0] not in fields, fields.index(a[0]) if a[0] in fields else 0,
                                a[0]))
        ruled = _members(lines, obj, module, own, tag, ruled)
    text = "\n".join(lines)
    return f"{title}\n{_indent(text.rstrip(), ' |  ')}\n" if text else title + "\n"


def _section(title, text):
    return f"{title}\n{_indent(text).rstrip()}\n\n"


def _tree(tree, module):
    text = ""
    prefix = ""
    stack = [(tree, "")]
    while stack:
        entries, prefix = stack.pop()
        for n, entry in enumerate(entries):
            if type(entry) is tuple:
                cls, bases = entry
                text += prefix + _class_name(cls, module)
                if bases and bases != (None,):
                    parents = [_class_name(base, module) for base in bases]
                    if len(bases) > 1 or not prefix and False:
                        text += f"({', '.join(parents)})"
                text += "\n"
            else:
                stack.append((entries[n + 1:], prefix))
                stack.append((entry, prefix + "    "))
                break
    return text


def _module(obj, name=None):
    name = obj.__name__
    names = getattr(obj, "__all__", None)
    doc = getdoc(obj)
    head, _, rest = doc.partition("\n")
    if rest and not rest.startswith("\n"):
        head, rest = "", doc
    text = _section("NAME", name + (f" - {head}" if head else ""))
    if rest.strip():
        text += _section("DESCRIPTION", rest.strip("\n"))

    def own(value):
        return (inspect.getmodule(value) or obj) is obj

    classes = [(key, value) for key, value in inspect.getmembers(obj, inspect.isclass)
               if (names is not None or own(value)) and _visible(key, names, obj)]
    functions = [(key, value) for key, value in inspect.getmembers(obj, inspect.isroutine)
                 if (names is not None or inspect.isbuiltin(value) or
                     inspect.getmodule(value) is obj) and _visible(key, names, obj)]
    data = [(key, value) for key, value in inspect.getmembers(obj)
            if not (inspect.ismodule(value) or inspect.isclass(value) or inspect.isroutine(value) or
                    inspect.isframe(value) or inspect.istraceback(value) or inspect.iscode(value))
            and _visible(key, names, obj)]
    if classes:
        tree = inspect.getclasstree([value for _, value in classes], True)
        parts = [_tree(tree, name)] + [_class(value, key) for key, value in classes]
        text += _section("CLASSES", "\n".join(parts))
    if functions:
        text += _section("FUNCTIONS", "\n".join([_routine(value, key, name)
                                                 for key, value in functions]))
    if data:
        text += _section("DATA", "\n".join([_value(value, key, 70) for key, value in data]))
    for title, key in (("VERSION", "__version__"), ("DATE", "__date__"),
                       ("AUTHOR", "__author__"), ("CREDITS", "__credits__")):
        if hasattr(obj, key):
            text += _section(title, str(getattr(obj, key)))
    try:
        file = inspect.getfile(obj)
        if not file.startswith("<"):
            file = inspect.getabsfile(obj)
    except TypeError:
        file = "(built-in)"
    return text + _section("FILE", file)


def document(obj, name=None):
    """The text about an object, without its title."""
    if inspect.ismodule(obj):
        return _module(obj, name)
    if inspect.isclass(obj):
        return _class(obj, name)
    if inspect.isroutine(obj):
        return _routine(obj, name)
    if inspect.isdatadescriptor(obj):
        return _descriptor(obj, name)
    return _value(obj, name)


def locate(path):
    """The object that a dotted name means, imported as needed, or None."""
    parts = [part for part in path.split(".") if part]
    found, n = None, 0
    while n < len(parts):
        name = ".".join(parts[:n + 1])
        try:
            __import__(name)
        except ImportError:
            break
        found, n = sys.modules[name], n + 1
    if found is None:
        found = builtins
    for part in parts[n:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def resolve(thing):
    """(the object, its name) of an object or of the dotted name of one."""
    if isinstance(thing, str):
        found = locate(thing)
        if found is None:
            raise ImportError(f"No Python documentation found for {thing!r}.\n"
                              "Use help() to get the interactive help utility.\n"
                              "Use help(str) for help on the str class.")
        return found, thing
    name = getattr(thing, "__name__", None)
    return thing, name if isinstance(name, str) else None


def render_doc(thing, title="Help on %s"):
    """The whole text that help() prints about an object or a dotted name."""
    obj, name = resolve(thing)
    words = describe(obj)
    module = inspect.getmodule(obj)
    if name and "." in name:
        words += " in " + name[:name.rfind(".")]
    elif module and module is not obj:
        words += " in module " + module.__name__
    if not (inspect.ismodule(obj) or inspect.isclass(obj) or inspect.isroutine(obj) or
            inspect.isdatadescriptor(obj) or _own_doc(obj)):
        if hasattr(obj, "__origin__"):
            obj = obj.__origin__
        else:
            obj = type(obj)
            words += " object"
    return title % words + "\n\n" + document(obj, name)


_WELCOME = """\
Type the name of a module, class, function or keyword to be told about it,
"modules", "keywords" or "topics" for a list, and "q" or nothing to leave.
"""


def _interact():
    print(_WELCOME)
    while True:
        try:
            asked = input("help> ").strip()
        except (EOFError, KeyboardInterrupt):
            print()
            return
        if asked in ("", "q", "quit", "exit"):
            return
        help(asked.strip("'\""))


def _columns(names):
    names = sorted(names)
    rows = (len(names) + 3) // 4
    for row in range(rows):
        print("".join([f"{name:<20}" for name in names[row::rows]]).rstrip())


def help(*args):
    """Print what is known about an object, or about what a text names."""
    if not args:
        return _interact()
    thing = args[0]
    if isinstance(thing, str):
        thing = thing.strip()
        if thing == "keywords":
            from keyword import kwlist
            print("\nHere is a list of the Python keywords.\n")
            return _columns(kwlist)
        if thing in ("modules", "topics"):
            return _columns(sys.builtin_module_names)
        if thing == "":
            thing = str
    try:
        print(render_doc(thing, "Help on %s:"))
    except ImportError as e:
        print(e, end="\n\n")
