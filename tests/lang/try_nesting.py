# try inside except, finally inside finally, else, loops and returns through several levels.
def run(function):
    try:
        print("->", function())
    except Exception as error:
        chain = []
        while error:
            chain.append(f"{type(error).__name__}({error})")
            error = error.__context__
        print("raised", " < ".join(chain))


def else_raises():
    try:
        pass
    except ValueError:
        print("never")
    else:
        raise ValueError("from else")
    finally:
        print("finally", end=" ")


def finally_in_finally():
    try:
        1 / 0
    finally:
        try:
            [][0]
        finally:
            print("innermost", end=" ")


def handler_in_finally():
    try:
        1 / 0
    finally:
        try:
            [][0]
        except IndexError as error:
            print("handled", type(error.__context__).__name__, end=" ")


def return_overrides():
    for n in range(3):
        try:
            try:
                return "first"
            finally:
                if n < 2:
                    continue
        finally:
            print("outer", n, end=" ")


def break_swallows():
    while True:
        try:
            1 / 0
        finally:
            break
    return "swallowed"


def reraised_later():
    try:
        1 / 0
    except ZeroDivisionError as error:
        saved = error
    try:
        raise KeyError("second")
    except KeyError:
        raise saved


def tuple_and_order():
    try:
        raise IndexError("i")
    except (KeyError, (IndexError,)[0]) as error:
        return "tuple", error
    except LookupError:
        return "never"


def wrong_class():
    try:
        1 / 0
    except 5:
        pass


def class_evaluated_late():
    try:
        pass
    except undefined_name:
        pass
    return "not evaluated"


def raise_in_except_clause():
    try:
        1 / 0
    except [][0]:
        pass


def bare_raise():
    raise


def raise_class_args():
    raise KeyError


def raise_fails():
    class Bad(Exception):
        def __init__(self):
            raise TypeError("in init")
    raise Bad


for function in (else_raises, finally_in_finally, handler_in_finally, return_overrides,
                 break_swallows,
                 reraised_later, tuple_and_order, wrong_class, class_evaluated_late,
                 raise_in_except_clause, bare_raise, raise_class_args, raise_fails):
    print(function.__name__, end=" ")
    run(function)
