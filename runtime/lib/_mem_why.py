"""Who holds an object: mem.why. Every reference that is counted, in words.

The frames of this module and of mem are passed over by _mem_frames: what they hold is not
part of the answer. No code of the program runs.
"""

import _mem
import _mem_frames as _frames
import sys
from mem import (_CELL, _FUNCTION, _MODULE, _a, _count, _is, _is_instance, _is_plain, _module_of,
                 _mro_of, _name_of, _names_of, _short, _type_name)

_CODE = type(_count.__code__)
_NAMED = 20  # containers whose own name is looked for, at most: each costs a walk

_KINDS = {"local": "local {name!r} of {function}(), line {line}",
          "value": "value under way in {function}(), line {line}",
          "running": "function {function}() is running, line {line}",
          "new": "the object that {function}() is making",
          "names": "names of {function}, which is running, line {line}",
          "handled": "exception that is being handled"}

_KEPT = {"local": "local {name!r} of {kind} {function}(), line {line}",
         "value": "value under way in {kind} {function}(), line {line}",
         "running": "function of {kind} {function}()",
         "handled": "exception that {kind} {function}() is handling"}


# ---- parts that types of C have ----

def _method_name(x):
    function = x.__func__
    known = (_FUNCTION, type(len))
    return function.__name__ if type(function) in known else _type_name(type(function))


def _built_in_name(x):
    return f"built-in method {x.__name__}()"


def _find_parts():
    """{type: (in words, (attributes that may refer to something))}; the words may be a
    function of the holder."""
    parts = {
        type([].append): (_built_in_name, ("__self__",)),
        type(_find_parts.__get__(0)): (lambda x: f"bound method {_method_name(x)}()",
                                       ("__self__", "__func__")),
        slice: ("a slice", ("start", "stop", "step")),
        property: ("a property", ("fget", "fset", "fdel", "__doc__")),
        staticmethod: ("a staticmethod", ("__func__",)),
        classmethod: ("a classmethod", ("__func__",)),
        type(type.__dict__["__dict__"]): ("a descriptor of an attribute", ("__objclass__",)),
        BaseException: (lambda x: _a(_type_name(type(x))),
                        ("args", "__traceback__", "__context__", "__cause__")),
        type(list[int]): ("a generic alias", ("__origin__", "__args__")),
    }
    loaded = sys.modules.get
    for module, name, attributes in (
            ("functools", "partial", ("func", "args", "keywords")),
            ("_weakref", "ref", ("__callback__",)), ("_weakref", "ReferenceType", ("__callback__",)),
            ("types", "SimpleNamespace", ()), ("_contextvars", "ContextVar", ("name",)),
            ("_contextvars", "Token", ("var", "old_value"))):
        names = loaded(module)
        cls = getattr(names, name, None) if type(names) is _MODULE else None
        if _is(cls, type):
            parts[cls] = (_a(_type_name(cls)), attributes)
    return parts


_STORED = {"fget": "getter", "fset": "setter", "fdel": "deleter", "__self__": "object",
           "__func__": "function", "__objclass__": "class", "args": "arguments",
           "keywords": "keyword arguments", "func": "function", "__callback__": "callback"}


def _in_parts(holder, x, parts):
    for cls in _mro_of(type(holder)):
        if cls not in parts:
            continue
        words, attributes = parts[cls]
        words = words if type(words) is str else words(holder)
        for name in attributes:
            try:
                part = _names_of(cls)[name].__get__(holder, type(holder))
            except (AttributeError, KeyError):
                continue
            if part is x:
                yield f"{_STORED.get(name, name)} of {words}"
        return


# ---- containers ----

def _module_with(names):
    for name, module in list(sys.modules.items()):
        if type(module) is _MODULE and module.__dict__ is names:
            return name
    return None


def _owner_of(names):
    """In words, whose attributes a dict holds, or None."""
    for holder, _ in _mem.referrers(names):
        if _is(holder, type):
            return f"class {_type_name(holder)}"
        if type(holder) is _FUNCTION and holder.__dict__ is names:
            return f"function {holder.__qualname__}()"
        if _is(holder, _MODULE):
            return f"module {holder.__name__}"
        if _is(holder, BaseException):
            if BaseException.__dict__["args"].__get__(holder) is not names:
                return _a(_type_name(type(holder)))
        if _name_of(type(holder)) == "SimpleNamespace":
            return "a types.SimpleNamespace"
        if _is_instance(holder) and not any(v is names for v in _mem.attributes(holder).values()):
            return f"{_a(_type_name(type(holder)))} object"
    return None


def _attribute(key, owner):
    return f"attribute {_short(key) if _is_plain(key) else 'under ' + _short(key)} of {owner}"


def _in_dict(holder, x):
    module = _module_with(holder)
    owner = None if module else _owner_of(holder)
    kind = _a(_type_name(type(holder)))
    for key, value in dict.items(holder):
        if value is x:
            if module:
                yield f"global {_short(key)} of module {module}"
            elif owner:
                yield _attribute(key, owner)
            else:
                whose = f"key {_short(key)}" if _is_plain(key) else f"{_short(key)} as key"
                yield (f"value of {whose} in {kind} of "
                       f"{_count(dict.__len__(holder), 'item')}")
        if key is x:
            yield f"key in {kind} of {_count(dict.__len__(holder), 'item')}"


def _in_items(holder, x):
    name = _a(_type_name(type(holder)))
    base = list if _is(holder, list) else tuple
    count = base.__len__(holder)
    for i in range(count):
        if base.__getitem__(holder, i) is x:
            yield f"item {i} of {name} of {_count(count, 'item')}"


def _in_set(holder, x):
    base = set if _is(holder, set) else frozenset
    yield f"member of {_a(_type_name(type(holder)))} of {_count(base.__len__(holder), 'item')}"


def _in_deque(holder, x):
    for i, item in enumerate(type(holder).copy(holder)):
        if item is x:
            yield f"item {i} of {_a(_type_name(type(holder)))} of {_count(len(holder), 'item')}"


# ---- functions and what they leave behind ----

def _in_function(f, x):
    if f.__globals__ is x:
        yield f"globals of function {f.__qualname__}()"
    if f.__code__ is x:
        yield f"code of function {f.__qualname__}()"
    if f.__defaults__ is x:
        yield f"defaults of function {f.__qualname__}()"
    if f.__kwdefaults__ is x:
        yield f"keyword defaults of function {f.__qualname__}()"
    if f.__doc__ is x:
        yield f"docstring of function {f.__qualname__}()"
    if type(x) is dict and f.__dict__ is x:
        yield f"attributes of function {f.__qualname__}()"
    for name, cell in zip(f.__code__.co_freevars, f.__closure__ or ()):
        if cell is x:
            yield f"closure of function {f.__qualname__}(): variable {name!r}"


def _in_code(code, x):
    owner = "module code" if code.co_name == "<module>" else f"code of {code.co_qualname}()"
    if any(x is part for part in code.co_consts):
        yield f"constant of {owner}"
    elif type(x) is str:
        yield f"name in {owner}"
    else:
        yield owner


def _in_cell(cell, x):
    for holder, _ in _mem.referrers(cell):
        if type(holder) is _FUNCTION and holder.__closure__:
            for name, candidate in zip(holder.__code__.co_freevars, holder.__closure__):
                if candidate is cell:
                    yield f"cell of variable {name!r}, which {holder.__qualname__}() uses"
                    return
    for function, line, what, name in _frames.references(cell):
        if what == "local" and name:
            yield f"cell of variable {name!r} of {function}(), line {line}"
            return
    yield "cell of a variable that inner functions share"


def _in_kept(holder, x):
    kind = _name_of(type(holder)).replace("_", " ")
    kind = {"traceback": "traceback of", "frame": "frame of"}.get(kind, "suspended " + kind)
    for function, line, what, name in _frames.kept(holder, x):
        yield _KEPT[what].format(kind=kind, function=function, line=line, name=name)


# ---- classes, instances ----

_bases_of = type.__dict__["__bases__"].__get__


def _in_class(cls, x):
    place = "bases of " if _bases_of(cls) is x else "MRO of " if _mro_of(cls) is x else ""
    yield f"{place}class {_type_name(cls)}"


def _in_instance(holder, x):
    name = f"{_a(_type_name(type(holder)))} object"
    if type(holder) is x:
        yield f"class of {name}"
    for cls in _mro_of(type(holder)):
        for key, member in _names_of(cls).items():
            if _name_of(type(member)) == "member_descriptor":
                try:
                    if member.__get__(holder) is x:
                        yield f"slot {key!r} of {name}"
                except AttributeError:
                    pass
    for key, value in _mem.attributes(holder).items():
        if value is x and not _is(holder, BaseException):
            yield _attribute(key, name)


def _places(holder, x, parts):
    """In words, each place in holder that refers to x."""
    if _is(holder, (list, tuple)):
        yield from _in_items(holder, x)
    elif _is(holder, dict):
        yield from _in_dict(holder, x)
    elif _is(holder, (set, frozenset)):
        yield from _in_set(holder, x)
    elif type(holder) is _FUNCTION:
        yield from _in_function(holder, x)
    elif type(holder) is _CELL:
        yield from _in_cell(holder, x)
    elif _name_of(type(holder)) in ("generator", "coroutine", "async_generator", "traceback",
                                   "frame") and _module_of(type(holder)) == "builtins":
        yield from _in_kept(holder, x)
    elif _is(holder, type):
        yield from _in_class(holder, x)
    elif type(holder) is _CODE:
        yield from _in_code(holder, x)
    elif _is(holder, _MODULE):
        yield f"module {holder.__name__}"
    elif _module_of(type(holder)) == "collections" and _name_of(type(holder)) == "deque":
        yield from _in_deque(holder, x)
    else:
        yield from _in_parts(holder, x, parts)
    if _is_instance(holder):
        yield from _in_instance(holder, x)


def _all_places(holder, x, times, parts):
    """_places, as many as there are references: what has no name is in the object."""
    places = list(_places(holder, x, parts))[:times]
    rest = times - len(places)
    if rest:
        places.append(f"{_a(_type_name(type(holder)))} object"
                      + (f", {rest} times" if rest > 1 else ""))
    return places, rest


# ---- the answer ----

def _running(x):
    for function, line, what, name in _frames.references(x):
        if function == "<module>" and what != "local":
            yield "value under way in module code" if what == "value" \
                else "module code that is running"
        else:
            yield _KINDS[what].format(name=name, function=function, line=line)


_OWNED = ("global ", "local ", "attribute ", "slot ", "cell ", "defaults ", "keyword ",
          "docstring ", "arguments ", "bases ", "MRO ", "names ", "member ", "item ", "value ", "constant ",
          "a ", "an ")
_NAMES = ("global ", "local ", "attribute ", "slot ", "cell ", "defaults ", "closure ")


def _place_of(holder, parts, own):
    """In words, one place that a holder has in the program, apart from our own rows; ""
    without one."""
    found = list(_running(holder))
    for outer, times in _mem.referrers(holder):
        if outer is not holder and not any(outer is row for row in own):
            found += _all_places(outer, holder, times, parts)[0]
    ranked = [(i, place) for place in found
              for i, word in enumerate(_OWNED) if place.startswith(word)]
    if not ranked:
        return ""
    place = min(ranked)[1]
    return f", held by {place}" if place.startswith(("a ", "an ")) else f", {place}"


def why(x):
    """(rows, text)"""
    given = total = _frames.count(x)
    kind = _type_name(type(x))
    if total is None:
        return [], f"{kind}: immortal, part of the program; nothing needs to hold it"
    rows = list(_running(x))
    parts = _find_parts()
    found = []
    own = _mem.referrers(x)
    for i, (holder, times) in enumerate(own):
        places, rest = _all_places(holder, x, times, parts)
        total -= max(rest - 1, 0)
        if i < _NAMED and not places[0].startswith(_NAMES):
            name = _place_of(holder, parts, own)
            places = [place + name for place in places]
        found += places
    rows += sorted(found)
    rest = total - len(rows)
    if rest > 0:
        rows.append(f"C code: {rest}")
    head = f"{kind}, {_count(given, 'reference')}"
    site = _frames.site(x)
    if site is not None:
        head += f", made at {site[0]}:{site[1]}"
    return rows, "\n".join([head] + ["  " + row for row in rows])
