"""Names for annotations: Any, Union, Callable, TypeVar, Protocol, NamedTuple and the like.

The classes of collections.abc, re and contextlib are looked up on first use.
"""

import sys
from abc import ABCMeta, abstractmethod
from _functools import _lru_cache_wrapper
from _typing import (TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs,
                     TypeAliasType, Generic, NoDefault, _alias_values, _idfunc)

GenericAlias = type(list[int])
_UnionType = type(int | str)
_MethodWrapperType = type(object().__str__)
_WrapperDescriptorType = type(object.__init__)
_FunctionType = type(lambda: 0)

# What others take from the module; those in _LAZY too.
_own = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef',
    'Generic', 'Literal', 'Optional', 'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar',
    'TypeVarTuple', 'Union', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex',
    'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'Dict', 'List', 'Set',
    'FrozenSet', 'NamedTuple', 'TypedDict', 'BinaryIO', 'IO', 'TextIO',
    'AnyStr', 'assert_type', 'assert_never', 'cast', 'clear_overloads',
    'dataclass_transform', 'final', 'get_args', 'get_origin', 'get_overloads',
    'get_protocol_members', 'get_type_hints', 'is_protocol', 'is_typeddict',
    'LiteralString', 'Never', 'NewType', 'no_type_check', 'no_type_check_decorator',
    'NoDefault', 'NoReturn', 'NotRequired', 'overload', 'override', 'ParamSpecArgs',
    'ParamSpecKwargs', 'ReadOnly', 'Required', 'reveal_type', 'runtime_checkable', 'Self',
    'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'TypeIs', 'TypeAliasType', 'Unpack']

TYPE_CHECKING = False
Text = str


# ---- texts, checks, parameters ----

def _type_repr(obj):
    if isinstance(obj, tuple):
        return '[' + ', '.join(_type_repr(t) for t in obj) + ']'
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, _FunctionType):
        return obj.__name__
    return repr(obj)


def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    # arg as a type; TypeError if it cannot be one.
    invalid = [Generic, Protocol]
    if not allow_special_forms:
        invalid.append(ClassVar)
        if is_argument:
            invalid.append(Final)
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in invalid:
        raise TypeError(f'{arg} is not valid as type argument')
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _unpack_args(*args):
    # *tuple[int, str] inside brackets is int, str
    result = []
    for arg in args:
        inner = None
        if not isinstance(arg, type):
            inner = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner is not None and not (inner and inner[-1] is ...):
            result += inner
        else:
            result.append(arg)
    return result


def _deduplicate(params, *, unhashable_fallback=False):
    try:
        return list(dict.fromkeys(params))
    except TypeError:
        if not unhashable_fallback:
            raise
    result = []
    for item in params:
        if item not in result:
            result.append(item)
    return result


def _collect_parameters(args, *, enforce_default_ordering=True):
    # The type parameters in args, in the order of appearance.
    found = []
    default_seen = variadic_seen = False
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            for item in arg:
                for inner in _collect_parameters(
                        [item], enforce_default_ordering=enforce_default_ordering):
                    if inner not in found:
                        found.append(inner)
        elif hasattr(arg, '__typing_subst__'):
            if arg in found:
                continue
            if enforce_default_ordering:
                if variadic_seen and arg.has_default() and isinstance(arg, TypeVar):
                    raise TypeError('Type parameter with a default follows TypeVarTuple')
                if arg.has_default():
                    default_seen = True
                elif default_seen:
                    raise TypeError(f'Type parameter {arg!r} without a default '
                                    'follows type parameter with a default')
            found.append(arg)
        else:
            variadic_seen = variadic_seen or _is_unpacked_typevartuple(arg)
            for inner in getattr(arg, '__parameters__', ()):
                if inner not in found:
                    found.append(inner)
    return tuple(found)


def _is_unpacked_typevartuple(x):
    return not isinstance(x, type) and getattr(x, '__typing_is_unpacked_typevartuple__', False)


def _count_text(actual, expected, what, params):
    few = actual < expected
    if few:
        expected -= sum(param.has_default() for param in params)
        if actual >= expected:
            return None
        expected = f'at least {expected}'
    return (f"Too {'few' if few else 'many'} arguments for {what}; actual {actual}, "
            f'expected {expected}')


def _check_generic(cls, count, params):
    if not params:
        raise TypeError(f'{cls} is not a generic class')
    if count != len(params):
        text = _count_text(count, len(params), cls, params)
        if text is not None:
            raise TypeError(text)


_cleanups = []  # functions that empty the caches below


def _tp_cache(func, *, typed=False):
    # Remember func's results where its arguments can be hashed.
    cached = _lru_cache_wrapper(func, 128, typed, tuple)
    _cleanups.append(cached.cache_clear)

    def inner(*args, **kwds):
        try:
            return cached(*args, **kwds)
        except TypeError:
            pass
        return func(*args, **kwds)
    inner.__doc__ = func.__doc__
    inner.__name__ = inner.__qualname__ = func.__name__
    return inner


# ---- special forms ----

class _Final:
    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


class _SpecialForm(_Final, _root=True):
    __iter__ = None
    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_tp_cache
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _TypedCacheSpecialForm(_SpecialForm, _root=True):
    def __init__(self, getitem):
        super().__init__(_tp_cache(getitem, typed=True))

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all. As a base class: instances may have any attribute for a checker."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _plain(name, doc):
    # A special form that takes nothing in brackets.
    def getitem(self, parameters):
        raise TypeError(f'{self} is not subscriptable')
    getitem.__name__, getitem.__doc__ = name, doc
    return _SpecialForm(getitem)


NoReturn = _plain('NoReturn', 'The result of a function that never returns.')
Never = _plain('Never', 'The type of which nothing is an instance.')
Self = _plain('Self', 'The class that a method belongs to.')
LiteralString = _plain('LiteralString', 'A str made of literals only.')
TypeAlias = _plain('TypeAlias', 'Marks an assignment that names a type.')


def _single(name, doc, special=False):
    # A special form that takes one type in brackets.
    def getitem(self, parameters):
        item = _type_check(parameters, f'{self} accepts only single type.',
                           allow_special_forms=special)
        return _GenericAlias(self, (item,))
    getitem.__name__, getitem.__doc__ = name, doc
    return _SpecialForm(getitem)


ClassVar = _single('ClassVar', 'An attribute of the class, not of instances.', special=True)
Final = _single('Final', 'A name that is not assigned again.', special=True)
TypeGuard = _single('TypeGuard', 'The result of a function that narrows the type of its argument.')
TypeIs = _single('TypeIs', 'The same, and the opposite when the answer is no.')
Required = _single('Required', 'A key of a TypedDict that must be there.', special=True)
NotRequired = _single('NotRequired', 'A key of a TypedDict that may be missing.', special=True)
ReadOnly = _single('ReadOnly', 'A key of a TypedDict that is not assigned to.', special=True)


@_SpecialForm
def Union(self, parameters):
    """Union[X, Y]: X or Y."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    text = 'Union[arg, ...]: each arg must be a type.'
    flat = []
    for param in parameters:
        param = _type_check(param, text)
        if isinstance(param, (_UnionGenericAlias, _UnionType)):
            flat += param.__args__
        else:
            flat.append(param)
    parameters = tuple(_deduplicate(flat, unhashable_fallback=True))
    if len(parameters) == 1:
        return parameters[0]
    if len(parameters) == 2 and type(None) in parameters:
        return _UnionGenericAlias(self, parameters, name='Optional')
    return _UnionGenericAlias(self, parameters)


def _make_union(left, right):
    return Union[left, right]


@_SpecialForm
def Optional(self, parameters):
    """Optional[X]: X or None."""
    arg = _type_check(parameters, f'{self} requires a single type.')
    return Union[arg, type(None)]


@_TypedCacheSpecialForm
def Literal(self, *parameters):
    """Literal['a', 1]: one of these values."""
    flat = []
    for param in parameters:
        flat += param.__args__ if isinstance(param, _LiteralGenericAlias) else [param]
    try:
        pairs = dict.fromkeys((param, type(param)) for param in flat)
        flat = [param for param, _ in pairs]
    except TypeError:
        pass  # unhashable values stay as they are
    return _LiteralGenericAlias(self, tuple(flat))


@_SpecialForm
def Concatenate(self, parameters):
    """Concatenate[X, P]: the parameters X, then those of P."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a '
                        'ParamSpec variable or ellipsis.')
    text = 'Concatenate[arg, ...]: each arg must be a type.'
    parameters = (*(_type_check(p, text) for p in parameters[:-1]), parameters[-1])
    return _ConcatenateGenericAlias(self, parameters)


@_SpecialForm
def Unpack(self, parameters):
    """Unpack[Ts]: *Ts."""
    item = _type_check(parameters, f'{self} accepts only single type.')
    return _UnpackGenericAlias(origin=self, args=(item,))


@_TypedCacheSpecialForm
def Annotated(self, *params):
    """Annotated[T, x, ...]: T, with data for others."""
    if len(params) < 2:
        raise TypeError('Annotated[...] should be used with at least two '
                        'arguments (a type and an annotation).')
    if _is_unpacked_typevartuple(params[0]):
        raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
    origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.',
                         allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))


class ForwardRef(_Final, _root=True):
    """A type that is named by a text and looked up later."""

    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__',
                 '__forward_value__', '__forward_is_argument__', '__forward_is_class__',
                 '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        text = f'({arg},)[0]' if arg.startswith('*') else arg
        try:
            code = compile(text, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            module = sys.modules.get(self.__forward_module__)
            globalns = getattr(module, '__dict__', globalns)
        if type_params:
            globalns, localns = dict(globalns), dict(localns)
            for param in type_params:
                if not self.__forward_is_class__ or param.__name__ not in globalns:
                    globalns[param.__name__] = param
                    localns.pop(param.__name__, None)
        value = _type_check(eval(self.__forward_code__, globalns, localns),
                            'Forward references must evaluate to types.',
                            is_argument=self.__forward_is_argument__,
                            allow_special_forms=self.__forward_is_class__)
        self.__forward_value__ = _eval_type(value, globalns, localns, type_params,
                                            recursive_guard=recursive_guard
                                            | {self.__forward_arg__})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return (self.__forward_arg__ == other.__forward_arg__
                    and self.__forward_value__ == other.__forward_value__)
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = '' if self.__forward_module__ is None \
            else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


# ---- aliases ----

def _is_dunder(attr):
    return attr.startswith('__') and attr.endswith('__')


class _BaseGenericAlias(_Final, _root=True):
    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None  # not a class, though it looks like its origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; '
                            f'use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        result = []
        if self.__origin__ not in bases:
            result.append(self.__origin__)
        # Generic comes last, once: not here if a generic follows.
        behind = bases[bases.index(self) + 1:]
        for base in behind:
            if isinstance(base, _BaseGenericAlias):
                break
            if isinstance(base, type):
                if issubclass(base, Generic):
                    break
                continue
            entries = getattr(base, '__mro_entries__', None)
            found = entries(bases) if entries is not None else None
            if isinstance(found, tuple) and any(isinstance(entry, type)
                                                and issubclass(entry, Generic)
                                                for entry in found):
                break
        else:
            result.append(Generic)
        return tuple(result)

    def __getattr__(self, attr):
        if attr in {'__name__', '__qualname__'}:
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in {'_name', '_inst', '_nparams', '_defaults',
                                        '_paramspec_tvars', '_typevar_types'}:
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __dir__(self):
        return list(set(super().__dir__() + [attr for attr in dir(self.__origin__)
                                             if not _is_dunder(attr)]))


class _GenericAlias(_BaseGenericAlias, _root=True):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(
            args, enforce_default_ordering=origin in (Generic, Protocol))
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = _unpack_args(*(_type_convert(p) for p in args))
        values = dict(zip(self.__parameters__, _alias_values(self, args)))
        return self.copy_with(tuple(self._make_substitution(self.__args__, values)))

    def _make_substitution(self, args, values):
        result = []
        for old in args:
            if isinstance(old, type):
                result.append(old)
                continue
            if isinstance(old, TypeVarTuple):
                old.__typing_subst__(values[old])  # refuses: it was not unpacked
            if hasattr(old, '__typing_subst__'):
                new = values[old]
            elif isinstance(old, tuple):
                new = tuple(self._make_substitution(old, values))
            else:
                params = getattr(old, '__parameters__', ())
                if not params:
                    new = old
                else:
                    inner = []
                    for param in params:
                        if isinstance(param, TypeVarTuple):
                            inner += values[param]
                        else:
                            inner.append(values[param])
                    new = old[tuple(inner)]
            if self.__origin__ is _abc_callable() and isinstance(new, tuple):
                result += new  # the parameters of a Callable lie flat
            elif _is_unpacked_typevartuple(old):
                result += new
            else:
                result.append(new)
        return result

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        args = ', '.join([_type_repr(a) for a in self.__args__]) if self.__args__ else '()'
        return f'{name}[{args}]'

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = tuple(self.__args__)
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return _getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            for base in bases[bases.index(self) + 1:]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


def _getitem(origin, args):
    return origin[args]


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    __iter__ = None
    # List, Dict and the like: they stand for a class that is named otherwise.
    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults
        home = '' if origin.__module__ == 'builtins' else origin.__module__ + '.'
        self.__doc__ = f'A generic version of {home}{origin.__qualname__}.'

    def __getitem__(self, params):
        return _special_getitem(self, params)

    def _getitem(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_check(p, 'Parameters to generic types must be types.')
                       for p in params)
        count, wanted = len(params), self._nparams
        if not wanted:
            raise TypeError(f'{self} is not a generic class')
        if self._defaults and count < wanted and count + len(self._defaults) >= wanted:
            params += self._defaults[count - wanted:]
            count = len(params)
        if count != wanted:
            expected = wanted
            if self._defaults:
                expected = f'at least {wanted - len(self._defaults)}'
            raise TypeError(f"Too {'many' if count > wanted else 'few'} arguments for {self};"
                            f' actual {count}, expected {expected}')
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _OutdatedAlias(_SpecialGenericAlias, _root=True):
    # One that is on its way out, and says so when an object is tested against it.
    def __instancecheck__(self, obj):
        import warnings
        warnings._deprecated(f'{self.__module__}.{self._name}', remove=(3, 14))
        return super().__instancecheck__(obj)


@_tp_cache
def _special_getitem(alias, params):
    return alias._getitem(params)


class _CallableGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        shown = ', '.join([_type_repr(a) for a in args[:-1]])
        return f'typing.Callable[[{shown}], {_type_repr(args[-1])}]'

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return _getitem, (getattr(sys.modules[__name__], 'Callable'), args)


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def _getitem(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        if isinstance(args, list):
            args = tuple(args)
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if args is ... or isinstance(args, (ParamSpec, _ConcatenateGenericAlias)):
            return self.copy_with((args, result))
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_type_convert(arg) for arg in _unpack_args(*args))
        return self.copy_with(args + (result,))

    def __getitem__(self, params):
        if isinstance(params, tuple) and len(params) == 2 and isinstance(params[0], list):
            params = (tuple(params[0]), params[1])
        return super().__getitem__(params)


class _TupleType(_SpecialGenericAlias, _root=True):
    def _getitem(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        text = 'Tuple[t0, t1, ...]: each t must be a type.'
        if len(params) >= 2 and params[-1] is ...:
            head = tuple(_type_check(p, text) for p in params[:-1])
            return self.copy_with((*head, ...))
        return self.copy_with(tuple(_type_check(p, text) for p in params))


class _UnionGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            return (all(arg in other.__args__ for arg in self.__args__)
                    and all(arg in self.__args__ for arg in other.__args__))

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is type(None):
                return f'typing.Optional[{_type_repr(args[1])}]'
            if args[1] is type(None):
                return f'typing.Optional[{_type_repr(args[0])}]'
        return f"typing.Union[{', '.join([_type_repr(a) for a in args])}]"

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def __reduce__(self):
        return _getitem, (Union, self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return ({(a, type(a)) for a in self.__args__}
                == {(a, type(a)) for a in other.__args__})

    def __hash__(self):
        return hash(frozenset((a, type(a)) for a in self.__args__))

    def __repr__(self):
        return f"typing.Literal[{', '.join([_type_repr(a) for a in self.__args__])}]"


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        if isinstance(params[-1], (list, tuple)):
            return (*params[:-1], *params[-1])
        if isinstance(params[-1], _ConcatenateGenericAlias):
            params = (*params[:-1], *params[-1].__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        # *Ts and Unpack[Ts] are the same thing
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if isinstance(arg, (_GenericAlias, GenericAlias)):
            if arg.__origin__ is not tuple:
                raise TypeError('Unpack[...] must be used with a tuple type')
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_GenericAlias, _root=True):
    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        shown = ', '.join(repr(a) for a in self.__metadata__)
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {shown}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in {'__name__', '__qualname__'}:
            return 'Annotated'
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return self.__origin__,

    def __reduce__(self):
        return _getitem, (Annotated, (self.__origin__,) + self.__metadata__)


# ---- what _typing and the aliases ask for ----

def _typevar_subst(self, arg):
    arg = _type_check(arg, 'Parameters to generic types must be types.', is_argument=True)
    if (isinstance(arg, (_GenericAlias, GenericAlias))
            and getattr(arg, '__typing_unpacked_tuple_args__', None)
            or _is_unpacked_typevartuple(arg)):
        raise TypeError(f'{arg} is not valid as type argument')
    return arg


def _endless_item(arg):
    # X of *tuple[X, ...], in a tuple; else an empty one
    inner = getattr(arg, '__typing_unpacked_tuple_args__', None)
    return inner[:1] if inner and len(inner) == 2 and inner[-1] is ... else ()


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    index = params.index(self)
    if any(isinstance(param, TypeVarTuple) for param in params[index + 1:]):
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    count, left, right = len(args), index, len(params) - index - 1
    endless = [i for i, arg in enumerate(args)
               if not isinstance(arg, type) and _endless_item(arg)]
    if len(endless) > 1:
        raise TypeError('More than one unpacked arbitrary-length tuple argument')
    before, behind = [], []
    if endless:  # it also stands in for the parameters that it reaches
        place, = endless
        item = _endless_item(args[place])
        before = item * (left - place)
        behind = item * (right - (count - place - 1))
        left, right = min(left, place), min(right, count - place - 1)
    elif left + right > count:
        raise TypeError(f'Too few arguments for {alias};'
                        f' actual {count}, expected at least {left + right}')
    middle = args[left:count - right]
    if not middle and self.has_default():
        middle = _unpack_args(self.__default__)
    return (*args[:left], *before, tuple(middle), *behind, *args[count - right:])


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(a, 'Expected a type.') for a in arg)
    if not _is_param_expr(arg):
        raise TypeError('Expected a list of types, an ellipsis, ParamSpec, or Concatenate. '
                        f'Got {arg}')
    return arg


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    index = params.index(self)
    if index == len(args) and self.has_default():
        args = (*args, self.__default__)
    if index >= len(args):
        raise TypeError(f'Too few arguments for {alias}')
    if len(params) == 1 and not _is_param_expr(args[0]):
        return (args,)
    if isinstance(args[index], list):
        return (*args[:index], tuple(args[index]), *args[index + 1:])
    return args


def _generic_class_getitem(cls, args):
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(_type_convert(p) for p in args)
    if cls in (Generic, Protocol):
        if not args:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        if not all(_is_typevar_like(p) for p in args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables '
                            'or parameter specification variables.')
        if len(set(args)) != len(args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
    else:
        for param in cls.__parameters__:
            args = param.__typing_prepare_subst__(cls, args)
        _check_generic(cls, len(args), cls.__parameters__)
        new = []
        for param, arg in zip(cls.__parameters__, args):
            if isinstance(param, TypeVarTuple):
                new += arg
            else:
                new.append(arg)
        args = tuple(new)
    return _GenericAlias(cls, args)


def _is_typevar_like(x):
    return isinstance(x, (TypeVar, ParamSpec)) or _is_unpacked_typevartuple(x)


def _generic_init_subclass(cls, *args, **kwargs):
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    own = cls.__dict__.get('__orig_bases__')
    if own is not None:
        error = Generic in own
    else:
        error = (Generic in cls.__bases__ and cls.__name__ != 'Protocol'
                 and type(cls) is not _TypedDictMeta)
    if error:
        raise TypeError('Cannot inherit from plain Generic')
    if own is None:
        cls.__parameters__ = ()
        return
    params = _collect_parameters(own)
    listed = None
    for base in own:
        if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
            if listed is not None:
                raise TypeError('Cannot inherit from Generic[...] multiple times.')
            listed = base
    if listed is not None:
        wanted = listed.__parameters__
        missing = [p for p in params if p not in wanted]
        if missing:
            raise TypeError(f"Some type variables ({', '.join(str(p) for p in missing)}) are "
                            'not listed in Generic['
                            f"{', '.join(str(p) for p in wanted)}]")
        params = wanted
    cls.__parameters__ = tuple(params)


# ---- protocols ----

EXCLUDED_ATTRIBUTES = frozenset({
    '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol',
    '_is_runtime_protocol', '__protocol_attrs__', '__non_callable_proto_members__',
    '__type_params__', '__abstractmethods__', '__annotations__', '__dict__', '__doc__',
    '__init__', '__module__', '__new__', '__slots__', '__subclasshook__', '__weakref__',
    '__class_getitem__', '__match_args__', '__static_attributes__', '__firstlineno__',
    '_abc_impl', '_MutableMapping__marker'})


def _get_protocol_attrs(cls):
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        for name in (*base.__dict__, *base.__dict__.get('__annotations__', ())):
            if not name.startswith('_abc_') and name not in EXCLUDED_ATTRIBUTES:
                found.add(name)
    return found


def _static_lookup(obj, name):
    # Whether obj has the attribute; no code of it is run. The value, or _absent.
    try:
        own = object.__getattribute__(obj, '__dict__')
        if name in own:
            return own[name]
    except AttributeError:
        pass
    for cls in type(obj).__mro__:
        if name in cls.__dict__:
            return cls.__dict__[name]
    return _absent


_absent = object()


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init_or_replace_init:
        return
    # The class derives from a protocol: the next __init__ of its MRO is the real one.
    for base in cls.__mro__[1:]:
        init = base.__dict__.get('__init__', _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if not (name == 'Protocol' and bases == (Generic,)) and Protocol in bases:
            for base in bases:
                if not (base in (object, Generic) or _is_protocol_base(base)):
                    raise TypeError('Protocols can only inherit from other protocols, '
                                    f'got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False) and not _called_by_abc():
            if not getattr(cls, '_is_runtime_protocol', False):
                _type_check_issubclass_arg_1(other)
                raise TypeError('Instance and class checks can only be used with '
                                '@runtime_checkable protocols')
            hook = cls.__dict__.get('__subclasshook__')
            if (cls.__non_callable_proto_members__
                    and getattr(hook, '__func__', None) is _proto_hook):
                _type_check_issubclass_arg_1(other)
                names = ', '.join(map(repr, sorted(cls.__non_callable_proto_members__)))
                raise TypeError('Protocols with non-method members don\'t support issubclass().'
                                f' Non-method members: {names}.')
        return ABCMeta.__subclasscheck__(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return ABCMeta.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_runtime_protocol', False) and not _called_by_abc():
            raise TypeError('Instance and class checks can only be used with '
                            '@runtime_checkable protocols')
        if ABCMeta.__instancecheck__(cls, instance):
            return True
        for name in cls.__protocol_attrs__:
            value = _static_lookup(instance, name)
            if value is _absent:
                return False
            if value is None and name not in cls.__non_callable_proto_members__:
                return False
        return True


def _type_check_issubclass_arg_1(arg):
    if not isinstance(arg, type):
        raise TypeError('issubclass() arg 1 must be a class')


def _called_by_abc():
    try:
        module = sys._getframe(2).f_globals.get('__name__')
    except (AttributeError, ValueError):
        return False
    return module in ('abc', '_py_abc', 'functools')


_PROTO_ALLOWED = {
    'collections.abc': {'Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable',
                        'AsyncIterator', 'Hashable', 'Sized', 'Container', 'Collection',
                        'Reversible', 'Buffer'},
    'contextlib': {'AbstractContextManager', 'AbstractAsyncContextManager'}}


def _is_protocol_base(base):
    return (getattr(base, '_is_protocol', False)
            or base.__name__ in _PROTO_ALLOWED.get(base.__module__, ()))


def _proto_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            annotations = base.__dict__.get('__annotations__')
            if (isinstance(annotations, dict) and name in annotations
                    and getattr(other, '_is_protocol', False)):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A class that others match by their attributes, not by inheriting from it."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_proto_hook)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Class decorator: isinstance() and issubclass() may ask this protocol."""
    if not ((isinstance(cls, type) and issubclass(cls, Generic))
            and getattr(cls, '_is_protocol', False)):
        raise TypeError('@runtime_checkable can be only applied to protocol classes,'
                        f' got {cls!r}')
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = set()
    for name in cls.__protocol_attrs__:
        try:
            is_method = callable(getattr(cls, name, None))
        except Exception as error:
            raise TypeError(f'Failed to determine whether protocol member {name!r} '
                            'is a method member') from error
        if not is_method:
            cls.__non_callable_proto_members__.add(name)
    return cls


def is_protocol(tp, /):
    """Whether tp is a protocol class."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names of the attributes that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


# ---- functions ----

def cast(typ, val):
    """val itself; tells a checker that it is of type typ."""
    return val


def assert_type(val, typ, /):
    """val itself; asks a checker to confirm its type."""
    return val


def reveal_type(obj, /):
    """Print the type of obj on stderr, and return obj."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Say that this line is never reached."""
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {text}')


def final(f):
    """Decorator: not to be overridden or subclassed."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Decorator: this method replaces one of a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Decorator: annotations are not types."""
    if isinstance(arg, type):
        for key in dir(arg):
            value = getattr(arg, key)
            if (not hasattr(value, '__qualname__')
                    or value.__qualname__ != f'{arg.__qualname__}.{value.__name__}'
                    or getattr(value, '__module__', None) != arg.__module__):
                continue  # it is defined elsewhere
            if isinstance(value, _FunctionType):
                value.__no_type_check__ = True
            elif isinstance(getattr(value, '__func__', None), _FunctionType):
                value.__func__.__no_type_check__ = True
            elif isinstance(value, type):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Make a decorator that applies no_type_check() too."""
    from warnings import warn
    warn("'typing.no_type_check_decorator' is deprecated and slated for removal in Python 3.15",
         DeprecationWarning, stacklevel=2)

    from functools import wraps

    @wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        frozen_default=False, field_specifiers=(), **kwargs):
    """Decorator: this decorator, class or metaclass makes data classes."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default,
            'kw_only_default': kw_only_default, 'frozen_default': frozen_default,
            'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


_overloads = {}  # module -> qualname -> first line -> function


def _overload_dummy(*args, **kwds):
    """What is left of an overloaded function without implementation."""
    raise NotImplementedError(
        'You should not call an overloaded function. '
        'A series of @overload-decorated functions '
        'outside a stub module should always be followed '
        'by an implementation that is not @overload-ed.')


def overload(func):
    """Decorator: one of the signatures of the function that follows."""
    inner = getattr(func, '__func__', func)
    try:
        _overloads.setdefault(inner.__module__, {}).setdefault(inner.__qualname__, {})[
            inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The signatures that @overload was given for func."""
    func = getattr(func, '__func__', func)
    return list(_overloads.get(func.__module__, {}).get(func.__qualname__, {}).values())


def clear_overloads():
    """Forget them all."""
    _overloads.clear()


def _eval_type(t, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, _UnionType)):
        return t
    if isinstance(t, GenericAlias):
        args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__)
    else:
        args = t.__args__
    new = tuple(_eval_type(a, globalns, localns, type_params, recursive_guard=recursive_guard)
                for a in args)
    if isinstance(t, GenericAlias) and t.__unpacked__:
        return Unpack[GenericAlias(t.__origin__, new)]
    if new == t.__args__:
        return t
    if isinstance(t, GenericAlias):
        return GenericAlias(t.__origin__, new)
    if isinstance(t, _UnionType):
        result = new[0]
        for arg in new[1:]:
            result = result | arg
        return result
    return t.copy_with(new)


# What need not have annotations: functions, methods, slots of built-in types.
_NOT_ANNOTATED = (type(_tp_cache), type(len), type(ABCMeta.register.__get__(1)), type(str.join),
                  type(object.__init__), type(object().__init__))


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of obj as types: texts are evaluated, None is NoneType.

    Those of a class include its bases'. Annotated[T, ...] shows as T without include_extras.
    """
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            if globalns is None:
                base_globals = getattr(sys.modules.get(base.__module__, None), '__dict__', {})
            else:
                base_globals = globalns
            annotations = base.__dict__.get('__annotations__', {})
            if not isinstance(annotations, dict):
                continue
            base_locals = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                base_globals, base_locals = base_locals, base_globals
            for name, value in annotations.items():
                if value is None:
                    value = type(None)
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _eval_type(value, base_globals, base_locals,
                                         getattr(base, '__type_params__', ()))
        return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}
    is_module = isinstance(obj, type(sys))
    if globalns is None:
        if is_module:
            globalns = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            globalns = getattr(inner, '__globals__', {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    hints = getattr(obj, '__annotations__', None)
    if hints is None:
        if is_module or isinstance(obj, _NOT_ANNOTATED):
            return {}
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    hints = dict(hints)
    params = getattr(obj, '__type_params__', ())
    for name, value in hints.items():
        if value is None:
            value = type(None)
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=not is_module, is_class=False)
        hints[name] = _eval_type(value, globalns, localns, params)
    return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}


def _strip_annotations(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, '__origin__') and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, _UnionType)):
        args = tuple(_strip_annotations(a) for a in t.__args__)
        if args == t.__args__:
            return t
        if isinstance(t, _GenericAlias):
            return t.copy_with(args)
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, args)
        result = args[0]
        for arg in args[1:]:
            result = result | arg
        return result
    return t


def get_origin(tp):
    """List[int] -> list, Union[int, str] -> Union, and None of what has no brackets."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _UnionType):
        return _UnionType
    return None


def get_args(tp):
    """Dict[str, int] -> (str, int), and () of what has no brackets."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is _abc_callable() and not (len(args) == 2 and _is_param_expr(args[0])):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, _UnionType):
        return tp.__args__
    return ()


def _abc_callable():
    module = sys.modules.get('collections.abc')
    return module.Callable if module is not None else _absent


# ---- NamedTuple, TypedDict, NewType ----

_NAMED_TUPLE_FIXED = frozenset({'__new__', '__init__', '__slots__', '__getnewargs__', '_fields',
                                '_field_defaults', '_field_types', '_make', '_replace',
                                '_asdict', '_source'})
_NAMED_TUPLE_SPECIAL = frozenset({'__module__', '__name__', '__annotations__', '__qualname__',
                                  '__orig_bases__', '__doc__', '__type_params__',
                                  '__classdictcell__'})


def _make_nmtuple(name, types, module, defaults=()):
    from collections import namedtuple
    types = {n: _type_check(t, f'field {n} annotation must be a type') for n, t in types}
    result = namedtuple(name, list(types), defaults=defaults, module=module)
    result.__annotations__ = result.__new__.__annotations__ = types
    return result


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        types = ns.get('__annotations__', {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default '
                                f"field{'s' if len(defaults) > 1 else ''} "
                                f"{', '.join(defaults)}")
        made = _make_nmtuple(typename, types.items(), ns['__module__'],
                             [ns[name] for name in defaults])
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, value in ns.items():
            if key in _NAMED_TUPLE_FIXED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in _NAMED_TUPLE_SPECIAL:
                if key not in made._fields:
                    setattr(made, key, value)
                set_name = getattr(type(value), '__set_name__', None)
                if set_name is not None:
                    try:
                        set_name(value, made, key)
                    except BaseException as error:
                        error.add_note(f'Error calling __set_name__ on {type(value).__name__!r} '
                                       f'instance {key!r} in {typename!r}')
                        raise
            elif key in ('__doc__', '__qualname__', '__orig_bases__', '__type_params__'):
                setattr(made, key, value)
        if Generic in bases:
            made.__init_subclass__()
        return made


def _warn_of_fields(kind, typename, fields, empty):
    # No fields are to be told by an empty collection.
    from warnings import warn
    how = 'Failing to pass a value for' if fields is _absent else 'Passing `None` as'
    container = 'list' if empty == '[]' else 'dictionary'
    warn(f"{how} the 'fields' parameter is deprecated and will be disallowed in Python 3.15. "
         f'To create a {kind} class with 0 fields using the functional syntax, '
         f'pass an empty {container}, e.g. `{typename} = {kind}({typename!r}, {empty})`.',
         DeprecationWarning, stacklevel=3)


def NamedTuple(typename, fields=_absent, /, **kwargs):
    """A named tuple with types: class P(NamedTuple): x: int, or NamedTuple('P', [('x', int)])."""
    if kwargs and fields is None:
        raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields "
                        'using keyword arguments')
    if kwargs and fields is not _absent:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, '
                        'not both')
    if kwargs:
        from warnings import warn
        warn('Creating NamedTuple classes using keyword arguments is deprecated and will be '
             'disallowed in Python 3.15. Use the class-based or functional syntax instead.',
             DeprecationWarning, stacklevel=2)
        fields = kwargs.items()
    elif fields is _absent or fields is None:
        _warn_of_fields('NamedTuple', typename, fields, '[]')
        fields = ()
    try:
        module = sys._getframe(1).f_globals.get('__name__', '__main__')
    except (AttributeError, ValueError):
        module = None
    made = _make_nmtuple(typename, fields, module)
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


def _unwrap_qualifiers(annotation):
    # The Required, NotRequired and ReadOnly around the type of a key.
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = annotation.__origin__
        elif origin in (Required, NotRequired, ReadOnly):
            yield origin
            annotation, = annotation.__args__
        else:
            return


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type '
                                'and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, '__orig_bases__'):
            made.__orig_bases__ = bases
        text = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {n: _type_check(t, text, module=made.__module__, allow_special_forms=True)
               for n, t in ns.get('__annotations__', {}).items()}
        annotations = {}
        required, optional, readonly, mutable = set(), set(), set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            for keys, others, attr in ((required, optional, '__required_keys__'),
                                       (optional, required, '__optional_keys__')):
                found = base.__dict__.get(attr, set())
                keys |= found
                others -= found
            readonly |= base.__dict__.get('__readonly_keys__', set())
            mutable |= base.__dict__.get('__mutable_keys__', set())
        annotations.update(own)
        for key, annotation in own.items():
            qualifiers = set(_unwrap_qualifiers(annotation))
            is_required = Required in qualifiers or total and NotRequired not in qualifiers
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            if ReadOnly in qualifiers:
                if key in mutable:
                    raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_absent, /, *, total=True):
    """A dict with known keys and their types: class P(TypedDict): x: int."""
    if fields is _absent or fields is None:
        _warn_of_fields('TypedDict', typename, fields, '{}')
        fields = {}
    ns = {'__annotations__': dict(fields)}
    try:
        ns['__module__'] = sys._getframe(1).f_globals.get('__name__', '__main__')
    except (AttributeError, ValueError):
        pass
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether tp is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """NewType('UserId', int): a type of its own for a checker; the call returns its argument."""

    __call__ = _idfunc

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        try:
            module = sys._getframe(1).f_globals.get('__name__', '__main__')
        except (AttributeError, ValueError):
            module = None
        if module != 'typing':
            self.__module__ = module

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were '
                                f'looking for: `{cls.__name__} = NewType({cls.__name__!r}, '
                                f'{name})`')
        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# ---- names of classes ----

T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)
AnyStr = TypeVar('AnyStr', bytes, str)

List = _SpecialGenericAlias(list, 1, inst=False, name='List')
Set = _SpecialGenericAlias(set, 1, inst=False, name='Set')
FrozenSet = _SpecialGenericAlias(frozenset, 1, inst=False, name='FrozenSet')
Dict = _SpecialGenericAlias(dict, 2, inst=False, name='Dict')
Type = _SpecialGenericAlias(type, 1, inst=False, name='Type')
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')

# name -> module, class, parameters, defaults at the end
_LAZY = {
    'AbstractSet': ('collections.abc', 'Set', 1),
    'ByteString': ('collections.abc', 'ByteString', 0),
    'Container': ('collections.abc', 'Container', 1),
    'Hashable': ('collections.abc', 'Hashable', 0),
    'ItemsView': ('collections.abc', 'ItemsView', 2),
    'Iterable': ('collections.abc', 'Iterable', 1),
    'Iterator': ('collections.abc', 'Iterator', 1),
    'KeysView': ('collections.abc', 'KeysView', 1),
    'Mapping': ('collections.abc', 'Mapping', 2),
    'MappingView': ('collections.abc', 'MappingView', 1),
    'MutableMapping': ('collections.abc', 'MutableMapping', 2),
    'MutableSequence': ('collections.abc', 'MutableSequence', 1),
    'MutableSet': ('collections.abc', 'MutableSet', 1),
    'Sequence': ('collections.abc', 'Sequence', 1),
    'Sized': ('collections.abc', 'Sized', 0),
    'ValuesView': ('collections.abc', 'ValuesView', 1),
    'Awaitable': ('collections.abc', 'Awaitable', 1),
    'AsyncIterator': ('collections.abc', 'AsyncIterator', 1),
    'AsyncIterable': ('collections.abc', 'AsyncIterable', 1),
    'Coroutine': ('collections.abc', 'Coroutine', 3),
    'Collection': ('collections.abc', 'Collection', 1),
    'AsyncGenerator': ('collections.abc', 'AsyncGenerator', 2, type(None)),
    'Reversible': ('collections.abc', 'Reversible', 1),
    'Generator': ('collections.abc', 'Generator', 3, type(None), type(None)),
    'ContextManager': ('contextlib', 'AbstractContextManager', 2, bool | None),
    'AsyncContextManager': ('contextlib', 'AbstractAsyncContextManager', 2, bool | None),
    'ChainMap': ('collections', 'ChainMap', 2),
    'Counter': ('collections', 'Counter', 1),
    'Deque': ('collections', 'deque', 1),
    'DefaultDict': ('collections', 'defaultdict', 2),
    'OrderedDict': ('collections', 'OrderedDict', 2),
    'Match': ('re', 'Match', 1),
    'Pattern': ('re', 'Pattern', 1)}

__all__ = _own + list(_LAZY)


def __getattr__(name):
    if name == 'Callable':
        from collections.abc import Callable
        value = _CallableType(Callable, 2, name='Callable')
    elif name in ('SupportsInt', 'SupportsFloat', 'SupportsComplex', 'SupportsBytes',
                  'SupportsIndex', 'SupportsAbs', 'SupportsRound'):
        value = _make_support(name)
    elif name in ('IO', 'TextIO', 'BinaryIO'):
        _make_io()
        return globals()[name]
    elif name in _LAZY:
        module, attr, nparams, *defaults = _LAZY[name]
        __import__(module)
        origin = getattr(sys.modules[module], attr)
        kind = _OutdatedAlias if name == 'ByteString' else _SpecialGenericAlias
        value = kind(origin, nparams, name=name, defaults=tuple(defaults))
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = value
    return value


def _make_support(name):
    # A protocol of one method.
    method, returns = {'SupportsInt': ('__int__', int), 'SupportsFloat': ('__float__', float),
                       'SupportsComplex': ('__complex__', complex),
                       'SupportsBytes': ('__bytes__', bytes),
                       'SupportsIndex': ('__index__', int), 'SupportsAbs': ('__abs__', T_co),
                       'SupportsRound': ('__round__', T_co)}[name]

    def function(self):
        """Convert self."""
    if name == 'SupportsRound':
        def function(self, ndigits: int = 0):
            """Round self."""
    function.__name__, function.__qualname__ = method, f'{name}.{method}'
    function.__annotations__['return'] = returns
    base = Protocol[T_co] if returns is T_co else Protocol
    import types
    made = types.new_class(name, (base,), {}, lambda ns: ns.update(
        {'__slots__': (), '__module__': 'typing', method: abstractmethod(function),
         '__doc__': f'An object with the method {method}().'}))
    return runtime_checkable(made)


def _make_io():
    global IO, TextIO, BinaryIO

    class IO(Generic[AnyStr]):
        """What open() returns, in general."""
        __slots__ = ()

    class BinaryIO(IO[bytes]):
        """What open() returns for a binary file."""
        __slots__ = ()

    class TextIO(IO[str]):
        """What open() returns for a text file."""
        __slots__ = ()
    for cls in (IO, BinaryIO, TextIO):
        cls.__qualname__ = cls.__name__
