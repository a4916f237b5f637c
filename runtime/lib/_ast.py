"""The classes of the nodes of the syntax tree, made from the rows of the parser."""

import sys
import _ast_rows

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8400


class AST:
    """Base of all nodes: fields are given by position or by keyword."""

    _fields = ()
    _attributes = ()
    _field_types = {}
    __match_args__ = ()
    _modes = {}

    def __init__(self, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f"{cls.__name__} constructor takes at most {len(fields)} "
                            f"positional argument{'' if len(fields) == 1 else 's'}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        rest = fields[len(args):]
        for name, value in kwargs.items():
            if name in fields:
                if name not in rest:
                    raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            elif name not in cls._attributes:
                _deprecated(f"{cls.__name__}.__init__ got an unexpected keyword argument "
                            f"{name!r}. Support for arbitrary keyword arguments is deprecated "
                            "and will be removed in Python 3.15.", 3)
            setattr(self, name, value)
        for name in rest:
            if name not in kwargs:
                self._default(cls, name)

    def _default(self, cls, name):
        mode = cls._modes.get(name)
        if mode is None:
            if name not in cls._field_types:
                return
            mode = _mode_of(cls._field_types[name])
        if mode == "?":
            return  # the class has None
        if mode.startswith("*"):
            setattr(self, name, [])
        elif mode == "ctx":
            self.ctx = _shared["Load"]
        else:
            _deprecated(f"{cls.__name__}.__init__ missing 1 required positional argument: "
                        f"{name!r}. This will become an error in Python 3.15.", 4)

    def __reduce_ex__(self, protocol):
        cls = type(self)
        return _rebuild, (cls,), dict(self.__dict__)


def _mode_of(kind):
    text = str(kind)
    if text.startswith("list["):
        return "*"
    return "?" if text.endswith("| None") else ""


def _rebuild(cls):
    return cls.__new__(cls)


def _deprecated(text, level):
    import _warnings
    _warnings.warn(text, DeprecationWarning, stacklevel=level)


_shared = {}
_OPERATORS = ("boolop", "operator", "unaryop", "cmpop", "expr_context")
_SUMS = ("mod", "stmt", "expr", "pattern", "type_param", "excepthandler") + _OPERATORS
_VALUES = {"identifier": str, "string": str, "int": int, "constant": object}
_PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")


def _describe(name, fields):
    parts = [f"{kind}{'*' if mode.startswith('*') else mode} {field}"
             for field, kind, mode in fields]
    return f"{name}({', '.join(parts)})" if parts else name


def _make(name, base, doc, fields, located, lazy):
    names = tuple(field[0] for field in fields)
    namespace = {"_fields": names, "__match_args__": names, "__module__": "ast", "__doc__": doc,
                 "_modes": {field: "ctx" if kind == "expr_context" else mode
                            for field, kind, mode in fields}}
    if located:
        namespace["_attributes"] = _PLACE
        namespace["end_lineno"] = namespace["end_col_offset"] = None
    elif located is not None:
        namespace["_attributes"] = ()
    for field, kind, mode in fields:
        if mode == "?":
            namespace[field] = None
    cls = type(base)(name, (base,), namespace)
    lazy.append((cls, fields))
    return cls


def _type_of(kind, mode, space):
    kind = _VALUES.get(kind) or space[kind]
    if mode.startswith("*"):
        return list[kind]
    return kind | None if mode == "?" and kind is not object else kind


def _complete(name, fields):
    """Add the fields that the parser leaves out: those of type comments."""
    if name == "Module":
        return fields + [("type_ignores", "type_ignore", "*")]
    if name in ("FunctionDef", "AsyncFunctionDef"):
        return fields[:5] + [("type_comment", "string", "?")] + fields[5:]
    if name in ("Assign", "For", "AsyncFor", "With", "AsyncWith", "arg"):
        return fields + [("type_comment", "string", "?")]
    if name == "ImportFrom":
        return fields[:2] + [("level", "int", "?")]
    return fields


def _make_all(space):
    rows = [(name, kind, _complete(name, fields), located)
            for name, kind, fields, located in _ast_rows.rows()]
    lazy = []
    places = {}
    for name, kind, fields, located in rows:
        places.setdefault(kind, located)
    sums = {}
    for name, kind, fields, located in rows:
        if kind in _SUMS:
            sums.setdefault(kind, []).append(_describe(name, fields))
    for kind, alternatives in sums.items():
        if len(alternatives) == 1:
            doc = f"{kind} = {alternatives[0]}"
        else:
            indent = "\n" + " " * (len(kind) + 1) + "| "
            doc = f"{kind} = " + indent.join(alternatives)
        space[kind] = _make(kind, AST, doc, [], places[kind], [])
        if kind == "type_param" or kind == "pattern":
            del space[kind].end_lineno, space[kind].end_col_offset
    for name, kind, fields, located in rows:
        doc = _describe(name, fields)
        if kind in sums:
            space[name] = _make(name, space[kind], doc, fields, None, lazy)
        else:
            space[name] = _make(name, AST, doc, fields, located, lazy)
        if kind in _OPERATORS:
            _shared[name] = space[name]()
    space["FunctionType"] = _make("FunctionType", space["mod"],
                                  "FunctionType(expr* argtypes, expr returns)",
                                  [("argtypes", "expr", "*"), ("returns", "expr", "")], None, lazy)
    space["type_ignore"] = _make("type_ignore", AST, "type_ignore = TypeIgnore(int lineno, string tag)",
                                 [], False, [])
    space["TypeIgnore"] = _make("TypeIgnore", space["type_ignore"], "TypeIgnore(int lineno, string tag)",
                                [("lineno", "int", ""), ("tag", "string", "")], None, lazy)
    for cls, fields in lazy:
        cls._field_types = {field: _type_of(kind, mode, space) for field, kind, mode in fields}


_make_all(globals())
AST.__module__ = "ast"
