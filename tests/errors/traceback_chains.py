# exit: 1
# Chained exceptions: cause, context, suppressed, long chains, cycles in the chain.
import traceback


def shown(build):
    try:
        build()
    except BaseException as error:
        traceback.print_exception(error)
        print("-" * 20, flush=True)


def implicit():
    try:
        {}["a"]
    except KeyError:
        [][1]


def explicit():
    try:
        {}["a"]
    except KeyError as error:
        raise ValueError("explicit") from error


def suppressed():
    try:
        {}["a"]
    except KeyError:
        raise ValueError("suppressed") from None


def three():
    try:
        try:
            1 / 0
        finally:
            [][2]
    except IndexError as error:
        raise LookupError("third") from error


def cause_is_class():
    raise ValueError("v") from TypeError


def cause_and_context():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("both") from OSError("cause")


def circular():
    a, b = ValueError("a"), ValueError("b")
    a.__context__, b.__context__ = b, a
    raise a


def reraised():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise error


def reraised_bare():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            raise
        except ZeroDivisionError:
            raise


for build in (implicit, explicit, suppressed, three, cause_is_class, cause_and_context, circular,
              reraised, reraised_bare):
    shown(build)
three()
