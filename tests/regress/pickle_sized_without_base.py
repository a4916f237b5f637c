# An object of a class that left int, tuple or bytes out of its order of classes.
import copy
import pickle


class Short(type):
    def mro(cls):
        return [cls, object]


class First:
    pass


for base in int, tuple, bytes, float, set:
    class Kind(First, base, metaclass=Short):
        pass
    for protocol in 1, 2, 4:
        try:
            pickle.dumps(Kind(), protocol)
        except Exception as error:
            print(base.__name__, protocol, type(error).__name__, error)
    try:
        copy.copy(Kind())
    except Exception as error:
        print(base.__name__, type(error).__name__, error)
