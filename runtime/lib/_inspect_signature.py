"""Signatures of callables: the part of inspect that has no need of anything but types."""

import functools
import sys
import types
from _collections import OrderedDict

__name__ = "inspect"  # where its users find it


class _empty:
    """Marks what a parameter or a signature does not have."""


class _ParameterKind(int):
    """How arguments reach a parameter."""

    _names = ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY",
              "VAR_KEYWORD")
    _texts = ("positional-only", "positional or keyword", "variadic positional", "keyword-only",
              "variadic keyword")

    def __new__(cls, value):
        try:
            return _KINDS[value]
        except (KeyError, TypeError):
            raise ValueError(f"{value!r} is not a valid _ParameterKind") from None

    name = property(lambda self: self._names[self])
    value = property(lambda self: int(self))
    description = property(lambda self: self._texts[self])

    def __str__(self):
        return self._names[self]

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


_KINDS = {value: int.__new__(_ParameterKind, value) for value in range(5)}
_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = \
    _KINDS.values()
for _kind in _KINDS.values():
    setattr(_ParameterKind, _kind.name, _kind)


def _annotation_text(annotation):
    from inspect import formatannotation
    return formatannotation(annotation)


class Parameter:
    """One parameter: name, kind, default, annotation."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError("implicit arguments must be passed as positional or keyword "
                                 f"arguments, not {self._kind.description}")
            self._kind = _POSITIONAL_ONLY
            name = f"implicit{name[1:]}"
        from keyword import iskeyword
        if (iskeyword(name) and self._kind is not _POSITIONAL_ONLY) or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def __reduce__(self):
        return (type(self), (self._name, self._kind),
                {"_default": self._default, "_annotation": self._annotation})

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    def replace(self, *, name=..., kind=..., annotation=..., default=...):
        """Return a parameter with some of its attributes changed."""
        return type(self)(self._name if name is ... else name,
                          self._kind if kind is ... else kind,
                          default=self._default if default is ... else default,
                          annotation=self._annotation if annotation is ... else annotation)

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, quote=True):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + _annotation_text(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        if self._kind == _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind
                and self._default == other._default and self._annotation == other._annotation)


class BoundArguments:
    """The arguments that Signature.bind() gave to the parameters."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        """The positional arguments of a call."""
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                break
            try:
                arg = self.arguments[name]
            except KeyError:
                break
            if param.kind == _VAR_POSITIONAL:
                args.extend(arg)
            else:
                args.append(arg)
        return tuple(args)

    @property
    def kwargs(self):
        """The keyword arguments of a call."""
        kwargs = {}
        started = False
        for name, param in self._signature.parameters.items():
            if not started:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started:
                continue
            try:
                arg = self.arguments[name]
            except KeyError:
                continue
            if param.kind == _VAR_KEYWORD:
                kwargs.update(arg)
            else:
                kwargs[name] = arg
        return kwargs

    def apply_defaults(self):
        """Give the parameters without argument their defaults."""
        new = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                new[name] = self.arguments[name]
            elif param.default is not _empty:
                new[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                new[name] = ()
            elif param.kind is _VAR_KEYWORD:
                new[name] = {}
        self.arguments = new

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        args = [f"{name}={value!r}" for name, value in self.arguments.items()]
        return f"<{type(self).__name__} ({', '.join(args)})>"


class Signature:
    """The parameters of a callable and its return annotation."""

    __slots__ = ("_return_annotation", "_parameters")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = {}
        if parameters is not None and __validate_parameters__:
            top = _POSITIONAL_ONLY
            seen_default = False
            for param in parameters:
                kind, name = param.kind, param.name
                if kind in (_VAR_POSITIONAL, _VAR_KEYWORD) and \
                        any(other.kind is kind for other in params.values()):
                    raise ValueError(f"more than one {kind.description} parameter")
                if kind < top:
                    raise ValueError(f"wrong parameter order: {top.description} parameter before "
                                     f"{kind.description} parameter")
                top = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if param.default is not _empty:
                        seen_default = True
                    elif seen_default:
                        raise ValueError("non-default argument follows default argument")
                if name in params:
                    raise ValueError(f"duplicate parameter name: {name!r}")
                params[name] = param
        elif parameters is not None:
            params = {param.name: param for param in parameters}
        self._parameters = types.MappingProxyType(OrderedDict(params))
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """Return the signature of a callable."""
        return _signature(obj, follow_wrapped=follow_wrapped, cls=cls, globals=globals,
                          locals=locals, eval_str=eval_str)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=..., return_annotation=...):
        """Return a signature with some of its attributes changed."""
        return type(self)(self.parameters.values() if parameters is ... else parameters,
                          return_annotation=self._return_annotation if return_annotation is ...
                          else return_annotation)

    __replace__ = replace

    def _key(self):
        ordered = tuple(p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY)
        named = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return ordered, named, self.return_annotation

    def __hash__(self):
        ordered, named, annotation = self._key()
        return hash((ordered, frozenset(named.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        parameters = iter(self.parameters.values())
        ahead = []
        values = iter(args)
        pos_only_as_keyword = []
        while True:
            try:
                value = next(values)
            except StopIteration:
                param = next(parameters, None)
                if param is None or param.kind == _VAR_POSITIONAL:
                    break
                if param.name in kwargs:
                    if param.kind == _POSITIONAL_ONLY:
                        pos_only_as_keyword.append(param)
                        continue
                    ahead.append(param)
                    break
                if param.kind == _VAR_KEYWORD or param.default is not _empty:
                    ahead.append(param)
                    break
                if partial:
                    ahead.append(param)
                    break
                what = " keyword-only" if param.kind == _KEYWORD_ONLY else ""
                raise TypeError(f"missing a required{what} argument: {param.name!r}") from None
            param = next(parameters, None)
            if param is None or param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError("too many positional arguments")
            if param.kind == _VAR_POSITIONAL:
                arguments[param.name] = (value, *values)
                break
            if param.name in kwargs and param.kind != _POSITIONAL_ONLY:
                raise TypeError(f"multiple values for argument {param.name!r}")
            arguments[param.name] = value
        keywords = None
        for param in [*ahead, *parameters]:
            if param.kind == _VAR_KEYWORD:
                keywords = param
                continue
            if param.kind == _VAR_POSITIONAL:
                continue
            name = param.name
            if param.kind == _POSITIONAL_ONLY:
                if name in kwargs:
                    pos_only_as_keyword.append(param)
                elif not partial and param.default is _empty:
                    raise TypeError(f"missing a required argument: {name!r}")
                continue
            try:
                arguments[name] = kwargs.pop(name)
            except KeyError:
                if not partial and param.default is _empty:
                    raise TypeError(f"missing a required argument: {name!r}") from None
        if kwargs:
            if keywords is not None:
                arguments[keywords.name] = kwargs
            elif pos_only_as_keyword:
                names = ", ".join(param.name for param in pos_only_as_keyword)
                raise TypeError("got some positional-only arguments passed as keyword "
                                f"arguments: {names!r}")
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Return a BoundArguments; raise TypeError if the call is wrong."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """As bind(), but required arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return (type(self), (tuple(self._parameters.values()),),
                {"_return_annotation": self._return_annotation})

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """Return the text of the signature, on several lines if it is wider than max_width."""
        result = []
        positional_only = False
        separated = False
        for param in self.parameters.values():
            kind = param.kind
            if kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                result.append("/")
                positional_only = False
            if kind == _VAR_POSITIONAL:
                separated = True
            elif kind == _KEYWORD_ONLY and not separated:
                result.append("*")
                separated = True
            result.append(str(param))
        if positional_only:
            result.append("/")
        text = "(" + ", ".join(result) + ")"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(result) + "\n)"
        if self.return_annotation is not _empty:
            text += " -> " + _annotation_text(self.return_annotation)
        return text


# ---- finding signatures ----

def _is_function_like(obj):
    if not callable(obj) or isinstance(obj, type):
        return False
    name, code = getattr(obj, "__name__", None), getattr(obj, "__code__", None)
    defaults = getattr(obj, "__defaults__", _empty)
    kwdefaults = getattr(obj, "__kwdefaults__", _empty)
    return (isinstance(code, types.CodeType) and isinstance(name, str)
            and (defaults is None or isinstance(defaults, tuple))
            and (kwdefaults is None or isinstance(kwdefaults, dict)))


def _of_function(cls, func, skip_bound=True, globals=None, locals=None, eval_str=False):
    from inspect import get_annotations
    code = func.__code__
    names = code.co_varnames
    count, posonly = code.co_argcount, code.co_posonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    parameters = []
    # Surplus defaults move the beginning as in a slice, where it then counts from the end.
    required = slice(count - len(defaults), None).indices(count)[0]
    for index, name in enumerate(names[:count]):
        parameters.append(Parameter(
            name, _POSITIONAL_ONLY if index < posonly else _POSITIONAL_OR_KEYWORD,
            annotation=annotations.get(name, _empty),
            default=defaults[index - required] if index >= required else _empty))
    at = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        name = names[at]
        parameters.append(Parameter(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty)))
        at += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & 8:
        name = names[at]
        parameters.append(Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return cls(parameters, return_annotation=annotations.get("return", _empty),
               __validate_parameters__=False)


def _of_text(cls, obj, text, skip_bound):
    """The signature that a text such as '(self, index=-1, /)' states."""
    import ast
    try:
        node = ast.parse(f"def f{text.replace('$', '')}: pass").body[0].args
    except SyntaxError:
        raise ValueError(f"{obj!r} builtin has invalid signature") from None

    def value(default):
        if default is None:
            return _empty
        try:
            return ast.literal_eval(default)
        except ValueError:
            return eval(compile(ast.Expression(default), "<signature>", "eval"), {}, sys.modules)

    positional = node.posonlyargs + node.args
    defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
    parameters = []
    for index, (arg, default) in enumerate(zip(positional, defaults)):
        kind = _POSITIONAL_ONLY if index < len(node.posonlyargs) else _POSITIONAL_OR_KEYWORD
        parameters.append(Parameter(arg.arg, kind, default=value(default)))
    if node.vararg:
        parameters.append(Parameter(node.vararg.arg, _VAR_POSITIONAL))
    for arg, default in zip(node.kwonlyargs, node.kw_defaults):
        parameters.append(Parameter(arg.arg, _KEYWORD_ONLY, default=value(default)))
    if node.kwarg:
        parameters.append(Parameter(node.kwarg.arg, _VAR_KEYWORD))
    owner = getattr(obj, "__self__", None)
    if text.startswith("($module"):
        parameters.pop(0)
    elif parameters and parameters[0].name in ("self", "type", "cls", "module"):
        bound = owner is not None and not isinstance(owner, types.ModuleType)
        if bound and skip_bound:
            parameters.pop(0)
        elif parameters[0].kind is not _POSITIONAL_ONLY:
            parameters[0] = parameters[0].replace(kind=_POSITIONAL_ONLY)
    return cls(parameters)


def _is_native(obj):
    return isinstance(obj, (types.BuiltinFunctionType, types.MethodDescriptorType,
                            types.WrapperDescriptorType, types.MethodWrapperType,
                            types.ClassMethodDescriptorType))


def _bound_method(sig):
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        params = params[1:]
    return sig.replace(parameters=params)


def _of_partial(wrapped, partial):
    args, keywords = partial.args or (), partial.keywords or {}
    try:
        bound = wrapped.bind_partial(*args, **keywords)
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    new = []
    keyword_only = False
    for name, param in wrapped.parameters.items():
        if name in bound.arguments:
            value = bound.arguments[name]
            if param.kind is _POSITIONAL_ONLY:
                continue
            if param.kind is _POSITIONAL_OR_KEYWORD:
                if name in keywords:
                    keyword_only = True
                    new.append(param.replace(default=value, kind=_KEYWORD_ONLY))
                continue
            if param.kind is _KEYWORD_ONLY:
                new.append(param.replace(default=value))
                continue
        if keyword_only:
            if param.kind is _POSITIONAL_OR_KEYWORD:
                param = param.replace(kind=_KEYWORD_ONLY)
            elif param.kind is _VAR_POSITIONAL:
                continue
        new.append(param)
    return wrapped.replace(parameters=new)


def _of_partialmethod(partial, again):
    # The first parameter stays: it is for the instance.
    wrapped = again(partial.func)
    params = tuple(wrapped.parameters.values())
    filled = functools.partialmethod(partial.func, None, *partial.args, **partial.keywords)
    try:
        sig = _of_partial(wrapped, filled)
    except ValueError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    if params[0].kind is _VAR_POSITIONAL:
        return sig
    return sig.replace(parameters=(params[0], *sig.parameters.values()))


def _bound(found, instance, owner):
    """What an attribute found in a class becomes for an instance of it."""
    get = getattr(type(found), "__get__", None)
    return found if get is None else get(found, instance, owner)


def _user_method(cls, name):
    """The method of that name that a class statement, not C, defined."""
    if name in ("__new__", "__init__", "__call__"):
        for base in cls.__mro__:
            if name in base.__dict__:
                found = base.__dict__[name]
                if _is_native(found):
                    return None
                return found
    return None


def _signature(obj, *, follow_wrapped=True, skip_bound=True, cls=Signature, globals=None,
               locals=None, eval_str=False):
    def again(other):
        return _signature(other, follow_wrapped=follow_wrapped, skip_bound=skip_bound, cls=cls,
                          globals=globals, locals=locals, eval_str=eval_str)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        sig = again(obj.__func__)
        return _bound_method(sig) if skip_bound else sig
    if follow_wrapped:
        from inspect import unwrap
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__")
                     or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    try:
        sig = obj.__signature__
    except AttributeError:
        pass
    else:
        if sig is not None:
            found = sig() if not isinstance(sig, (Signature, str)) and callable(sig) else sig
            if isinstance(found, str):
                return _of_text(cls, obj, found, skip_bound)
            if not isinstance(found, Signature):
                raise TypeError(f"unexpected object {sig!r} in __signature__ attribute")
            return found
    if isinstance(getattr(obj, "__partialmethod__", None), functools.partialmethod):
        return _of_partialmethod(obj.__partialmethod__, again)
    if isinstance(obj, types.FunctionType) or _is_function_like(obj):
        text = getattr(obj, "__text_signature__", None)
        if text:
            return _of_text(cls, obj, text, skip_bound)
        return _of_function(cls, obj, globals=globals, locals=locals, eval_str=eval_str)
    if _is_native(obj):
        text = getattr(obj, "__text_signature__", None)
        if not text:
            raise ValueError(f"no signature found for builtin {obj!r}")
        return _of_text(cls, obj, text, skip_bound)
    if isinstance(obj, functools.partial):
        return _of_partial(again(obj.func), obj)
    if isinstance(obj, type):
        return _of_class(obj, again, cls)
    text = getattr(obj, "__text_signature__", None)
    if isinstance(text, str):
        return _of_text(cls, obj, text, skip_bound)
    for base in type(obj).__mro__:
        if "__call__" in base.__dict__:
            return again(_bound(base.__dict__["__call__"], obj, type(obj)))
    raise ValueError(f"callable {obj!r} is not supported by signature")


def _of_class(obj, again, cls):
    call = _user_method(type(obj), "__call__")
    if call is not None and type(obj) is not type:
        return again(_bound(call, obj, type(obj)))
    for base in obj.__mro__:
        new, init = base.__dict__.get("__new__"), base.__dict__.get("__init__")
        if new is not None and not _is_native(new) and not isinstance(new, types.BuiltinFunctionType):
            return _bound_method(again(_bound(new, None, obj)))
        if init is not None and not _is_native(init):
            return again(_bound(init, obj, obj))
        if base is not object and (new is not None or init is not None):
            break
    for base in obj.__mro__[:-1]:
        text = base.__text_signature__
        if isinstance(text, str):
            return _of_text(cls, obj, text, True)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls()
    if obj is type:
        raise ValueError(f"no signature found for builtin {obj!r}")
    if type in obj.__mro__:
        raise ValueError(f"callable {obj!r} is not supported by signature")
    raise ValueError(f"no signature found for builtin type {obj!r}")


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Return the Signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals,
                                   locals=locals, eval_str=eval_str)
