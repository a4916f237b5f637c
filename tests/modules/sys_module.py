# sys: the parts that do not depend on the machine.
import sys

print(sys.argv, sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 8), sys.maxsize, sys.byteorder, sys.maxunicode)
print(type(sys.path).__name__, type(sys.modules).__name__, "sys" in sys.modules, sys.modules["sys"] is sys, "builtins" in sys.modules, "__main__" in sys.modules)
print(sys.getrecursionlimit() >= 900, sys.getrefcount([]) >= 1, isinstance(sys.getsizeof([]), int), isinstance(sys.platform, str))
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.min, sys.int_info.bits_per_digit in (30, 60, 64))
print(sys.intern("abc") is sys.intern("ab" + "c"), sys.getdefaultencoding(), sys.stdout.encoding, sys.exc_info(), sys.flags.optimize)
a = []
b = a
print(sys.getrefcount(a), sys.hash_info.modulus == 2 ** 61 - 1, sys.hash_info.inf)
try:
    1 / 0
except ZeroDivisionError:
    kind, value, trace = sys.exc_info()
    print(kind is ZeroDivisionError, value, trace is not None, sys.exception() is value)
print(sys.exc_info(), sys.exception())


def name():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name


print(name())
for code in (0, 3, None, "text", 2.5):
    try:
        sys.exit(code)
    except SystemExit as error:
        print(repr(error), error.code)
try:
    sys.exit()
except SystemExit as error:
    print(repr(error), error.code)
print(sys.implementation.name != "", sys.executable is not None, isinstance(sys.builtin_module_names, tuple), sys.is_finalizing(), sys.displayhook is sys.__displayhook__)
sys.displayhook(5)
sys.displayhook("text")
sys.displayhook(None)
sys.setrecursionlimit(1500)
print(sys.getrecursionlimit())
for action in (lambda: sys.getrefcount(), lambda: sys.intern(5), lambda: sys.setrecursionlimit("a"), lambda: sys.nope, lambda: sys._getframe(1000), lambda: sys.getsizeof()):
    try:
        print(action())
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
