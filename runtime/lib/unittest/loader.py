"""Finding tests in classes and modules."""

import functools
import sys
import traceback
import types

from . import case, suite

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for a test that could not be loaded: running it raises why."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def testFailure():
            raise self._exception

        return testFailure


class TestLoader:
    """Makes suites of the tests in classes and modules."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda a, b: (a > b) - (a < b))
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """Return a suite of all tests in a TestCase class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to "
                            "derive from TestCase?")
        if testCaseClass in (case.TestCase, case.FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """A suite with the test cases of a module."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if (isinstance(obj, type) and issubclass(obj, case.TestCase)
                    and obj not in (case.TestCase, case.FunctionTestCase)):
                tests.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, "load_tests", None)
        tests = self.suiteClass(tests)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as error:
                message = "Failed to call load_tests:\n" + traceback.format_exc()
                self.errors.append(message)
                return self.suiteClass([_FailedTest(module.__name__, type(error)(message))])
        return tests

    def _failed(self, name, exception, message):
        self.errors.append(message)
        return self.suiteClass([_FailedTest(name, exception)])

    def loadTestsFromName(self, name, module=None):
        """Return a suite of what a dotted name means: module, class, method, function."""
        parts = name.split(".")
        failure = None
        if module is None:
            ahead = parts[:]
            while ahead:
                try:
                    module = __import__(".".join(ahead))
                    break
                except ImportError:
                    missing = ahead.pop()
                    message = (f"Failed to import test module: {missing}\n"
                               f"{traceback.format_exc()}")
                    failure = (missing, ImportError(message), message)
                    if not ahead:
                        return self._failed(*failure)
            parts = parts[1:]
        obj = module
        parent = None
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                if failure is not None and getattr(obj, "__path__", None) is not None:
                    return self._failed(*failure)  # a module that cannot be imported
                return self._failed(part, error, traceback.format_exc())
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, case.TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) \
                and issubclass(parent, case.TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError("calling %s returned %s, not a test" % (obj, test))
        raise TypeError("don't know how to make test from: %s" % obj)

    def loadTestsFromNames(self, names, module=None):
        """Return a suite of what all the names mean."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """Return the names of the test methods of a class, sorted."""
        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            if self.testNamePatterns is None:
                return True
            from fnmatch import fnmatchcase
            full = "%s.%s.%s" % (testCaseClass.__module__, testCaseClass.__qualname__, name)
            return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

        names = [name for name in dir(testCaseClass) if wanted(name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """Return a suite of the tests in all modules of a folder whose names fit a pattern."""
        import os
        from fnmatch import fnmatch
        top = os.path.abspath(top_level_dir or self._top_level_dir or start_dir)
        if top not in sys.path:
            sys.path.insert(0, top)
        start = os.path.abspath(start_dir)
        if not os.path.isdir(start):
            raise ImportError("Start directory is not importable: %r" % start_dir)
        tests = []
        self._find(start, top, pattern, tests, os, fnmatch)
        return self.suiteClass(tests)

    def _find(self, folder, top, pattern, tests, os, fnmatch):
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if os.path.isdir(path):
                if os.path.isfile(os.path.join(path, "__init__.py")):
                    self._find(path, top, pattern, tests, os, fnmatch)
                continue
            if not name.endswith(".py") or not name[:-3].isidentifier() or not fnmatch(name, pattern):
                continue
            dotted = os.path.relpath(path, top)[:-3].replace(os.sep, ".")
            try:
                __import__(dotted)
            except case.SkipTest as skip:
                tests.append(_skipped_module(dotted, skip, self.suiteClass))
            except Exception:
                message = f"Failed to import test module: {dotted}\n{traceback.format_exc()}"
                tests.append(self._failed(dotted, ImportError(message), message))
            else:
                tests.append(self.loadTestsFromModule(sys.modules[dotted], pattern=pattern))


def _skipped_module(name, exception, suite_class):
    @case.skip(str(exception))
    def testSkipped(self):
        pass

    return suite_class((type("ModuleSkipped", (case.TestCase,), {name: testSkipped})(name),))


defaultTestLoader = TestLoader()
