# exit: 1
# Carets of statements: for, with, raise, assert, import, return, yield, async, match, class.
import traceback


def attempt(function, *args):
    try:
        function(*args)
    except BaseException:
        traceback.print_exc()


def loop():
    for x in 5:
        pass


def loop_target():
    for a, b in [(1, 2), (3,)]:
        pass


def manager():
    with 5 as five:
        pass


def second_manager():
    with open("/dev/null") as f, None as g:
        pass


def raising():
    raise ValueError(
        "over",
        "lines")


def raising_wrong():
    raise 5


def asserting(x=1):
    assert x == 2, f"x is {x}"


def importing():
    import no_such_module_here


def importing_from():
    from sys import no_such_name as alias


def returning():
    return undefined + 1


def yielding():
    yield from 5


def classes():
    class Broken(5):
        pass


def class_body():
    class Broken:
        value = undefined


def decorated():
    @undefined
    def inner():
        pass


def defaults():
    def inner(a=1 / 0):
        pass


def matching(value=(1, 2)):
    match value:
        case int.no_such:
            pass


def formatted():
    return f"{1 / 1} and {undefined!r:>5}"


for function in (loop, loop_target, manager, second_manager, raising, raising_wrong, asserting,
                 importing, importing_from, returning, lambda: list(yielding()), classes,
                 class_body, decorated, defaults, matching, formatted):
    attempt(function)
while undefined: pass
