"""AsyncMock: a mock whose calls give coroutines, and which records how they are awaited."""

import types
from unittest.mock import (DEFAULT, Mock, NonCallableMagicMock, NonCallableMock, _Call, _CallList, _is_async,
                           _is_exception, _kept)

_CO_FLAGS = 0x4 | 0x8 | 0x80  # *args, **kwargs, coroutine


def _code():
    # what inspect takes for the code of an `async def`
    code = NonCallableMock(spec_set=[name for name in dir(types.CodeType) if not name.startswith("_")])
    code.__class__ = types.CodeType
    code.co_flags = _CO_FLAGS
    return code


class AwaitedMock(NonCallableMock):
    """What a mock that is called with await has more than others."""

    await_count = _kept("await_count")
    await_args = _kept("await_args")
    await_args_list = _kept("await_args_list")
    _properties = NonCallableMock._properties.union(("await_count", "await_args", "await_args_list"))

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__.update(__code__=_code(), __name__="AsyncMock", __defaults__=(), __kwdefaults__={},
                             __annotations__=None)

    def _forget_calls(self):
        super()._forget_calls()
        self.await_count, self.await_args, self.await_args_list = 0, None, _CallList()

    async def _mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        state = self.__dict__
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
                if _is_async(effect):
                    result = await result
            else:
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        front, wraps = state["_mock_front"], state["_mock_wraps"]
        told = state["_mock_return_value"] if front is None else front.return_value
        if told is not DEFAULT or wraps is None:
            return self.return_value
        result = wraps(*args, **kwargs)
        return await result if _is_async(wraps) else result

    # ---- assertions ----

    def _expected_awaits(self, why):
        return AssertionError(f"Expected {self._name_for_message()} to {why}")

    def assert_awaited(self):
        """Fail unless it was awaited."""
        if not self.await_count:
            raise self._expected_awaits("have been awaited.")

    def assert_awaited_once(self):
        """Fail unless it was awaited once."""
        if self.await_count != 1:
            raise self._expected_awaits(f"have been awaited once. Awaited {self.await_count} times.")

    def assert_not_awaited(self):
        """Fail if it was awaited."""
        if self.await_count:
            raise self._expected_awaits(f"not have been awaited. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """Fail unless the last await was of a call with these arguments."""
        made = _Call((args, kwargs), two=True)
        if self.await_args is None:
            raise AssertionError(f"Expected await: {self._text_of(made)}\nNot awaited")
        expected = self._bound(made)
        if self._bound(self.await_args) != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError("expected await not found.\nExpected: %s\n  Actual: %s" % (
                self._text_of(made), self._text_of(self.await_args))) from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Fail unless it was awaited once, and called with these arguments."""
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Fail unless some await was of a call with these arguments."""
        self._require_any("await", self.await_args_list, _Call((args, kwargs), two=True))

    def assert_has_awaits(self, calls, any_order=False):
        """Fail unless these calls were awaited, in this order one after the other."""
        missing, _, cause = self._missing("awaits", self.await_args_list, list(calls), any_order,
                                          lambda: f"\nActual: {self.await_args_list}")
        if missing:
            raise AssertionError("%r not all found in await list" % (tuple(missing),)) from cause


class AsyncMock(AwaitedMock, NonCallableMagicMock, Mock):
    """A mock of an `async def`: a call gives a coroutine, and what that gives is told as usual."""


class AsyncItems:
    """An async iterator over what an iterator gives."""

    def __init__(self, items):
        self._items = items

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self._items:
            return item
        raise StopAsyncIteration
