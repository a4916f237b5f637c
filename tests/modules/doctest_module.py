"""Doctest on this very file.

>>> square(3)
9
"""
# doctest: what is found, run, compared and said
import doctest, sys, types, unittest


def square(x):
    r"""Square.

    >>> square(2)
    4
    >>> square(3)
    10
    >>> square('a')
    Traceback (most recent call last):
        ...
    TypeError: can't multiply sequence by non-int of type 'str'
    >>> for i in range(2):
    ...     print(i)
    0
    5
    >>> print('a\n\nb')
    a
    <BLANKLINE>
    b
    >>> print(list(range(20))) # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> x = 1; x
    1
    >>> print("a   b")  # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> int("x") # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ValueError: other words
    >>> 1 / 0    # doctest: +SKIP
    >>> True
    1
    >>> square(1)
    >>> None
    5
    """
    return x * x


class K:
    """
    >>> K().m()
    1
    """

    def m(self):
        """
        >>> 2
        3
        """
        return 1

    @property
    def p(self):
        """
        >>> K().p
        'p'
        """
        return "p"

    class Inner:
        ">>> 1\n2"

    @classmethod
    def c(cls):
        """Nothing to test."""


__test__ = {"more": ">>> 6 * 7\n42\n"}


def undocumented():
    pass


result = doctest.testmod()
print(result, result.skipped, tuple(result))
print(doctest.testmod(verbose=True, report=True))
print(doctest.testmod(optionflags=doctest.FAIL_FAST))
for flag in doctest.REPORT_UDIFF, doctest.REPORT_CDIFF, doctest.REPORT_NDIFF, doctest.REPORT_ONLY_FIRST_FAILURE:
    runner = doctest.DocTestRunner(optionflags=flag)
    test = doctest.DocTestParser().get_doctest(
        ">>> print('a\\nb\\nc\\nd')\na\nb\nx\nd\n>>> 1\n2", {}, "diffs", "file", 10)
    print(runner.run(test), test)
print([(t.name, t.lineno, len(t.examples)) for t in doctest.DocTestFinder().find(K)])
for e in doctest.DocTestParser().get_examples("text\n  >>> f(1) # doctest: +SKIP\n  ... # more\n  1\n\n>>> g()\n>>> # only\n"):
    print(vars(e), e == doctest.Example(e.source, e.want))
print(doctest.DocTestParser().parse("a\n>>> 1\n1\nb\n\nc"))
for text in (">>>1\n1", "  >>> 1\n 2\n", ">>> 1 # doctest: +NOPE\n", ">>> # doctest: +SKIP\n"):
    try:
        print(doctest.DocTestParser().get_examples(text))
    except ValueError as e:
        print("ValueError", e)
check = doctest.OutputChecker().check_output
print(check("a...c\n", "abc\n", 0), check("a...c\n", "abbc\n", doctest.ELLIPSIS), check("...a...a\n", "a\n", doctest.ELLIPSIS),
      check("1\n", "True\n", doctest.DONT_ACCEPT_TRUE_FOR_1), check("<BLANKLINE>\n", "\n", 0), check("", "", 0))
doctest.run_docstring_examples(K, {"K": K}, name="just K")
try:
    doctest.testmod(raise_on_error=True)
except doctest.DocTestFailure as failure:
    print(failure, repr(failure.got), failure.example.want)
try:
    doctest.DebugRunner().run(doctest.DocTestParser().get_doctest(">>> 1/0\n", {}, "t", None, 0))
except doctest.UnexpectedException as failure:
    print(failure.exc_info[0])
suite = doctest.DocTestSuite()
result = unittest.TestResult()
suite.run(result)
print(result.testsRun, len(result.failures), [str(t) for t, _ in result.failures])
print(result.failures[0][1].partition("Failed doctest")[2])
module = types.ModuleType("examples")
exec("import doctest\ndef f():\n    '''\n    >>> 1 + 1\n    2\n    '''\ndef suite():\n    return doctest.DocTestSuite()",
     vars(module))
sys.modules["examples"] = module
print(module.suite().countTestCases())
try:
    doctest.DocTestSuite(3)
except TypeError as error:
    print(error)
