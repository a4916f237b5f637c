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


def refuse_class(module, name, why):
    """A class that can be derived from, and raises NotImplementedError for an object."""
    def __new__(cls, *args, **kwargs):
        raise NotImplementedError(f"{module}.{name} is not available: {why}")

    return type(name, (), {"__new__": __new__, "__module__": module,
                           "__doc__": "Not available."})


def refuse_all(namespace, why, names):
    """Put such functions, and classes where the name is one's, into a module."""
    for name in names.split():
        make = refuse_class if name[0].isupper() else refuse
        namespace[name] = make(namespace["__name__"], name, why)
