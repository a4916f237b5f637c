# iter(callable, sentinel), next with default, and iteration through __getitem__.
import io

counter = iter([1, 2, 3, 0, 4]).__next__
print(list(iter(counter, 0)), counter())
reader = iter(lambda s=io.StringIO("a\nb\n\nc"): s.readline(), "\n")
print(list(reader), list(reader), next(reader, "over"))


def stops():
    raise StopIteration("inside")


it = iter(stops, None)
print(list(it), next(it, "default"))


class Always:
    def __eq__(self, other):
        return True


print(list(iter(lambda: 5, Always())), next(iter([]), None), next(iter([1]), 2))


class Getitem:
    def __init__(self, error=IndexError):
        self.error = error

    def __getitem__(self, index):
        if index == 3:
            raise self.error("end")
        return index * 10


print(list(Getitem()), 20 in Getitem(), 25 in Getitem(), max(Getitem()), [*Getitem()],
      dict(zip("ab", Getitem())))
a, *b = Getitem()
print(a, b, list(reversed([*Getitem()])), sum(Getitem()))
for error in (StopIteration, KeyError):
    try:
        print(list(Getitem(error)))
    except KeyError as caught:
        print("KeyError", caught)


class NotIterable:
    __iter__ = None

    def __getitem__(self, index):
        return index


class BadIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return self


for thing in (NotIterable(), BadIter(), NoNext(), 5, len, object):
    for action in (iter, list, lambda t: [*t], lambda t: 1 in t, lambda t: dict(t),
                   lambda t: (lambda *a: a)(*t)):
        try:
            print(action(thing))
        except TypeError as error:
            print(error)
            break
for call in ("iter()", "iter(1, 2)", "iter([], 1)", "next()", "next([])", "next(5, 6)",
             "next(iter([]))", "iter(len, 1, 2)", "next(iter([1]), 2, 3)"):
    try:
        print(call, eval(call))
    except (TypeError, StopIteration) as error:
        print(call, type(error).__name__, error)
