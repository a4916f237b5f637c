# exit: 1
# Carets under calls: the whole call, chains, arguments over several lines.
import traceback


def attempt(function):
    try:
        function()
    except Exception:
        traceback.print_exc()


def fails(*args, **kwargs):
    raise ValueError(len(args))


class Thing:
    def method(self, *args):
        return fails(*args)

    @property
    def prop(self):
        return fails()


thing, nothing = Thing(), None
attempt(lambda: fails(1, 2))
attempt(lambda: thing.method(1).more)
attempt(lambda: len(fails(len("abc"))))
attempt(lambda: thing.prop)
attempt(lambda: thing.prop + 1)
attempt(lambda: fails(*[1, 2], **{"a": 1}))
attempt(lambda: nothing())
attempt(lambda: nothing.x.y)
attempt(lambda: thing.missing(1))
attempt(lambda: "text".join([1]))
attempt(lambda: int("x") + int("y"))
attempt(lambda: (fails)(1))
attempt(lambda: (lambda: 1)(2))
attempt(lambda: Thing(5))
attempt(lambda: fails(
    1,
    2,
))
attempt(lambda: thing
        .method(1)
        .other())
attempt(lambda: fails(x for x in [1]))
attempt(lambda: next(iter([])))
attempt(lambda: [fails(n) for n in (1, 2)])
attempt(lambda: {k: fails() for k in "a"})
attempt(lambda: sum(fails(n) for n in (1, 2)))
print(fails(1), "after")
