# Completion of names.
import rlcompleter


class Thing:
    public = 1
    _hidden = 2

    def method(self, x):
        pass

    def nothing(self):
        pass

    @property
    def asked(self):
        raise RuntimeError("asked for a property")

    def __getattr__(self, name):
        raise AttributeError(name)


def with_parameters(a):
    pass


def without():
    pass


names = {"thing": Thing(), "with_parameters": with_parameters, "without": without, "x_value": 5,
         "broken": type("Broken", (), {"__dir__": lambda self: ["bad", "good"], "good": 3})()}
completer = rlcompleter.Completer(names)


def every(text):
    found = []
    while (got := completer.complete(text, len(found))) is not None:
        found.append(got)
        if text.strip() == "":
            break
    return found


for text in ["wi", "x", "thing.", "thing.p", "thing._", "thing.__g", "thing.m", "fin", "el", "Tr",
             "impo", "broken.", "nothing.x", "thing.public.", "thing.public.bit_", "1.", "mat",
             "_", "quux", "thing.method.__na", "non", "print", "len", "thing().x"]:
    found = every(text)
    print(text, [word for word in found if "__" not in word or "__" in text][:30])
print(completer.complete("  ", 1))
try:
    rlcompleter.Completer(5)
except TypeError as error:
    print(error)
print(rlcompleter.get_class_members(Thing)[-3:])
