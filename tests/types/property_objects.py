# property objects: fget, fset, fdel, doc, copies by getter/setter/deleter, subclasses, errors.
class Sample:
    def __init__(self):
        self.value = 1

    def get(self):
        """Doc of get."""
        return self.value

    def put(self, value):
        self.value = value

    both = property(get, put)
    only = property(get)
    empty = property(doc="empty one")
    write = property(None, put)


both = Sample.both
print(both.fget is Sample.get, both.fset is Sample.put, both.fdel, both.__doc__, both.__name__)
print(Sample.empty.__doc__, Sample.write.__doc__, Sample.empty.fget)
copy = both.getter(lambda self: -self.value)
print(copy is both, copy.fset is both.fset, copy.__get__(Sample()), both.__get__(Sample()))
sample = Sample()
both.__set__(sample, 7)
print(sample.both, both.__get__(None, Sample) is both, both.__isabstractmethod__)


class Upper(property):
    def __get__(self, obj, owner=None):
        return super().__get__(obj, owner).upper()


class Shout:
    word = Upper(lambda self: "quiet")


print(Shout().word, type(Shout.__dict__["word"]).__name__)


def refused(code):
    try:
        exec(code, {"sample": sample, "both": both})
    except (AttributeError, TypeError) as error:
        print(code, "->", type(error).__name__, error)


for code in ("sample.only = 1", "del sample.only", "sample.empty", "sample.write",
             "del sample.both", "both.fget = 1", "property(1, 2, 3, 4, 5)", "both.__get__()"):
    refused(code)
