# Failing operations give back every reference they took.
import sys


class Thing:
    def __eq__(self, other):
        raise ValueError("eq")

    def __hash__(self):
        return 1

    def __iter__(self):
        raise ValueError("iter")

    def __len__(self):
        raise ValueError("len")

    def __getattr__(self, name):
        raise AttributeError(name)


def attempt(label, action):
    thing = Thing()
    before = sys.getrefcount(thing)
    try:
        action(thing)
        print(label, "worked", end=" ")
    except Exception as error:
        print(label, type(error).__name__, end=" ")
    print(sys.getrefcount(thing) - before)


attempt("add", lambda t: t + 1)
attempt("call", lambda t: t(1, 2, 3))
attempt("too many", lambda t: len(t, t))
attempt("keyword", lambda t: int(nothing=t))
attempt("unpack", lambda t: [*[t], *t])
attempt("index", lambda t: [1, 2][t])
attempt("store", lambda t: [1].__setitem__(t, t))
attempt("attribute", lambda t: t.missing)
attempt("compare", lambda t: [t] == [Thing()])
attempt("dict clash", lambda t: {t: 1, Thing(): 2})
attempt("set clash", lambda t: {t, Thing()})
attempt("in", lambda t: t in [Thing()])
attempt("remove", lambda t: [Thing()].remove(t))
attempt("sort", lambda t: [t, Thing()].sort())
attempt("sort key", lambda t: [1, 2].sort(key=t))
attempt("join", lambda t: ",".join(["a", t]))
attempt("format", lambda t: "{:d}".format(t))
attempt("percent", lambda t: "%d" % t)
attempt("int", lambda t: int(t))
attempt("bool", lambda t: bool(t))
attempt("raise", lambda t: (_ for _ in ()).throw(t))
attempt("isinstance", lambda t: isinstance(1, t))
attempt("map", lambda t: list(map(t, [t])))
attempt("zip", lambda t: list(zip([t], t)))
attempt("dict()", lambda t: dict([(t, t), 5]))
attempt("update", lambda t: {}.update(t))
attempt("extend", lambda t: [t].extend(t))
attempt("slice", lambda t: [1, 2][t:t])
attempt("print", lambda t: print(t, file=t))
attempt("class", lambda t: type("X", (t,), {}))
attempt("super", lambda t: super(int, t))
attempt("star star", lambda t: dict(**t))
attempt("setattr", lambda t: setattr(t, t, t))
attempt("exec", lambda t: exec(t))
attempt("max", lambda t: max([t, t], key=len))
attempt("pow", lambda t: pow(t, t, t))
attempt("range", lambda t: range(t, t))
