# partition, rpartition, removeprefix, removesuffix, startswith and endswith in every form.
s = "a.b.c"
print(s.partition("."), s.rpartition("."), s.partition("x"), s.rpartition("x"),
      s.partition("a.b.c"), "".partition("x"))
print(s.removeprefix("a."), s.removeprefix("b"), s.removesuffix(".c"), s.removesuffix(""),
      s.removeprefix(s), s.removeprefix(s + "x"))
for args in (("a",), ("b",), ("",), ("b", 2), ("b", 2, 3), ("b", 2, 2), ("", 5), ("", 6), ("", 3,
             2), (("x", "a"),), ((),), (("b", "."), 1),
             ("c", -1), ("c", None, -1), ("a.b", 0, 2), ("a", True), ("a", -100, 100)):
    print(args, s.startswith(*args), s.endswith(*args), b"a.b.c".startswith(*(b"a",) + args[1:]))
for method in ("partition", "rpartition", "removeprefix", "removesuffix", "startswith", "endswith"):
    for args in ((), (5,), ("",) if "part" in method else (["a"],), ("a", "b"), (None,), (b"a",),
                 (("a", 5),), ("a", 1, 2, 3)):
        try:
            print(method, args, getattr("bcd", method)(*args))
        except (TypeError, ValueError) as error:
            print(method, args, error)
for method in ("partition", "removeprefix", "startswith"):
    for args in ((), (5,), ("a",), (b"",), ((b"x", 5),), ((5, b"x"),)):
        try:
            print(method, args, getattr(b"bcd", method)(*args))
        except (TypeError, ValueError) as error:
            print(method, args, error)


class S(str):
    pass


sub = S("prefix-body")
print(type(sub.removeprefix("prefix-")).__name__, type(sub.removeprefix("x")).__name__,
      type(sub.partition("-")[0]).__name__,
      [type(x).__name__ for x in sub.partition("x")], sub.removeprefix("x") is sub)
