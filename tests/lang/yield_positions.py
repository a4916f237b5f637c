# yield as an expression: in calls, displays, conditions, slices, defaults and f-strings.
def run(make, answers="abcdefgh"):
    generator, seen = make(), []
    answers = iter(answers)
    value = None
    try:
        while True:
            seen.append(generator.send(value))
            value = next(answers)
    except StopIteration as stop:
        print(f"{make.__name__:12}", seen, "->", stop.value)


def calls():
    return "{}-{k}".format((yield 1), k=(yield 2))


def displays():
    return [(yield 1), (yield 2)], {(yield 3): (yield 4)}, ((yield), 0)


def conditions():
    return "yes" if (yield "ask") == "a" and (yield "again") == "x" else (yield "else")


def slices():
    text = "abcdef"
    return text[len((yield "low")):len((yield "high")) + 2], (yield "index").upper()


def strings():
    return f"{(yield 1)!r:>{len((yield 2)) + 4}}|{(yield 3)}"


def defaults():
    def inner(x=(yield "default"), *, y=(yield "keyword")):
        return x + y

    return inner()


def statements():
    target = {}
    target[(yield "key")] = yield "value"
    target["n"] = 1
    target["n"] += len((yield "augmented"))
    assert (yield "assert"), "message"
    del target[(yield "del")]
    for letter in (yield "iterable"):
        x = yield letter
    return target, x


def lambdas():
    make = lambda: (yield "in lambda")
    return (yield from make()), (yield)


def tuples():
    yield 1, 2
    x = yield *[1], 2
    y = yield
    return x, y


def decorated():
    @(yield "decorator")
    def function(): ...

    return function


for make in (calls, displays, conditions, slices, strings, defaults, lambdas, tuples):
    run(make)
run(statements, ["v", "k", "aug", True, "n", "xy", 1, 2])
run(decorated, [lambda f: f.__name__])
