# Built-in functions: abs to hash.
print(abs(-3), abs(-2.5), abs(3 + 4j), all([1, 2]), all([]), any([0, 3]), any([]), ascii("é"), bin(5), callable(print), chr(97), divmod(7, 2))
print(dir([])[:2], sorted(dir())[:2], eval("2 + 2"), list(enumerate("ab")), list(filter(None, [0, 1])), float("2"), format(5, "03d"), hash(5))
print(getattr([], "append").__name__, getattr([], "nope", "default"), hasattr([], "pop"), hex(255), int("5"), isinstance(1, int), issubclass(bool, int))
print(iter([1]).__next__(), len("abc"), list("ab"), list(map(str, [1, 2])), max(1, 2), max([3, 1]), max("ab", "b"), max([], default="none"), max([1, -5], key=abs))
print(min(3, 1), min([2, 1]), min([], default=0), min("bca"), min([[2], [1]]), max((1, "a"), (1, "b")), max(2.5, 2), min(1, 1.0), max([1.0, 1]))
print(next(iter([5])), next(iter([]), "d"), oct(8), ord("a"), pow(2, 3), pow(2, 3, 5), pow(base=2, exp=5, mod=7), repr("a"), list(reversed([1, 2])), round(2.567, 2), round(5))
print(sorted([2, 1]), str(5), sum([1, 2]), sum([[1], [2]], []), sum([0.1] * 10), sum([], 5), sum([1], start=10), tuple([1]), type(5), vars(type("X", (), {})()), list(zip([1], "a")))
print(sum([0.1, 0.2, 0.3]), sum([1, 2.5, 3]), sum((True, True)), sum(range(10)), sum([2 ** 62] * 3), sum({1: 2}), sum([1e100, 1.0, -1e100]))
print(id(5) == id(5), bool(print), isinstance(print, type(len)), slice(1, 2), object().__class__, property().__class__.__name__)
for action in (lambda: abs("a"), lambda: all(5), lambda: chr("a"), lambda: max(), lambda: max([]), lambda: max(5), lambda: max(1, 2, default=3), lambda: min("a", 1), lambda: ord("ab"), lambda: sum(["a"]), lambda: sum("ab"), lambda: sum([b"a"], b""), lambda: sum(["a"], ""), lambda: len(5), lambda: pow("a", 2),
               lambda: round("a"), lambda: sorted(5), lambda: getattr(5), lambda: getattr(5, 5), lambda: hasattr(5, 5), lambda: iter(5), lambda: next(5), lambda: divmod(1), lambda: hash([]), lambda: bin(1.5), lambda: hex("a"), lambda: callable(), lambda: isinstance(1), lambda: max([1], foo=2), lambda: max([1, "a"]),
               lambda: print(sep=5), lambda: print(foo=1), lambda: len(), lambda: abs(), lambda: id(), lambda: repr(), lambda: format(1, 2), lambda: setattr(5, "a", 1), lambda: zip(1), lambda: round(1.5, "a"), lambda: input(1, 2), lambda: any(), lambda: ascii(), lambda: vars(1), lambda: sum(), lambda: ord(), lambda: chr(1.5)):
    try:
        print(action())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
