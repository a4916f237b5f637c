# except*: matching parts of groups, naked exceptions, raising inside, what is left over.
import sys


def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(f"{pad}{type(e).__name__} {e.message!r}")
        for sub in e.exceptions:
            show(sub, depth + 1)
    else:
        print(f"{pad}{e!r}")


def run(raiser, label):
    print("--", label)
    try:
        raiser()
    except BaseException as e:
        show(e, 1)
        print("  context", repr(e.__context__), "cause", repr(e.__cause__))
    else:
        print("  nothing")
    assert sys.exception() is None


def group(*members, message="g"):
    return BaseExceptionGroup(message, members)


def all_taken():
    try:
        raise group(ValueError(1), TypeError(2), ValueError(3))
    except* ValueError as e:
        show(e)
        print(sys.exception() is e)
    except* TypeError as e:
        show(e)
    else:
        print("else?")
    finally:
        print("finally")


def some_left():
    try:
        raise group(ValueError(1), group(TypeError(2), OSError(3), message="in"))
    except* TypeError as e:
        show(e)


def none_taken():
    original = group(ValueError(1))
    try:
        try:
            raise original
        except* TypeError:
            print("no")
    except ExceptionGroup as e:
        print(e is original)
        raise


def naked():
    try:
        raise KeyError("k")
    except* KeyError as e:
        show(e)
        print(type(e).__name__, e.__traceback__ is not None)


def naked_unmatched():
    try:
        raise KeyError("k")
    except* ValueError:
        print("no")


def naked_base():
    try:
        raise KeyboardInterrupt
    except* KeyboardInterrupt as e:
        show(e)


def raise_new():
    try:
        raise group(ValueError(1), TypeError(2))
    except* ValueError as e:
        raise RuntimeError("new")


def raise_new_twice():
    try:
        raise group(ValueError(1), TypeError(2), OSError(3))
    except* ValueError as e:
        raise RuntimeError("a")
    except* TypeError:
        raise RuntimeError("b") from None


def reraise_bare():
    try:
        raise group(ValueError(1), TypeError(2), group(ValueError(3), OSError(4), message="in"))
    except* ValueError:
        raise
    except* OSError:
        pass


def reraise_named():
    try:
        raise group(ValueError(1), TypeError(2))
    except* ValueError as e:
        raise e


def naked_raise():
    try:
        raise ValueError("n")
    except* ValueError:
        raise LookupError("m")


def naked_reraise():
    try:
        raise ValueError("n")
    except* ValueError:
        raise


def tuple_of_types():
    try:
        raise group(ValueError(1), KeyError(2), OSError(3))
    except* (KeyError, OSError) as e:
        show(e)
    except* Exception as e:
        show(e)


def bad_type():
    try:
        raise group(ValueError(1))
    except* 5:
        pass


def group_type():
    try:
        raise group(ValueError(1))
    except* ExceptionGroup:
        pass


def group_in_tuple():
    try:
        raise ValueError(1)
    except* (TypeError, BaseExceptionGroup):
        pass


def type_expression_fails():
    try:
        raise group(ValueError(1))
    except* undefined_name:
        pass


def no_exception():
    try:
        pass
    except* ValueError:
        print("no")
    else:
        print("else")


def name_is_unbound():
    try:
        raise group(ValueError(1))
    except* ValueError as e:
        pass
    try:
        print(e)
    except NameError as error:
        print(type(error).__name__, error)


def inside_loop():
    for i in range(3):
        try:
            if i != 1:
                raise group(ValueError(i))
        except* ValueError as e:
            for j in range(5):
                if j == 1:
                    break
                print(i, j, e.exceptions)


def nested_try():
    try:
        raise group(ValueError(1), TypeError(2))
    except* ValueError:
        try:
            raise group(OSError(5))
        except* OSError as e:
            show(e)
        print(repr(sys.exception()))


def handler_sees():
    try:
        raise group(ValueError(1), TypeError(2))
    except* ValueError:
        print(repr(sys.exception()))
    except* TypeError:
        print(repr(sys.exception()))
    print(sys.exception())


class Special(ExceptionGroup):
    def derive(self, members):
        print("derive", len(members))
        return Special(self.message, members)


def special_group():
    try:
        raise Special("s", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        show(e)


def notes():
    g = group(ValueError(1), TypeError(2))
    g.add_note("a note")
    try:
        try:
            raise g
        except* ValueError as e:
            print(e.__notes__)
    except BaseExceptionGroup as e:
        print(e.__notes__, e.__notes__ is g.__notes__)


for test in (all_taken, some_left, none_taken, naked, naked_unmatched, naked_base, raise_new,
             raise_new_twice, reraise_bare, reraise_named, naked_raise, naked_reraise,
             tuple_of_types, bad_type, group_type, group_in_tuple, type_expression_fails,
             no_exception, name_is_unbound, inside_loop, nested_try, handler_sees,
             special_group, notes):
    run(test, test.__name__)


def generator():
    try:
        yield 1
    except* ValueError as e:
        yield repr(e)


g = generator()
print(next(g), g.throw(ValueError("thrown")))

for source in ("for x in y:\n  try: pass\n  except* E: break\n",
               "while 1:\n  try: pass\n  except* E:\n    if x: continue\n",
               "def f():\n  try: pass\n  except* E: return 1\n",
               "try: pass\nexcept*: pass\n",
               "try: pass\nexcept* A: pass\nexcept B: pass\n",
               "def f():\n  try: pass\n  except* E:\n    for x in y: continue\n    def g(): return 1\n"):
    try:
        compile(source, "s", "exec")
        print("fine")
    except SyntaxError as error:
        print(error.msg, error.lineno)


def trace(function):
    "The lines of the traceback with their depth."
    try:
        function()
    except BaseException as e:
        todo = [(e, 0)]
        while todo:
            e, depth = todo.pop(0)
            lines = []
            t = e.__traceback__
            while t:
                lines.append((t.tb_frame.f_code.co_name, t.tb_lineno))
                t = t.tb_next
            print("  " * depth, repr(e), lines)
            if isinstance(e, BaseExceptionGroup):
                todo += [(x, depth + 1) for x in e.exceptions]


for test in (some_left, raise_new, raise_new_twice, reraise_bare, reraise_named, naked_raise,
             naked_reraise, naked_unmatched):
    print(test.__name__)
    trace(test)
