# A class whose __module__ is no name of a module cannot be pickled, and the error says so.
import pickle

for module in 0, b"x", None, "no_such_module_at_all", "", "__main__", []:
    cls = type("B", (), {})
    cls.__module__ = module
    for protocol in 0, 2, 4:
        try:
            pickle.dumps(cls, protocol)
        except Exception as error:
            print(repr(module), protocol, type(error).__name__, error)
