# except*: several clauses, naked exceptions, raising inside, nesting, what is left.
def run(exception, *kinds):
    log = []
    try:
        try:
            raise exception
        except* ValueError as group:
            log.append(("value", group.message, len(group.exceptions)))
        except* (TypeError, KeyError) as group:
            log.append(("type or key", [type(e).__name__ for e in group.exceptions]))
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as left:
        log.append(repr(left))
    print(log)


run(ExceptionGroup("g", [ValueError(1), TypeError(2)]))
run(ExceptionGroup("g", [ValueError(1), OSError(2)]))
run(ExceptionGroup("g", [OSError(2)]))
run(ValueError("naked"))
run(OSError("naked"))
run(ExceptionGroup("g", [ExceptionGroup("h", [KeyError(1)]), ValueError(2)]))
run(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)]))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError as group:
        raise
except BaseException as error:
    print(repr(error))
    for inner in error.exceptions:
        print(" ", repr(inner), "|", repr(inner.__context__))
try:
    try:
        raise ValueError(1)
    except* ValueError as group:
        raise group.exceptions[0]
except BaseException as error:
    print(repr(error))
try:
    try:
        pass
    except* 5:
        pass
    print("not evaluated")
    try:
        raise ValueError
    except* 5:
        pass
except BaseException as error:
    print(repr(error))
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except BaseException as error:
    print(repr(error))
for text in ("try: pass\nexcept* ValueError: pass\nexcept KeyError: pass", "try: pass\nexcept*: pass", "def f():\n try: pass\n except* E: return",
             "for x in y:\n try: pass\n except* E: break", "for x in y:\n try: pass\n except* E: continue"):
    try:
        compile(text, "t", "exec")
    except SyntaxError as error:
        print(error.msg)


def name_is_gone():
    try:
        raise ValueError
    except* ValueError as group:
        pass
    return group


try:
    name_is_gone()
except UnboundLocalError as error:
    print(error)
