# try, except, else, finally: every path through them.
def run(action):
    try:
        print("try")
        action()
    except ZeroDivisionError as error:
        print("zero", error)
    except (KeyError, IndexError) as error:
        print("lookup", type(error).__name__, error)
    except TypeError:
        print("type")
    else:
        print("else")
    finally:
        print("finally")


run(lambda: None)
run(lambda: 1 / 0)
run(lambda: {}["k"])
run(lambda: [][1])
run(lambda: 1 + "a")
try:
    run(lambda: int("x"))
except ValueError as error:
    print("outside", error)


def returns(kind):
    try:
        if kind == "try":
            return "from try"
        if kind == "raise":
            raise ValueError
        print("falling")
    except ValueError:
        return "from except"
    else:
        return "from else"
    finally:
        print("cleanup", kind)


print(returns("try"), returns("raise"), returns("other"))


def overrides():
    try:
        return "try"
    finally:
        return "finally wins"


def swallows():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            continue
    return "swallowed"


print(overrides(), swallows())


def nested():
    try:
        try:
            raise ValueError("inner")
        except KeyError:
            print("wrong handler")
        finally:
            print("inner finally")
    except ValueError as error:
        print("outer", error)
        try:
            raise TypeError("second")
        except TypeError as second:
            print(second, repr(second.__context__))
    print("end")


nested()
try:
    raise Exception("a", 1)
except Exception as error:
    print(error, error.args, repr(error))
try:
    error
except NameError as error:
    print(error)
try:
    try:
        raise ValueError("re-raised")
    except ValueError:
        raise
except ValueError as error:
    print(error)
try:
    raise
except RuntimeError as error:
    print(error)
try:
    raise 5
except TypeError as error:
    print(error)
try:
    try:
        1 / 0
    except "not a class":
        pass
except TypeError as error:
    print(error)
handlers = (KeyError, (ValueError,))
try:
    raise KeyError
except BaseException as error:
    print(repr(error))
try:
    raise StopIteration(3)
except Exception as error:
    print(error.value)
