"""patch(): something else in the place of an attribute, for a time."""

import builtins
import contextlib
import functools
import types

from unittest.mock import (AsyncMock, DEFAULT, InvalidSpecError, MagicMock, NonCallableMagicMock, NonCallableMock,
                           _instance_callable, _is_async, _is_mock, _refuse_misspelled, create_autospec)


class _Patching:
    """What patches have in common: decorators, start() and stop().

    Test runners count the arguments that the patchings of a function give by their new
    and attribute_name.
    """

    attribute_name = None  # of the keyword that it gives a function

    def start(self):
        """Begin; stop() ends."""
        new = self.__enter__()
        _started.append(self)
        return new

    def stop(self):
        """End what start() began."""
        if self not in _started:
            return None
        _started.remove(self)
        return self.__exit__(None, None, None)

    def __call__(self, item):
        if isinstance(item, type):
            for name in dir(item):
                value = getattr(item, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(item, name, self.copy()(value))
            return item
        if hasattr(item, "patchings"):  # one call enters them all, the innermost first
            item.patchings.append(self)
            return item

        def patched(*args, **kwargs):
            with contextlib.ExitStack() as stack:
                extra = _enter_all(stack, decorated.patchings, kwargs)
                return item(*args, *extra, **kwargs)

        async def awaited(*args, **kwargs):
            with contextlib.ExitStack() as stack:
                extra = _enter_all(stack, decorated.patchings, kwargs)
                return await item(*args, *extra, **kwargs)

        decorated = functools.wraps(item)(awaited if _is_async(item) else patched)
        decorated.patchings = [self]
        return decorated


def _enter_all(stack, patchings, kwargs):
    # what the patches give a function: further arguments, and keywords
    extra = []
    for patching in patchings:
        new = stack.enter_context(patching.copy())
        if isinstance(patching, _PatchSeveral):
            kwargs.update(new)
        elif patching.new is DEFAULT:
            extra.append(new)
    return extra


class _patch(_Patching):
    """Puts something in the place of an attribute, for a time."""

    __module__ = "unittest.mock"

    def __init__(self, getter, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                 autospec=None, new_callable=None, *, unsafe=False, **kwargs):
        if new_callable is not None and (new is not DEFAULT or autospec is not None):
            raise ValueError("Cannot use 'new' and 'new_callable' together" if new is not DEFAULT else
                             "Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            _refuse_misspelled(kwargs)
        if _is_mock(spec):
            raise InvalidSpecError(f"Cannot spec attr {attribute!r} as the spec has already been mocked "
                                   f"out. [spec={spec!r}]")
        if _is_mock(spec_set):
            raise InvalidSpecError(f"Cannot spec attr {attribute!r} as the spec_set target has already "
                                   f"been mocked out. [spec_set={spec_set!r}]")
        self.getter, self.attribute, self.new = getter, attribute, new
        self.spec, self.spec_set, self.autospec = (None if value is False else value
                                                   for value in (spec, spec_set, autospec))
        self.create, self.new_callable, self.kwargs = create, new_callable, kwargs
        self.unsafe = unsafe
        self.additional_patchers = []

    def _make(self):
        # the mock that nobody gave
        if self.autospec is not None:
            return self._make_autospec()
        spec, spec_set = self.spec, self.spec_set
        if spec_set is True and spec is not True:
            spec, spec_set = None, self.original if spec is None else spec
        given = {name: self.original if value is True else value
                 for name, value in (("spec", spec), ("spec_set", spec_set)) if value is not None}
        if len(given) == 2 and spec is True:
            del given["spec"]  # spec_set says more
        if given and self.original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        this = next(iter(given.values()), None)
        listed = type(this) in (list, tuple)
        cls = self.new_callable or (AsyncMock if _is_async(this if given else self.original) else MagicMock)
        if given and self.new_callable is None and \
                not ("__call__" in this if listed else callable(this)):
            cls = NonCallableMagicMock
        named = isinstance(cls, type) and issubclass(cls, NonCallableMock)
        new = cls(**{**({"name": self.attribute} if named else {}), **given, **self.kwargs})
        if given and isinstance(self.original, type) and _is_mock(new):
            if not listed and not _instance_callable(this):
                cls = NonCallableMagicMock
            new.return_value = cls(parent=new, _label="()", **given, **self.kwargs)
        return new

    def _make_autospec(self):
        if self.original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        spec = self.original if self.autospec is True else self.autospec
        if _is_mock(self.target):
            raise InvalidSpecError(
                f"Cannot autospec attr {self.attribute!r} as the patch target has already been mocked "
                f"out. [target={self.target!r}, attr={spec!r}]")
        if _is_mock(spec):
            name = getattr(self.target, "__name__", self.target)
            raise InvalidSpecError(
                f"Cannot autospec attr {self.attribute!r} from target {name!r} as it has already been "
                f"mocked out. [target={self.target!r}, attr={spec!r}]")
        return create_autospec(spec, bool(self.spec_set), _name=self.attribute, **self.kwargs)

    def __enter__(self):
        if self.spec is not None and self.autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (self.spec is not None or self.autospec is not None) and self.spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        if self.new is not DEFAULT and self.autospec is not None:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if self.new is not DEFAULT and self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.target = self.getter()
        own = getattr(self.target, "__dict__", {})
        self.local = self.attribute in own
        self.original = own[self.attribute] if self.local else getattr(self.target, self.attribute, DEFAULT)
        self.created = self.create or (isinstance(self.target, types.ModuleType) and
                                       hasattr(builtins, self.attribute))
        if self.original is DEFAULT and not self.created:
            raise AttributeError("%s does not have the attribute %r" % (self.target, self.attribute))
        new = self._make() if self.new is DEFAULT else self.new
        setattr(self.target, self.attribute, new)
        return new

    def __exit__(self, *exc_info):
        if self.local and self.original is not DEFAULT:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if not self.created and (not hasattr(self.target, self.attribute) or self.attribute in
                                     ("__doc__", "__module__", "__defaults__", "__annotations__",
                                      "__kwdefaults__")):
                setattr(self.target, self.attribute, self.original)

    def copy(self):
        return _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set,
                      self.autospec, self.new_callable, unsafe=self.unsafe, **self.kwargs)


class _PatchSeveral(_Patching):
    """Several attributes of one object."""

    def __init__(self, patches):
        self.patches = patches
        self.additional_patchers = patches[1:]
        for each in patches:
            each.attribute_name = each.attribute
        self.attribute_name = patches[0].attribute

    def __getattr__(self, name):
        if name == "patches":  # copies begin without them
            raise AttributeError(name)
        return getattr(self.patches[0], name)

    def __enter__(self):
        with contextlib.ExitStack() as stack:
            entered = {each.attribute: (each, stack.enter_context(each)) for each in self.patches}
            self.stack = stack.pop_all()
        return {name: new for name, (each, new) in entered.items() if each.new is DEFAULT}

    def __exit__(self, *exc_info):
        return self.stack.__exit__(*exc_info)

    def copy(self):
        return _PatchSeveral([each.copy() for each in self.patches])


_started = []


def _import_target(dotted):
    import pkgutil
    return pkgutil.resolve_name(dotted)


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, **kwargs):
    """Replace what a dotted name means: as context manager, decorator, or by start(), stop()."""
    try:
        name, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}") from None
    return _patch(lambda: _import_target(name), attribute, new, spec, create, spec_set, autospec,
                  new_callable, **kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, **kwargs):
    """Replace an attribute of an object."""
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable,
                  **kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                    new_callable=None, **kwargs):
    """Replace several attributes of an object; what is DEFAULT becomes a mock."""
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    getter = (lambda: _import_target(target)) if type(target) is str else lambda: target
    return _PatchSeveral([_patch(getter, name, new, spec, create, spec_set, autospec,
                                 new_callable) for name, new in kwargs.items()])


class _patch_dict(_Patching):
    """Changes a dict for a time."""

    __module__ = "unittest.mock"

    new = None  # it gives the function that it decorates nothing

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, dict(values, **kwargs), clear

    def __enter__(self):
        if type(self.in_dict) is str:
            self.in_dict = _import_target(self.in_dict)
        mapping = self.in_dict
        try:
            self.original = mapping.copy()
        except AttributeError:  # only what every mapping has
            self.original = {key: mapping[key] for key in mapping}
        if self.clear:
            _empty(mapping)
        _fill(mapping, self.values)
        return mapping

    def __exit__(self, *exc_info):
        _empty(self.in_dict)
        _fill(self.in_dict, self.original)

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)


def _empty(mapping):
    try:
        mapping.clear()
    except AttributeError:
        for key in list(mapping):
            del mapping[key]


def _fill(mapping, values):
    try:
        mapping.update(values)
    except AttributeError:
        for key in values:
            mapping[key] = values[key]


def _stop_all():
    """End all patches that start() began."""
    for started in reversed(_started[:]):
        started.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"
