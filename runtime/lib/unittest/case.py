"""Test cases and their assertions."""

import functools
import sys
import time

from .util import (common_shorten_repr, count_differences, count_differences_unhashable,
                   safe_repr, strclass)

__unittest = True

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."
_marker = object()


class SkipTest(Exception):
    """Raise it in a test to skip the rest."""


class _ShouldStop(Exception):
    pass




class _Outcome:
    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.success = True
        self.expectedFailure = None

    def run(self, test_case, function, subTest=False):
        """Run a part of a test; whether it went well."""
        old_success = self.success
        self.success = True
        try:
            function()
        except KeyboardInterrupt:
            raise
        except SkipTest as skip:
            self.success = False
            _add_skip(self.result, test_case, str(skip))
        except _ShouldStop:
            self.success = False
        except:
            info = sys.exc_info()
            if self.expecting_failure:
                self.expectedFailure = info
            else:
                self.success = False
                if subTest:
                    self.result.addSubTest(test_case.test_case, test_case, info)
                else:
                    _add_error(self.result, test_case, info)
            info = None
        else:
            if subTest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success = self.success and old_success


def _add_skip(result, test_case, reason):
    addSkip = getattr(result, "addSkip", None)
    if addSkip is None:
        import warnings
        warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
        result.addSuccess(test_case)
    else:
        addSkip(test_case, reason)


def _add_error(result, test, info):
    if result is not None and info is not None:
        if issubclass(info[0], test.failureException):
            result.addFailure(test, info)
        else:
            result.addError(test, info)


def _setup_stdout(result):
    setup = getattr(result, "_setupStdout", None)
    if setup is not None:
        setup()


def _restore_stdout(result):
    restore = getattr(result, "_restoreStdout", None)
    if restore is not None:
        restore()


def _enter_context(cm, add_cleanup):
    cls = type(cm)
    try:
        enter, exit = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context "
                        "manager protocol") from None
    value = enter(cm)
    add_cleanup(exit, cm, None, None, None)
    return value


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Call a function after tearDownModule()."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context manager that is left after tearDownModule()."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Call what addModuleCleanup() was given, last first."""
    exceptions = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            exceptions.append(error)
    if exceptions:
        raise exceptions[0]


def _addClassCleanup(cls, function, /, *args, **kwargs):
    cls.addClassCleanup(function, *args, **kwargs)


def skip(reason):
    """Decorator: skip a test or a class."""
    def decorator(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def wrapper(*args, **kwargs):
                raise SkipTest(reason)

            item = wrapper
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if callable(reason) and hasattr(reason, "__code__"):
        item, reason = reason, ""
        return decorator(item)
    return decorator


def skipIf(condition, reason):
    """Decorator: skip if the condition holds."""
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    """Decorator: skip unless the condition holds."""
    return skip(reason) if not condition else lambda item: item


def expectedFailure(test_item):
    """Decorator: the test has to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


class _RaisesContext:
    """Context manager of assertRaises() and its kin."""

    _what = None

    def __init__(self, expected, test_case, expected_regex=None):
        self.expected = expected
        self.test_case = test_case
        if expected_regex is not None:
            import re
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None

    def _raiseFailure(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

    def _names(self):
        expected = self.expected
        try:
            return expected.__name__
        except AttributeError:
            return str(expected)

    def handle(self, name, args, kwargs):
        try:
            kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            for kind in kinds:
                if not (isinstance(kind, type) and issubclass(kind, self._base_type)):
                    raise TypeError("%s() arg 1 must be %s" % (name, self._base_type_str))
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError("%r is an invalid keyword argument for this function"
                                    % (next(iter(kwargs)),))
                return self
            callable_obj, *args = args
            try:
                self.obj_name = callable_obj.__name__
            except AttributeError:
                self.obj_name = str(callable_obj)
            with self:
                callable_obj(*args, **kwargs)
        finally:
            self = None


class _AssertRaisesContext(_RaisesContext):
    __class_getitem__ = classmethod(type(list[int]))
    _base_type = BaseException
    _base_type_str = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            if self.obj_name:
                self._raiseFailure("{} not raised by {}".format(self._names(), self.obj_name))
            else:
                self._raiseFailure("{} not raised".format(self._names()))
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is None:
            return True
        if not self.expected_regex.search(str(exc_value)):
            self._raiseFailure('"{}" does not match "{}"'.format(self.expected_regex.pattern,
                                                               str(exc_value)))
        return True


class _AssertWarnsContext(_RaisesContext):
    _base_type = Warning
    _base_type_str = "a warning type or tuple of warning types"

    def __enter__(self):
        import warnings
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for item in self.warnings:
            message = item.message
            if not isinstance(message, self.expected):
                continue
            if first is None:
                first = message
            if self.expected_regex is not None and not self.expected_regex.search(str(message)):
                continue
            self.warning, self.filename, self.lineno = message, item.filename, item.lineno
            return
        if first is not None:
            self._raiseFailure('"{}" does not match "{}"'.format(self.expected_regex.pattern,
                                                               str(first)))
        if self.obj_name:
            self._raiseFailure("{} not triggered by {}".format(self._names(), self.obj_name))
        else:
            self._raiseFailure("{} not triggered".format(self._names()))


class TestCase:
    """A class of tests: each method named test... is one."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16
    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":
                raise ValueError("no such test method in %s: %s" % (self.__class__, methodName)) from None
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {dict: "assertDictEqual", list: "assertListEqual",
                                     tuple: "assertTupleEqual", set: "assertSetEqual",
                                     frozenset: "assertSetEqual", str: "assertMultiLineEqual"}

    def addTypeEqualityFunc(self, typeobj, function):
        """Use a function in assertEqual() for two objects of exactly that type."""
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        """Call a function after tearDown()."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context manager that is left after tearDown()."""
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Call a function after tearDownClass()."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context manager that is left after tearDownClass()."""
        return _enter_context(cm, cls.addClassCleanup)

    def setUp(self):
        """Called before each test."""

    def tearDown(self):
        """Called after each test."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class."""

    def countTestCases(self):
        """1"""
        return 1

    def defaultTestResult(self):
        """Return a new TestResult."""
        from .result import TestResult
        return TestResult()

    def shortDescription(self):
        """The first line of the test's docstring, or None."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        """module.Class.method"""
        return "%s.%s" % (strclass(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return "%s (%s.%s)" % (self._testMethodName, strclass(self.__class__), self._testMethodName)

    def __repr__(self):
        return "<%s testMethod=%s>" % (strclass(self.__class__), self._testMethodName)

    def subTest(self, msg=_marker, **params):
        """Context manager: a failure inside is told with the parameters, and the test goes on."""
        return _SubTestContext(self, msg, params)

    def run(self, result=None):
        """Run the test and tell result."""
        stopTestRun = None
        if result is None:
            result = self.defaultTestResult()
            startTestRun = getattr(result, "startTestRun", None)
            stopTestRun = getattr(result, "stopTestRun", None)
            if startTestRun is not None:
                startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            cls = self.__class__
            if getattr(cls, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
                why = getattr(cls, "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")
                _add_skip(result, self, why)
                return result
            expecting = (getattr(self, "__unittest_expecting_failure__", False)
                         or getattr(method, "__unittest_expecting_failure__", False))
            outcome = _Outcome(result)
            started = time.perf_counter()
            try:
                self._outcome = outcome
                outcome.run(self, self.setUp)
                if outcome.success:
                    outcome.expecting_failure = expecting
                    outcome.run(self, lambda: self._callTestMethod(method))
                    outcome.expecting_failure = False
                    outcome.run(self, self.tearDown)
                self.doCleanups()
                self._addDuration(result, time.perf_counter() - started)
                if outcome.success:
                    if not expecting:
                        result.addSuccess(self)
                    elif outcome.expectedFailure:
                        result.addExpectedFailure(self, outcome.expectedFailure)
                    else:
                        result.addUnexpectedSuccess(self)
                return result
            finally:
                outcome.expectedFailure = None
                outcome = None
                self._outcome = None
        finally:
            result.stopTest(self)
            if stopTestRun is not None:
                stopTestRun()

    def _callTestMethod(self, method):
        if method() is not None:
            import warnings
            warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})",
                          DeprecationWarning, stacklevel=5)  # whoever called run()

    def _addDuration(self, result, elapsed):
        addDuration = getattr(result, "addDuration", None)
        if addDuration is not None:
            addDuration(self, elapsed)

    def doCleanups(self):
        """Call what addCleanup() was given, last first."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.run(self, lambda: function(*args, **kwargs))
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Call what addClassCleanup() was given, last first."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test without collecting the outcome."""
        method = getattr(self, self._testMethodName)
        for skipped in self.__class__, method:
            if getattr(skipped, "__unittest_skip__", False):
                raise SkipTest(getattr(skipped, "__unittest_skip_why__", ""))
        self.setUp()
        method()
        self.tearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)

    # ---- assertions ----

    def fail(self, msg=None):
        """Fail at once."""
        raise self.failureException(msg)

    def assertFalse(self, expr, msg=None):
        """Fail if expr is true."""
        if expr:
            raise self.failureException(self._formatMessage(msg, "%s is not false" % safe_repr(expr)))

    def assertTrue(self, expr, msg=None):
        """Fail unless expr is true."""
        if not expr:
            raise self.failureException(self._formatMessage(msg, "%s is not true" % safe_repr(expr)))

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return "%s : %s" % (standardMsg, msg)
        except UnicodeDecodeError:
            return "%s : %s" % (safe_repr(standardMsg), safe_repr(msg))

    def _fail(self, msg, text):
        self.fail(self._formatMessage(msg, text))

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Fail unless calling the function, or the with block, raises the exception."""
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle("assertRaises", args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """As assertRaises(), and the text of the exception has to match."""
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Fail unless the warning is given."""
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """As assertWarns(), and the text of the warning has to match."""
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """Context manager: fail unless something is logged."""
        from ._log import AssertLogsContext
        return AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """Context manager: fail if something is logged."""
        from ._log import AssertLogsContext
        return AssertLogsContext(self, logger, level, no_logs=True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            asserter = self._type_equality_funcs.get(type(first))
            if asserter is not None:
                return getattr(self, asserter) if isinstance(asserter, str) else asserter
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            text = "%s != %s" % common_shorten_repr(first, second)
            raise self.failureException(self._formatMessage(msg, text))

    def assertEqual(self, first, second, msg=None):
        """Fail unless first == second."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """Fail unless first != second."""
        if not first != second:
            text = "%s == %s" % (safe_repr(first), safe_repr(second))
            raise self.failureException(self._formatMessage(msg, text))

    def _almost(self, first, second, places, delta):
        """(whether they are near enough, the difference, the text of the limit)"""
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, difference, "%s delta" % safe_repr(delta)
        if places is None:
            places = 7
        return round(difference, places) == 0, difference, "%r places" % places

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail unless the difference, rounded to places, is 0, or is at most delta."""
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        near, difference, limit = self._almost(first, second, places, delta)
        if near:
            return
        text = "%s != %s within %s (%s difference)" % (safe_repr(first), safe_repr(second), limit,
                                                       safe_repr(difference))
        raise self.failureException(self._formatMessage(msg, text))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail if the difference, rounded to places, is 0, or is at most delta."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        near, difference, limit = self._almost(first, second, places, delta)
        if delta is not None:
            if not (first == second) and not near:
                return
            text = "%s == %s within %s (%s difference)" % (safe_repr(first), safe_repr(second),
                                                           limit, safe_repr(difference))
        else:
            if not (first == second) and not near:
                return
            text = "%s == %s within %s" % (safe_repr(first), safe_repr(second), limit)
        raise self.failureException(self._formatMessage(msg, text))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Fail unless two sequences have equal items; tell the first difference."""
        if seq_type is not None:
            name = seq_type.__name__
            if not isinstance(seq1, seq_type):
                raise self.failureException("First sequence is not a %s: %s" % (name, safe_repr(seq1)))
            if not isinstance(seq2, seq_type):
                raise self.failureException("Second sequence is not a %s: %s" % (name, safe_repr(seq2)))
        else:
            name = "sequence"
        lengths = []
        text = None
        for title, seq in (("First", seq1), ("Second", seq2)):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                lengths.append(None)
                if text is None:
                    text = f"{title} {name} has no length.    Non-sequence?"
        if text is None:
            if seq1 == seq2:
                return
            if seq_type is None and type(seq1) != type(seq2) and lengths[0] == lengths[1]:
                for i in range(lengths[0]):
                    try:
                        if seq1[i] != seq2[i]:
                            break
                    except (TypeError, IndexError, NotImplementedError):
                        break
                else:
                    return  # the same items in another kind of sequence
            text = "%ss differ: %s != %s\n" % ((name.capitalize(),) + common_shorten_repr(seq1, seq2))
            text = self._first_difference(text, seq1, seq2, lengths, name, seq_type)
        import difflib
        import pprint
        diff = "\n" + "\n".join(difflib.ndiff(pprint.pformat(seq1).splitlines(),
                                              pprint.pformat(seq2).splitlines()))
        self._fail(msg, self._truncateMessage(text, diff))

    def _first_difference(self, text, seq1, seq2, lengths, name, seq_type):
        for index in range(min(lengths)):
            try:
                item1 = seq1[index]
            except (TypeError, IndexError, NotImplementedError):
                return text + "\nUnable to index element %d of first %s\n" % (index, name)
            try:
                item2 = seq2[index]
            except (TypeError, IndexError, NotImplementedError):
                return text + "\nUnable to index element %d of second %s\n" % (index, name)
            if item1 != item2:
                text += "\nFirst differing element %d:\n%s\n%s\n" % (
                    (index,) + common_shorten_repr(item1, item2))
                break
        else:
            if lengths[0] == lengths[1] and seq_type is None and type(seq1) != type(seq2):
                return text
        for title, longer, shorter, seq in (("First", 0, 1, seq1), ("Second", 1, 0, seq2)):
            if lengths[longer] > lengths[shorter]:
                at = lengths[shorter]
                text += "\n%s %s contains %d additional elements.\n" % (title, name, lengths[longer] - at)
                try:
                    text += "First extra element %d:\n%s\n" % (at, safe_repr(seq[at]))
                except (TypeError, IndexError, NotImplementedError):
                    text += "Unable to index element %d of %s %s\n" % (at, title.lower(), name)
        return text

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def assertListEqual(self, list1, list2, msg=None):
        """Fail unless two lists are equal."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Fail unless two tuples are equal."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Fail unless two sets are equal."""
        differences = []
        for title, one, other in (("first", set1, set2), ("second", set2, set1)):
            try:
                differences.append(one.difference(other))
            except TypeError as error:
                self.fail("invalid type when attempting set difference: %s" % error)
            except AttributeError as error:
                self.fail("%s argument does not support set difference: %s" % (title, error))
        if not any(differences):
            return
        lines = []
        for title, items in zip(("first", "second"), differences):
            if items:
                lines.append(f"Items in the {title} set but not the "
                             f"{'second' if title == 'first' else 'first'}:")
                lines += [repr(item) for item in items]
        self._fail(msg, "\n".join(lines))

    def assertIn(self, member, container, msg=None):
        """Fail unless member in container."""
        if member not in container:
            self._fail(msg, "%s not found in %s" % (safe_repr(member), safe_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        """Fail if member in container."""
        if member in container:
            self._fail(msg, "%s unexpectedly found in %s" % (safe_repr(member), safe_repr(container)))

    def assertIs(self, expr1, expr2, msg=None):
        """Fail unless expr1 is expr2."""
        if expr1 is not expr2:
            self._fail(msg, "%s is not %s" % (safe_repr(expr1), safe_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        """Fail if expr1 is expr2."""
        if expr1 is expr2:
            self._fail(msg, "unexpectedly identical: %s" % (safe_repr(expr1),))

    def assertDictEqual(self, d1, d2, msg=None):
        """Fail unless two dicts are equal."""
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            import difflib
            import pprint
            text = "%s != %s" % common_shorten_repr(d1, d2)
            diff = "\n" + "\n".join(difflib.ndiff(pprint.pformat(d1).splitlines(),
                                                  pprint.pformat(d2).splitlines()))
            self._fail(msg, self._truncateMessage(text, diff))

    def assertCountEqual(self, first, second, msg=None):
        """Fail unless both have the same items equally often, in any order."""
        first, second = list(first), list(second)
        try:
            differences = count_differences(first, second)
        except TypeError:
            differences = count_differences_unhashable(first, second)
        if differences:
            lines = ["First has %d, Second has %d:  %r" % difference for difference in differences]
            self._fail(msg, self._truncateMessage("Element counts were not equal:\n",
                                                  "\n".join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Fail unless two texts are equal; show the lines that differ."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        texts = [first, second]
        if any(text and text[-1] not in "\r\n" for text in texts):
            texts = [text and text + "\n" for text in texts]
        lines = [text.splitlines(keepends=True) for text in texts]
        message = "%s != %s" % common_shorten_repr(first, second)
        diff = "\n" + "".join(difflib.ndiff(*lines))
        self._fail(msg, self._truncateMessage(message, diff))

    def assertLess(self, a, b, msg=None):
        """Fail unless a < b."""
        if not a < b:
            self._fail(msg, "%s not less than %s" % (safe_repr(a), safe_repr(b)))

    def assertLessEqual(self, a, b, msg=None):
        """Fail unless a <= b."""
        if not a <= b:
            self._fail(msg, "%s not less than or equal to %s" % (safe_repr(a), safe_repr(b)))

    def assertGreater(self, a, b, msg=None):
        """Fail unless a > b."""
        if not a > b:
            self._fail(msg, "%s not greater than %s" % (safe_repr(a), safe_repr(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        """Fail unless a >= b."""
        if not a >= b:
            self._fail(msg, "%s not greater than or equal to %s" % (safe_repr(a), safe_repr(b)))

    def assertIsNone(self, obj, msg=None):
        """Fail unless obj is None."""
        if obj is not None:
            self._fail(msg, "%s is not None" % (safe_repr(obj),))

    def assertIsNotNone(self, obj, msg=None):
        """Fail if obj is None."""
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        """Fail unless isinstance(obj, cls)."""
        if not isinstance(obj, cls):
            self._fail(msg, "%s is not an instance of %r" % (safe_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Fail if isinstance(obj, cls)."""
        if isinstance(obj, cls):
            self._fail(msg, "%s is an instance of %r" % (safe_repr(obj), cls))

    def assertRegex(self, text, expected_regex, msg=None):
        """Fail unless the regular expression is found in the text."""
        import re
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            standard = "Regex didn't match: %r not found in %r" % (expected_regex.pattern, text)
            raise self.failureException(self._formatMessage(msg, standard))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Fail if the regular expression is found in the text."""
        import re
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            standard = "Regex matched: %r matches %r in %r" % (
                text[match.start():match.end()], unexpected_regex.pattern, text)
            raise self.failureException(self._formatMessage(msg, standard))


class FunctionTestCase(TestCase):
    """A test made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def _functions(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        return self._functions() == other._functions() if isinstance(other, self.__class__) else NotImplemented

    def __hash__(self):
        return hash((type(self), *self._functions()))

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return "%s (%s)" % (strclass(self.__class__), self._testFunc.__name__)

    def __repr__(self):
        return "<%s tec=%s>" % (strclass(self.__class__), self._testFunc)

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTestContext:
    """Runs a with block as a subtest."""

    def __init__(self, case, msg, params):
        self.case, self.msg, self.params = case, msg, params

    def __enter__(self):
        case = self.case
        self.parent = case._subtest
        outcome = case._outcome
        if outcome is None or not outcome.result_supports_subtests:
            self.subtest = None
            return
        params = self.params if self.parent is None else {**self.params, **self.parent.params, **self.params}
        self.subtest = case._subtest = _SubTest(case, self.msg, params)
        self.before, outcome.success = outcome.success, True

    def __exit__(self, exc_type, exc_value, tb):
        case, subtest = self.case, self.subtest
        if subtest is None:
            return False
        case._subtest = self.parent
        outcome = case._outcome
        if exc_type is None:
            if outcome.success:  # so did all subtests within
                outcome.result.addSubTest(case, subtest, None)
            outcome.success = outcome.success and self.before
            return False
        if not issubclass(exc_type, Exception) and exc_type is not SystemExit:
            return False
        if issubclass(exc_type, SkipTest):
            outcome.success = False
            _add_skip(outcome.result, subtest, str(exc_value))
            return True
        if outcome.expecting_failure:
            return False
        outcome.success = False
        outcome.result.addSubTest(case, subtest, (exc_type, exc_value, tb))
        if getattr(outcome.result, "failfast", False):
            raise _ShouldStop
        return True


class _SubTest(TestCase):
    """A part of a test with its parameters."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _marker:
            parts.append("[{}]".format(self._message))
        if self.params:
            parts.append("({})".format(", ".join("{}={!r}".format(k, v)
                                                 for k, v in self.params.items())))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return "{} {}".format(self.test_case.id(), self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "{} {}".format(self.test_case, self._subDescription())
