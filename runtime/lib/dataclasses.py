"""Classes made of fields: @dataclass writes __init__, __repr__, __eq__ and others for them."""

import sys
from abc import update_abstractmethods
from reprlib import recursive_repr

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY',
           'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass', 'replace',
           'is_dataclass']

GenericAlias = type(list[int])
_MappingProxyType = type(type.__dict__)


class FrozenInstanceError(AttributeError):
    """A field of a frozen instance was to be changed."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()
_EMPTY = _MappingProxyType({})


class _FIELD_BASE:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


# What an annotation makes of a name.
_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT_NAME = '__post_init__'


class InitVar:
    """InitVar[T] annotates an argument of __init__ that goes to __post_init__ only."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        cls = self.type
        name = cls.__name__ if isinstance(cls, type) and not isinstance(cls, GenericAlias) \
            else repr(cls)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """One field of a data class: what field() makes and fields() shows."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init',
                 'compare', 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY if metadata is None else _MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        shown = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash',
                 'compare', 'metadata', 'kw_only', '_field_type')
        parts = [f'{name}={getattr(self, name)!r}' for name in shown[:-1]]
        return f"Field({','.join(parts)},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args',
                 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def __repr__(self):
        parts = [f'{name}={getattr(self, name)!r}' for name in self.__slots__]
        return f"_DataclassParams({','.join(parts)})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    """Say more about a field than its default.

    default_factory is called for each instance. init, repr, hash and compare say where
    the field takes part; hash=None follows compare. metadata is a mapping for others.
    """
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ---- collecting fields ----

def _first_word(text):
    # The name that a text begins with, and what follows; there may be spaces around it.
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    return text[:end], text[end:].lstrip()


def _names_type(annotation, cls, wanted):
    # Whether the text of an annotation names ClassVar, InitVar or KW_ONLY, which is
    # wanted(value): plain or with the module before it.
    name, rest = _first_word(annotation)
    module = ''
    if rest.startswith('.') and (inner := _first_word(rest[1:])[0]):
        module, name = name, inner
    if not name:
        return False
    namespace = sys.modules.get(cls.__module__).__dict__
    if module:
        target = namespace.get(module)
        namespace = getattr(target, '__dict__', {}) if target is not None else {}
    return name in namespace and wanted(namespace[name])


def _is_classvar(annotation):
    typing = sys.modules.get('typing')
    if typing is None:
        return False
    return (annotation is typing.ClassVar
            or getattr(annotation, '__origin__', None) is typing.ClassVar)


def _is_initvar(annotation):
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    return annotation is KW_ONLY


def _matches(annotation, cls, wanted):
    return wanted(annotation) or isinstance(annotation, str) and _names_type(annotation, cls,
                                                                             wanted)


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, type(_FIELD_BASE.__dict__['name'])):
            default = MISSING  # a slot of the class itself
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _matches(annotation, cls, _is_classvar):
        f._field_type = _FIELD_CLASSVAR
    elif _matches(annotation, cls, _is_initvar):
        f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: '
                         'use default_factory')
    return f


# ---- writing methods ----

class _Writer:
    # Collects the text of methods, and compiles all of them at once.

    def __init__(self, globals):
        self.globals = globals
        self.names = {}
        self.texts = []
        self.locals = {'MISSING': MISSING, '__dataclass_HAS_DEFAULT_FACTORY__': _HAS_DEFAULT_FACTORY,
                       '__dataclass_builtins_object__': object,
                       'FrozenInstanceError': FrozenInstanceError,
                       '__dataclass_recursive_repr__': recursive_repr}

    def add(self, name, args, body, decorator=None, annotations=None):
        self.names[name] = annotations
        head = f' {decorator}\n' if decorator else ''
        self.texts.append(f" {head.lstrip()}{' ' if head else ''}def {name}({', '.join(args)}):\n"
                          + '\n'.join('  ' + line for line in body))

    def install(self, cls, overwrite):
        # overwrite: name -> what to do where the class has the method already
        if not self.texts:
            return
        text = (f"def __create_fn__({', '.join(self.locals)}):\n"
                + '\n'.join(self.texts) + f"\n return {', '.join(self.names)},")
        namespace = {}
        exec(text, self.globals, namespace)
        made = namespace['__create_fn__'](**self.locals)
        for name, function in zip(self.names, made):
            function.__qualname__ = f'{cls.__qualname__}.{function.__name__}'
            if self.names[name] is not None:
                function.__annotations__ = self.names[name]
            if name in cls.__dict__:
                action = overwrite.get(name)
                if action:
                    raise TypeError(action)
                continue
            setattr(cls, name, function)


def _write_init(writer, cls, fields, std_fields, kw_only_fields, frozen, has_post_init,
                self_name, slots):
    seen_default = None
    for f in std_fields:
        if not f.init:
            continue
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument '
                            f'{seen_default.name!r}')
    annotations = {}

    def param(f):
        annotations[f.name] = f.type
        if f.default is MISSING and f.default_factory is MISSING:
            return f.name
        if f.default is not MISSING:
            writer.locals[f'__dataclass_dflt_{f.name}__'] = f.default
            return f'{f.name}=__dataclass_dflt_{f.name}__'
        return f'{f.name}=__dataclass_HAS_DEFAULT_FACTORY__'

    args = [self_name] + [param(f) for f in std_fields if f.init]
    keywords = [param(f) for f in kw_only_fields if f.init]
    if keywords:
        args += ['*'] + keywords
    annotations['return'] = None
    body = []
    for f in fields:
        value = _initial_value(writer, f, slots)
        if value is None or f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f'__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},'
                        f'{value})')
        else:
            body.append(f'{self_name}.{f.name}={value}')
    if has_post_init:
        params = ','.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f'{self_name}.{_POST_INIT_NAME}({params})')
    writer.add('__init__', args, body or ['pass'], annotations=annotations)


def _initial_value(writer, f, slots):
    # The text of what __init__ gives to a field, or None when it leaves it alone.
    default = f'__dataclass_dflt_{f.name}__'
    if f.default_factory is not MISSING:
        writer.locals[default] = f.default_factory
        if f.init:
            return (f'{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ '
                    f'else {f.name}')
        return f'{default}()'
    if f.init:
        return f.name
    if slots and f.default is not MISSING:
        writer.locals[default] = f.default
        return default
    return None


def _write_compare(writer, cls, name, operator, fields):
    mine = ','.join(f'self.{f.name}' for f in fields)
    other = ','.join(f'other.{f.name}' for f in fields)
    comma = ',' if fields else ''
    writer.add(name, ['self', 'other'],
               ['if other.__class__ is self.__class__:',
                f' return ({mine}{comma}){operator}({other}{comma})',
                'return NotImplemented'])


def _write_eq(writer, fields):
    tests = ' and '.join(f'self.{f.name}==other.{f.name}' for f in fields) or 'True'
    writer.add('__eq__', ['self', 'other'],
               ['if self is other:', ' return True',
                'if other.__class__ is self.__class__:', f' return {tests}',
                'return NotImplemented'])


def _write_frozen(writer, cls, fields):
    writer.locals['__dataclass_cls__'] = cls
    condition = 'type(self) is __dataclass_cls__'
    if fields:
        condition += ' or name in {' + ', '.join(repr(f.name) for f in fields) + '}'
    for method, args, verb, call in (
            ('__setattr__', ['self', 'name', 'value'], 'assign to', 'name, value'),
            ('__delattr__', ['self', 'name'], 'delete', 'name')):
        writer.add(method, args,
                   [f'if {condition}:',
                    f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                    f'super(__dataclass_cls__, self).{method}({call})'])


# What becomes of __hash__: by unsafe_hash, eq, frozen and whether the class defines it.
def _hash_action(unsafe_hash, eq, frozen, has_explicit_hash):
    if unsafe_hash:
        return 'raise' if has_explicit_hash else 'add'
    if not eq or has_explicit_hash:
        return None
    return 'add' if frozen else 'none'


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                   slots, weakref_slot):
    fields = {}
    module = sys.modules.get(cls.__module__)
    writer = _Writer(module.__dict__ if module is not None else {})
    setattr(cls, _PARAMS, _DataclassParams(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot))
    any_frozen_base = has_bases = False
    all_frozen_bases = None
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is None:
            continue
        has_bases = True
        fields.update({f.name: f for f in base_fields.values()})
        if all_frozen_bases is None:
            all_frozen_bases = True
        base_frozen = getattr(base, _PARAMS).frozen
        all_frozen_bases = all_frozen_bases and base_frozen
        any_frozen_base = any_frozen_base or base_frozen
    own = []
    annotations = cls.__dict__.get('__annotations__', {})
    kw_only_seen = False
    for name, annotation in annotations.items():
        if _matches(annotation, cls, _is_kw_only):
            if kw_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only_seen = kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen_bases is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, fields)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING
                             or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    shown = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_fields = [f for f in shown if f.init and not f.kw_only]
    kw_only_fields = [f for f in shown if f.init and f.kw_only]
    if init:
        _write_init(writer, cls, shown, std_fields, kw_only_fields, frozen,
                    hasattr(cls, _POST_INIT_NAME),
                    '__dataclass_self__' if 'self' in fields else 'self', slots)
    field_list = [f for f in fields.values() if f._field_type is _FIELD]
    if repr:
        parts = ', '.join(f'{f.name}={{self.{f.name}!r}}' for f in field_list if f.repr)
        writer.add('__repr__', ['self'],
                   [f'return f"{{self.__class__.__qualname__}}({parts})"'],
                   decorator='@__dataclass_recursive_repr__()')
    compared = [f for f in field_list if f.compare]
    if eq:
        _write_eq(writer, compared)
    overwrite = {}
    if order:
        for name, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'),
                               ('__ge__', '>=')):
            _write_compare(writer, cls, name, operator, compared)
            overwrite[name] = (f'Cannot overwrite attribute {name} in class {cls.__name__} '
                               'Consider using functools.total_ordering')
    if frozen:
        _write_frozen(writer, cls, field_list)
        for name in ('__setattr__', '__delattr__'):
            overwrite[name] = f'Cannot overwrite attribute {name} in class {cls.__name__}'
    action = _hash_action(unsafe_hash, eq, frozen, has_explicit_hash)
    if action == 'raise':
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if action == 'none':
        cls.__hash__ = None
    elif action == 'add':
        hashed = [f for f in field_list if (f.compare if f.hash is None else f.hash)]
        items = ','.join(f'self.{f.name}' for f in hashed)
        if class_hash is None:
            del cls.__hash__
        writer.add('__hash__', ['self'], [f"return hash(({items}{',' if hashed else ''}))"])
    writer.install(cls, overwrite)
    if '__replace__' not in cls.__dict__:
        cls.__replace__ = _replace
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(std_fields, kw_only_fields, cls)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in std_fields)
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, fields)
    return update_abstractmethods(cls)


def _type_text(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    if isinstance(annotation, str):
        return repr(annotation)
    text = repr(annotation)
    return text.replace('typing.', '') if text.startswith('typing.') else text


def _signature_text(std_fields, kw_only_fields, cls):
    # "(x: int, y: str = 'a')", the __doc__ of a class that has none
    if type(cls).__call__ != type.__call__:
        import inspect
        try:
            return str(inspect.signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError):
            return ''
    if '__init__' not in cls.__dict__ or not getattr(cls, _PARAMS).init:
        return '()'

    def param(f):
        text = f'{f.name}: {_type_text(f.type)}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        return text
    parts = [param(f) for f in std_fields]
    if kw_only_fields:
        parts += ['*'] + [param(f) for f in kw_only_fields]
    return f"({', '.join(parts)})"


# ---- slots ----

def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _get_slots(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        names = []
        if getattr(cls, '__weakrefoffset__', -1) != 0:
            names.append('__weakref__')
        if getattr(cls, '__dictoffset__', -1) != 0:
            names.append('__dict__')
        return names
    if isinstance(slots, str):
        return [slots]
    if not hasattr(slots, '__next__'):
        return list(slots)
    raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")


def _update_cell(function, old, new):
    # super() without arguments finds its class in a cell.
    names = function.__code__.co_freevars
    if '__class__' not in names:
        return False
    cell = function.__closure__[names.index('__class__')]
    if cell.cell_contents is not old:
        return False
    cell.cell_contents = new
    return True


def _add_slots(cls, is_frozen, weakref_slot, all_fields):
    # A class with __slots__ can only be made anew.
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    names = tuple(f.name for f in fields(cls))
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_get_slots(base))
    slots = [name for name in names if name not in inherited]
    if weakref_slot and '__weakref__' not in inherited:
        slots.append('__weakref__')
    namespace = dict(cls.__dict__)
    namespace['__slots__'] = tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        new.__qualname__ = qualname
    if is_frozen:
        if '__getstate__' not in namespace:
            new.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            new.__setstate__ = _dataclass_setstate
    for value in new.__dict__.values():
        value = getattr(value, '__func__', value)
        value = getattr(value, '__wrapped__', value)
        if isinstance(value, property):
            functions = [value.fget, value.fset, value.fdel]
        else:
            functions = [value]
        if any(_update_cell(function, cls, new) for function in functions
               if type(function) is type(_add_slots)):
            break
    return new


# ---- the public face ----

def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Class decorator: write the methods that follow from the annotated names of the class."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args,
                              kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """A tuple of the fields of a data class or of an instance of one."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether obj is a data class or an instance of one."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


_ATOMIC = frozenset({type(None), bool, int, float, str, complex, bytes, type(...),
                     type(NotImplemented), type(len), type(_is_classvar), type, range,
                     property})


def asdict(obj, *, dict_factory=dict):
    """The fields of obj as a dict; data classes, lists and dicts inside too."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _convert(obj, lambda pairs: dict_factory(pairs), dict_factory is dict)


def astuple(obj, *, tuple_factory=tuple):
    """The fields of obj as a tuple; data classes, lists and dicts inside too."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]), False)


def _convert(obj, make, is_dict):
    cls = type(obj)
    if cls in _ATOMIC:
        return obj
    if hasattr(cls, _FIELDS):
        pairs = [(f.name, _convert(getattr(obj, f.name), make, is_dict)) for f in fields(obj)]
        return dict(pairs) if is_dict else make(pairs)
    if issubclass(cls, (list, tuple)):
        items = [_convert(item, make, is_dict) for item in obj]
        if cls in (list, tuple):
            return cls(items)
        return cls(*items) if hasattr(cls, '_fields') else cls(items)
    if issubclass(cls, dict):
        pairs = [(_convert(key, make, is_dict), _convert(value, make, is_dict))
                 for key, value in obj.items()]
        if hasattr(cls, 'default_factory'):
            result = cls(obj.default_factory)
            for key, value in pairs:
                result[key] = value
            return result
        return cls(pairs)
    from copy import deepcopy
    return deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True,
                   eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
                   kw_only=False, slots=False, weakref_slot=False, module=None):
    """Make a data class; each item is a name, or a tuple of name, type and maybe Field."""
    import keyword
    import types
    if namespace is None:
        namespace = {}
    seen = set()
    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        annotations[name] = annotation

    def exec_body(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns['__annotations__'] = annotations
    cls = types.new_class(cls_name, bases, {}, exec_body)
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get('__name__', '__main__')
        except (AttributeError, ValueError):
            pass
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new object like obj, with other values for these fields."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be '
                                'specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            if f._field_type is not _FIELD_INITVAR:
                changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
