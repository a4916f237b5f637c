# A tester's tools: a tiny test framework with fixtures, parameters, skips, mocks and a report.
class Failure(AssertionError):
    pass


class Skip(Exception):
    pass


class Expect:
    """expect(value).to_equal(5), expect(f).to_raise(KeyError), expect(x).not_.to_contain(1)"""

    def __init__(self, value, wanted=True):
        self.value, self.wanted = value, wanted

    @property
    def not_(self):
        return Expect(self.value, not self.wanted)

    def _check(self, ok, text):
        if bool(ok) != self.wanted:
            raise Failure(f"expected {self.value!r} {'' if self.wanted else 'not '}to {text}")
        return self

    def to_equal(self, other):
        return self._check(self.value == other, f"equal {other!r}")

    def to_contain(self, item):
        return self._check(item in self.value, f"contain {item!r}")

    def to_be_near(self, other, within=1e-9):
        return self._check(abs(self.value - other) <= within, f"be near {other!r}")

    def to_be_a(self, *kinds):
        return self._check(isinstance(self.value, kinds), f"be a {' or '.join(k.__name__ for k in kinds)}")

    def to_raise(self, kind, text=""):
        try:
            self.value()
        except kind as error:
            if text not in str(error):
                raise Failure(f"expected {text!r} in {str(error)!r}") from error
            return error
        raise Failure(f"{kind.__name__} was not raised")

    def __getattr__(self, name):
        if name.startswith("to_be_"):
            return lambda: self._check(getattr(self.value, "is" + name[6:])(), f"be {name[6:]}")
        raise AttributeError(f"there is no expectation {name!r}")


expect = Expect


class Suite:
    registry = []

    def __init_subclass__(cls, **options):
        Suite.registry.append(cls)
        cls.title = options.get("title", cls.__name__)
        cls.tests = [(n, f) for n, f in vars(cls).items() if n.startswith("test_")]

    def setup(self):
        pass

    def teardown(self):
        pass


def cases(*rows):
    def mark(function):
        function.rows = rows
        return function
    return mark


def skip(reason):
    def mark(function):
        def skipped(self, *args):
            raise Skip(reason)
        return skipped
    return mark


def fails(function):
    function.expected_failure = True
    return function


class Mock:
    def __init__(self, returns=None, effect=None, **attributes):
        self.calls, self.returns, self.effect = [], returns, effect
        self.__dict__.update(attributes)

    def __call__(self, *args, **kwargs):
        self.calls.append((args, kwargs))
        if isinstance(self.effect, type) and issubclass(self.effect, Exception):
            raise self.effect("mocked")
        return self.effect(*args, **kwargs) if self.effect else self.returns


class patched:
    def __init__(self, target, **values):
        self.target, self.values = target, values

    def __enter__(self):
        self.saved = {k: getattr(self.target, k) for k in self.values}
        for item in self.values.items():
            setattr(self.target, *item)
        return self.values

    def __exit__(self, *details):
        for item in self.saved.items():
            setattr(self.target, *item)


class Stack:
    limit = 3

    def __init__(self):
        self.items = []

    def push(self, item):
        if len(self.items) == self.limit:
            raise OverflowError(f"more than {self.limit} items")
        self.items.append(item)

    def pop(self):
        return self.items.pop()


class StackTests(Suite, title="a stack"):
    log = []

    def setup(self):
        self.log.append("setup")
        self.stack = Stack()

    def teardown(self):
        self.log.append("teardown")

    def test_starts_empty(self):
        expect(self.stack.items).to_equal([])

    def test_gives_back_in_reverse(self):
        for i in range(3):
            self.stack.push(i)
        expect([self.stack.pop() for _ in range(3)]).to_equal([2, 1, 0])

    def test_limits(self):
        with patched(Stack, limit=1):
            self.stack.push(1)
            expect(lambda: self.stack.push(2)).to_raise(OverflowError, "more than 1")
        expect(Stack.limit).to_equal(3)

    def test_pop_of_empty(self):
        expect(self.stack.pop).to_raise(IndexError, "empty stack")

    def test_error_outside_expectation(self):
        self.stack.peek()


class TextTests(Suite):
    @cases(("abc", 3), ("", 0), ("ab", 5))
    def test_length(self, text, n):
        expect(len(text)).to_equal(n)

    def test_many(self):
        expect("Title Case").to_be_title()
        expect("abc").to_be_lower().to_contain("b").not_.to_contain("z")
        expect("123").not_.to_be_digit()

    @skip("not today")
    def test_skipped(self):
        1 / 0

    @fails
    def test_known_bug(self):
        expect(0.1 + 0.2).to_equal(0.3)

    @fails
    def test_bug_that_is_gone(self):
        expect(0.1 + 0.2).to_be_near(0.3)

    def test_kind(self):
        expect(True).to_be_a(int, str)
        expect(5).not_.to_be_a(str)
        expect(5).to_be_a(str, list)

    def test_mock(self):
        send = Mock(effect=lambda to, text="": f"{to}:{text}")
        expect(send("ann", text="hi")).to_equal("ann:hi")
        expect(send.calls).to_equal([(("ann",), {"text": "hi"})])
        expect(Mock(effect=OSError)).to_raise(OSError, "mocked")
        expect(Mock(returns=4, name="m").name + str(Mock(returns=4)())).to_equal("m4")

    def test_misspelled(self):
        expect(5).equals(5)


class Runner:
    marks = {"passed": ".", "failed": "F", "error": "E", "skipped": "s", "known": "x", "surprise": "X"}

    def __init__(self):
        self.results = []

    def outcome(self, suite, function, row):
        instance = suite()
        expected = getattr(function, "expected_failure", False)
        try:
            instance.setup()
            try:
                function(instance, *row)
            finally:
                instance.teardown()
        except Skip as reason:
            return "skipped", str(reason)
        except Failure as error:
            cause = f" ({type(error.__cause__).__name__})" if error.__cause__ else ""
            return ("known", "") if expected else ("failed", f"{error}{cause}")
        except Exception as error:
            return "error", f"{type(error).__name__}: {error}"
        return ("surprise", "passed, though marked as failing") if expected else ("passed", "")

    def run(self, suites):
        for suite in suites:
            line = []
            for name, function in suite.tests:
                for row in getattr(function, "rows", [()]):
                    status, text = self.outcome(suite, function, row)
                    label = f"{suite.title}: {name[5:].replace('_', ' ')}" + (f" {row}" if row else "")
                    self.results.append((label, status, text))
                    line.append(self.marks[status])
            print(f"{suite.title:<12}{''.join(line)}")
        return self

    def report(self):
        for label, status, text in self.results:
            if text:
                print(f"{status.upper():<9}{label}\n{'':<9}{text}")
        counts = {}
        for _, status, _ in self.results:
            counts[status] = counts.get(status, 0) + 1
        print(", ".join(f"{n} {status}" for status, n in sorted(counts.items())), f"of {len(self.results)}")


Runner().run(Suite.registry).report()
print(StackTests.log.count("setup"), StackTests.log == ["setup", "teardown"] * 5, [s.title for s in Suite.registry])
