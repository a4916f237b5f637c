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
        self._open_packages = set()  # those whose load_tests() runs: it may call discover()

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
        """Return a suite of the tests in all modules of a folder whose names fit a pattern.

        The folder may be given as the dotted name of a package. Packages are imported; the
        load_tests() of one says what its tests are.
        """
        import os
        before = self._top_level_dir
        implicit = top_level_dir is None and before is None
        top = os.path.abspath(top_level_dir or before or start_dir)
        if top not in sys.path:
            sys.path.insert(0, top)
        self._top_level_dir = top
        try:
            if os.path.isdir(os.path.abspath(start_dir)):
                start = os.path.abspath(start_dir)
                if start != top and not os.path.isfile(os.path.join(start, "__init__.py")):
                    raise ImportError(f"Start directory is not importable: {start!r}")
            else:
                start = self._folder_of(start_dir, implicit, os.path)
            return self.suiteClass(list(self._find(start, pattern)))
        finally:
            self._top_level_dir = before

    def _folder_of(self, name, implicit, path):
        # The folder of a package; what it lies in becomes the top if none was given.
        try:
            __import__(name)
        except ImportError:
            raise ImportError(f"Start directory is not importable: {name!r}") from None
        module = sys.modules[name]
        file = getattr(module, "__file__", None)
        if file is None or not getattr(module.__spec__, "has_location", True):
            if name in sys.builtin_module_names:
                raise TypeError("Can not use builtin modules as dotted module names") from None
            raise TypeError(f"don't know how to discover from {module!r}") from None
        if implicit:
            sys.path.remove(self._top_level_dir)
            outermost = path.abspath(sys.modules[name.partition(".")[0]].__file__)
            folder = path.dirname(outermost)
            if path.basename(outermost).lower().startswith("__init__.py"):
                folder = path.dirname(folder)
            self._top_level_dir = folder
        return path.abspath(path.dirname(file))

    def _dotted(self, path):
        from os.path import relpath, sep, splitext
        name = relpath(splitext(path)[0], self._top_level_dir)
        return name.replace(sep, ".")

    def _find(self, folder, pattern, inside=False):
        # The suites of a folder; inside: of a package whose own tests are known.
        import os
        name = self._dotted(folder)
        if not inside and name != "." and name not in self._open_packages:
            tests, go_on = self._of_package(folder, pattern)
            if tests is not None:
                yield tests
            if not go_on:
                return
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                tests, go_on = self._of_file(path, name, pattern), False
            else:
                tests, go_on = self._of_package(path, pattern)
            if tests is not None:
                yield tests
            if go_on:
                yield from self._find(path, pattern, True)

    def _import(self, name):
        # (module, None) or (None, suite that says why not)
        try:
            __import__(name)
        except case.SkipTest as skip:
            return None, _skipped_module(name, skip, self.suiteClass)
        except Exception:
            message = f"Failed to import test module: {name}\n{traceback.format_exc()}"
            return None, self._failed(name, ImportError(message), message)
        return sys.modules[name], None

    def _of_file(self, path, name, pattern):
        from fnmatch import fnmatch
        from os.path import abspath, dirname, realpath, splitext
        stem, ending = splitext(name)
        if ending.lower() != ".py" or not stem.isidentifier() or not fnmatch(name, pattern):
            return None
        module, failure = self._import(self._dotted(path))
        if module is None:
            return failure
        found = realpath(abspath(getattr(module, "__file__", path)))
        if splitext(found)[0].lower() != splitext(realpath(path))[0].lower():
            raise ImportError(f"{stem!r} module incorrectly imported from {dirname(found)!r}. "
                              f"Expected {dirname(path)!r}. Is this module globally installed?")
        return self.loadTestsFromModule(module, pattern=pattern)

    def _of_package(self, path, pattern):
        # The tests of a package itself, and whether to look for more inside.
        from os.path import isfile, join
        if not isfile(join(path, "__init__.py")):
            return None, False
        name = self._dotted(path)
        module, failure = self._import(name)
        if module is None:
            return failure, False
        self._open_packages.add(name)
        try:
            tests = self.loadTestsFromModule(module, pattern=pattern)
        finally:
            self._open_packages.discard(name)
        return tests, not hasattr(module, "load_tests")


def _skipped_module(name, exception, suite_class):
    @case.skip(str(exception))
    def testSkipped(self):
        pass

    return suite_class((type("ModuleSkipped", (case.TestCase,), {name: testSkipped})(name),))


defaultTestLoader = TestLoader()
