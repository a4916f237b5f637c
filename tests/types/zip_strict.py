# zip: lengths, strict=True, state after an error, unzipping, arguments that fail.
print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip(*[(1, 2), (3, 4)])))
print(list(zip("ab", (1, 2), strict=True)), list(zip(strict=True)))
left, right = iter("abc"), iter([1])
print(list(zip(left, right)), next(left), "one more was taken from the first")
left, right = iter([1]), iter("abc")
print(list(zip(left, right)), next(right))
for args in (("abc", "ab"), ("ab", "abc"), ("a", "a", "ab"), ("ab", "ab", "a"), ("", "a", "")):
    pairs = zip(*args, strict=True)
    taken = []
    try:
        for pair in pairs:
            taken.append(pair)
    except ValueError as error:
        print(taken, error)
    print(next(pairs, "exhausted"))


def failing():
    yield 1
    raise KeyError("inside")


pairs = zip("xyz", failing())
try:
    print(next(pairs), next(pairs))
except KeyError as error:
    print("raised", error, next(pairs, "the generator is done"))
for call in (lambda: zip(1), lambda: zip("a", None), lambda: zip("a", loose=True)):
    try:
        print(call())
    except TypeError as error:
        print(error)
