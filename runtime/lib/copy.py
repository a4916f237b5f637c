"""Shallow and deep copies of any object, and copies with other attributes.

    copy(x)           a new object that shares the contents of x
    deepcopy(x)       a new object whose contents are copied too
    replace(x, a=1)   a copy with some attributes replaced

A class may define __copy__(), __deepcopy__(memo) and __replace__(**changes). Objects that
do neither are taken apart as for pickling, by __reduce_ex__(4).
"""

import copyreg

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """Raised for objects that cannot be copied."""


error = Error


def _types(*objects):
    return {type(o) for o in objects}


_function = _types(lambda: 0)
# Immutable, or known by name: copied by being themselves.
_shared = {bool, int, float, complex, str, bytes, tuple, frozenset, type, range, slice,
           property, type(None), type(Ellipsis), type(NotImplemented)}
_shared |= _function | _types(len, list[int], int | str)
_deep_shared = {bool, int, float, complex, str, bytes, type, range, property, type(None),
                type(Ellipsis), type(NotImplemented)}
_deep_shared |= _function | _types(len, (lambda: 0).__code__)
_shared -= _types(list[int], int | str)


def _weak_reference_type():
    from _weakref import ref
    return ref


_shared.add(_weak_reference_type())
_deep_shared.add(_weak_reference_type())
_by_method = {list, dict, set, bytearray}


def copy(x):
    """Return a shallow copy of x."""
    cls = type(x)
    if cls in _shared:
        return x
    if cls in _by_method:
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduced = _reduce(x, cls)
    if isinstance(reduced, str):
        return x
    return _rebuild(x, None, *reduced)


def _reduce(x, cls):
    reducer = copyreg.dispatch_table.get(cls)
    if reducer is not None:
        return reducer(x)
    reducer = getattr(x, "__reduce_ex__", None)
    if reducer is not None:
        return reducer(4)
    reducer = getattr(x, "__reduce__", None)
    if reducer:
        return reducer()
    raise Error("un(deep)copyable object of type %s" % cls)


def deepcopy(x, memo=None, _nil=[]):
    """Return a copy of x whose contents, and theirs, are copies too.

    memo: what was copied already, by id; for __deepcopy__ methods to hand on."""
    cls = type(x)
    if cls in _deep_shared:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        done = memo.get(key, _nil)
        if done is not _nil:
            return done
    copier = _deep.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            reduced = _reduce(x, cls)
            y = x if isinstance(reduced, str) else _rebuild(x, memo, *reduced)
    if y is not x:
        memo[key] = y
        # x must live as long as its id is in use here.
        try:
            memo[id(memo)].append(x)
        except KeyError:
            memo[id(memo)] = [x]
    return y


def _deepcopy_list(x, memo):
    y = []
    memo[id(x)] = y
    append = y.append
    for item in x:
        append(deepcopy(item, memo))
    return y


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A cycle through the tuple may have copied it meanwhile.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deepcopy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


class _Holder:
    def method(self):
        pass


_method_type = type(_Holder().method)


def _deepcopy_method(x, memo):
    return _method_type(x.__func__, deepcopy(x.__self__, memo))


_deep = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict,
         _method_type: _deepcopy_method}


def _rebuild(x, memo, function, args, state=None, items=None, pairs=None, *,
             deepcopy=deepcopy):
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    y = function(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            else:
                slots = None
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    """Return a copy of obj with new values for the named fields.

    Works for named tuples, dataclasses and whatever has __replace__()."""
    cls = obj.__class__
    method = getattr(cls, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return method(obj, **changes)
