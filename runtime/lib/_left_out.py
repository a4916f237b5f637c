"""Functions and classes that Ouro does not have: they can be imported, and say so when
they are called."""


def refuse(module, name, why):
    """A function that raises NotImplementedError, whatever it is called with."""
    def function(*args, **kwargs):
        raise NotImplementedError(f"{module}.{name} is not available: {why}")

    function.__name__ = function.__qualname__ = name
    function.__module__ = module
    function.__doc__ = "Not available."
    return function


def refuse_all(namespace, why, names):
    """Put such functions into a module."""
    for name in names.split():
        namespace[name] = refuse(namespace["__name__"], name, why)
