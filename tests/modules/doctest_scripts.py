# doctest: sources of examples as scripts, suites of unittest and their failures
"""Module text.

>>> 1 + 1
2
"""
# Examples as scripts, merged counts, suites that run twice.
import doctest
import io
import os
import tempfile
import unittest


def add(a, b):
    """
    >>> add(1, 2)
    3
    >>> for i in range(2):
    ...     print(i)
    0
    1
    """
    return a + b


def wrong():
    """
    >>> 1
    2
    >>> 5  # doctest: +SKIP
    """


print(doctest.script_from_examples("""Before.
\x20\x20
  >>> x = 1
  >>> if x:
  ...     print("a")
  a

After
"""))
print(doctest.testsource("__main__", "__main__.add"))
try:
    doctest.testsource("__main__", "__main__.sub")
except ValueError as e:
    print(e)

first, second = doctest.DocTestRunner(verbose=False), doctest.DocTestRunner(verbose=False)
finder = doctest.DocTestFinder()
for runner, function in (first, add), (first, wrong), (second, wrong):
    for test in finder.find(function, globs={"add": add}):
        runner.run(test, out=lambda text: None)
first.merge(second)
print(first.tries, first.failures, first.skips, first.summarize())

print(doctest.set_unittest_reportflags(doctest.REPORT_NDIFF))
try:
    doctest.set_unittest_reportflags(doctest.ELLIPSIS)
except ValueError as e:
    print(e)
suite = doctest.DocTestSuite("__main__")
for _ in range(2):
    result = unittest.TestResult()
    suite.run(result)
    print(result, result.failures[0][1].partition("\nAssertionError")[2])
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open("t.txt", "w") as out:
        out.write("Text\n\n>>> 2 + 2\n5\n")
    suite = doctest.DocFileSuite("t.txt", module_relative=False)
    result = unittest.TestResult()
    suite.run(result)
    print([(test, test.id()) for test in suite])
    print(result, result.failures[0][1].partition("\nAssertionError")[2])
for text in "   >>> if 1:\n  ...     2", ">>> 1\n...2", "  >>> 1\n 2":
    try:
        doctest.DocTestParser().get_doctest(text, {}, "name", "file", 3)
    except ValueError as e:
        print(e)
