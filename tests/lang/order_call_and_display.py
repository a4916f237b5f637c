# The order in which calls, displays, slices and comparisons evaluate their parts.
def make():
    log = []

    def note(value):
        log.append(getattr(value, "__name__", str(value)))
        return value

    return log, note


log, note = make()


def show(title, result):
    print(f"{title:10}", " ".join(log), "->", result)
    log.clear()


def target(*args, **kwargs):
    return args, kwargs


show("call", note(target)(note(1), *note([2, 3]), k=note(4), **note({"m": 5}))[1])
show("late star", target(note(1), k=note("kw"), *note(["star"])))
show("dict", {note("a"): note(1), note("b"): note(2)})
show("dict star", {note("a"): note(1), **note({"z": 9}), note("b"): note(2)})
show("list", [note(1), *note((2, 3)), note(4)])
show("slice", note("abcdef")[note(1) : note(5) : note(2)])
show("compare", note(1) < note(3) > note(2))
show("stops", note(3) < note(1) < note(9))
show("if", note("yes") if note(False) else note("no"))
show("power", note(2) ** -note(1))
show("f-string", f"{note(3.5):{note(8)}.{note(2)}f}|{note('x')!r}")
show("comp", {note(k): note(k * 10) for k in note([1, 2]) if note(True)})
show("and or", note(0) or note("") or note([]) and note("unreached"))
show("in", note(1) in note([1]) == note([1]))
show("lambda", (lambda first=note("default"): first)())
