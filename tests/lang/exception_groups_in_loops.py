# except* around loops, groups collected in loops, and splitting them by type.
def attempt(tasks):
    errors = []
    for number, task in enumerate(tasks):
        try:
            print("result", task())
        except Exception as error:
            error.add_note(f"task {number}")
            errors.append(error)
    if errors:
        raise ExceptionGroup("tasks failed", errors)


tasks = [lambda: 1, lambda: 1 / 0, lambda: {}["k"], lambda: [][1], lambda: int("x")]
try:
    attempt(tasks)
except* ZeroDivisionError as group:
    print("zero", [e.__notes__ for e in group.exceptions])
except* LookupError as group:
    print("lookup", [repr(e) for e in group.exceptions])
except* ValueError as group:
    print("value", len(group.exceptions))
for round in range(3):
    try:
        if round:
            raise ExceptionGroup(f"round {round}", [KeyError(round), OSError("disk")][:round])
    except* KeyError as group:
        print(group.message, group.exceptions)
    except* OSError as group:
        print(group.message, group.exceptions)
    else:
        print("no error in", round)
    finally:
        print("end of", round)


def walk(group, level=0):
    for error in group.exceptions:
        yield level, type(error).__name__
        if isinstance(error, BaseExceptionGroup):
            yield from walk(error, level + 1)


deep = ExceptionGroup("a", [TypeError(1), ExceptionGroup("b", [KeyError(2), TypeError(3)])])
print(list(walk(deep)))
matching, others = deep.split(TypeError)
print(list(walk(matching)), list(walk(others)))
print(deep.subgroup(lambda e: e.args == (3,)), deep.subgroup(OSError))
try:
    try:
        raise deep
    except* TypeError:
        raise RuntimeError("while handling")
except ExceptionGroup as result:
    print([type(e).__name__ for e in result.exceptions])
for source in ("for x in y:\n try: pass\n except* OSError: break",
               "def f():\n try: pass\n except* OSError: return",
               "try: pass\nexcept* OSError: pass\nexcept KeyError: pass"):
    try:
        exec(source)
    except SyntaxError as error:
        print(error.msg)
