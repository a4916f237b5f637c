"""Context variables: values that belong to a context and are seen by all code run in it."""

from _contextvars import Context, ContextVar, Token, copy_context

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')
