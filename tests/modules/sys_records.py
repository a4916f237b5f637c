# sys: the named tuples, the implementation, hooks, streams.
import sys

v = sys.version_info
print(v, v == (3, 13, 0, "final", 0), v >= (3, 8), v[:2], v.major, v.releaselevel, v + (1,), len(v), isinstance(v, tuple), type(v), hash(v) == hash((3, 13, 0, "final", 0)))
print(v.n_fields, v.n_sequence_fields, v.n_unnamed_fields, v.__match_args__, list(v))
print(sys.float_info)
print(sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.width, type(sys.hash_info).__name__)
print(sys.flags.optimize, sys.flags.dev_mode, sys.flags.int_max_str_digits, sys.flags[3], type(sys.flags))
print(sys.int_info.default_max_str_digits, sys.int_info[3])
print(sys.hexversion, sys.api_version, sys.version.split()[0], sys.maxunicode, sys.float_repr_style, sys.byteorder)
for action in (lambda: type(v)(1), lambda: type(sys.flags)(), lambda: v.nothing, lambda: setattr(v, "major", 4), lambda: sys.exit(1, 2), lambda: sys.intern(5), lambda: sys.intern(type("S", (str,), {})("a")),
               lambda: sys.getsizeof(), lambda: sys.set_int_max_str_digits(5), lambda: sys.set_int_max_str_digits("a"), lambda: sys.exc_info(1), lambda: sys.displayhook(), lambda: sys.excepthook(1),
               lambda: sys.setswitchinterval(0), lambda: sys.getsizeof(type("A", (), {"__sizeof__": lambda s: -1})()), lambda: sys.getsizeof(type("A", (), {"__sizeof__": lambda s: "a"})())):
    try:
        print(action())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
N = type(sys.implementation)
n = N(b=1, a="x")
n.c = [n]
print(n, n == N(b=1, a="x"), N(x=1) == N(x=1), N() != N(), N({"k": 2}, j=3), N, sys.implementation.version is v or sys.implementation.version == v)
del n.c
print(n, vars(n), hasattr(n, "c"))


class Sub(N):
    pass


print(Sub(z=1))
sys.set_int_max_str_digits(1000)
print(sys.get_int_max_str_digits())
try:
    str(10 ** 2000)
except ValueError as error:
    print(error)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 2000)))
sys.set_int_max_str_digits(4300)
import builtins

sys.displayhook([1, 2])
print(builtins._)
sys.displayhook(None)
print(builtins._)


class Out:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


out, saved = Out(), sys.stdout
sys.stdout = out
sys.displayhook("x")
print("p", 1, sep="-")
sys.stdout = saved
print(out.parts)
sys.stdout = None
print("nowhere")
sys.stdout = saved
del sys.stdout
try:
    print("x")
except RuntimeError as error:
    sys.stdout = saved
    print(error)
print(sys.stdout, sys.stdin, sys.stderr)
print(sys.stdout is sys.__stdout__, sys.excepthook is sys.__excepthook__, sys.stdout.fileno(), sys.stdin.readable(), sys.stdout.writable(), sys.stderr.errors)
try:
    raise ValueError("handled")
except ValueError as error:
    print(sys.exception() is error, sys.exc_info()[1] is error)
    try:
        raise KeyError("inner")
    except KeyError:
        print(repr(sys.exception()))
    print(repr(sys.exception()))
print(sys.exception())
for code in ((1, 2), [1], None, "text"):
    try:
        sys.exit(code)
    except SystemExit as error:
        print(repr(error), error.code, error.args)
for leave in (exit, quit):
    try:
        leave(3)
    except SystemExit as error:
        print(repr(error), leave)
print("json" in sys.stdlib_module_names, "nope" in sys.stdlib_module_names, len(sys.stdlib_module_names) > 200, type(sys.stdlib_module_names).__name__, "sys" in sys.builtin_module_names)
