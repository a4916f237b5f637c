# An iterator that would stand outside of 64 bits behind its last item keeps whole numbers.
import pickle

for r in (range(1, 2, 2**63 - 1), range(2**63 - 2, 2**63 - 1, 2), range(-1, -2, -(2**63)),
          range(0, 5, 2), range(-(2**63), 2**63 - 1), range(2**63 - 3, 2**63 - 1)):
    for make in (iter, reversed):
        it = make(r)
        kind = type(it).__name__
        first = next(it)
        print(kind, first, it.__reduce__(), type(pickle.loads(pickle.dumps(it))).__name__)
