# memoryview is refused with the words for what has items; super() is copied as what it shows.
import copy
import pickle


class A:
    pass


class B(A):
    pass


class T(tuple):
    pass


for value in memoryview(b"ab"), super(B, B()), super(B), super(T), super(T, T()):
    for function in copy.copy, copy.deepcopy, pickle.dumps:
        try:
            print(function.__name__, type(function(value)).__name__)
        except Exception as error:
            print(function.__name__, type(error).__name__, error)
