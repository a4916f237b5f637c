"""The test program: options, names of tests, the exit status."""

import os
import sys

from . import loader, runner

__unittest = True


_EXAMPLES_OF_MODULES = """\
Examples:
  %(prog)s test_module               - run tests from test_module
  %(prog)s module.TestClass          - run tests from module.TestClass
  %(prog)s module.Class.test_method  - run specified test method
  %(prog)s path/to/test_file.py      - run tests from test_file.py
"""
_EXAMPLES_OF_A_MODULE = """\
Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""


def _module_name(name):
    """The name of a module for the path of its file; other names as they are."""
    if not (name.lower().endswith(".py") and os.path.isfile(name)):
        return name
    if os.path.isabs(name):
        relative = os.path.relpath(name, os.getcwd())
        if os.path.isabs(relative) or relative.startswith(os.pardir):
            return name
        name = relative
    return os.path.normpath(name)[:-3].replace("/", ".")


def _pattern(text):
    return text if "*" in text else f"*{text}*"


class TestProgram:
    """Loads the tests that the command line names, runs them, and exits."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        if argv is None:
            argv = sys.argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings if warnings is not None or sys.warnoptions else "default"
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = os.path.basename(argv[0])
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        """Read the options and load the tests."""
        if self.module is None:
            if len(argv) > 1 and argv[1].lower() == "discover":
                self._do_discovery(argv[2:])
                return
            if len(argv) > 1:
                self._make_parser(_EXAMPLES_OF_MODULES).parse_args(argv[1:], self)
            else:
                self.tests = []
            if not self.tests:
                self._do_discovery([])
                return
        elif len(argv) > 1:
            self._make_parser(_EXAMPLES_OF_A_MODULE).parse_args(argv[1:], self)
        else:
            self.tests = []  # nothing that argparse would have to read
        if self.tests:
            self.testNames = [_module_name(name) for name in self.tests]
            if __name__ == "__main__":
                self.module = None
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = self.defaultTest,
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def createTests(self, from_discovery=False, Loader=None):
        """Load the tests."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            found = self.testLoader if Loader is None else Loader()
            self.test = found.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def _common_parser(self):
        import argparse
        parser = argparse.ArgumentParser(add_help=False)
        add = parser.add_argument
        add("-v", "--verbose", dest="verbosity", action="store_const", const=2,
            help="Verbose output")
        add("-q", "--quiet", dest="verbosity", action="store_const", const=0,
            help="Quiet output")
        add("--locals", dest="tb_locals", action="store_true",
            help="Show local variables in tracebacks")
        add("--durations", type=int, default=None, metavar="N",
            help="Show the N slowest test cases (N=0 for all)")
        if self.failfast is None:
            add("-f", "--failfast", action="store_true", help="Stop on first fail or error")
            self.failfast = False
        if self.catchbreak is None:
            add("-c", "--catch", dest="catchbreak", action="store_true",
                help="Catch Ctrl-C and display results so far")
            self.catchbreak = False
        if self.buffer is None:
            add("-b", "--buffer", action="store_true",
                help="Buffer stdout and stderr during tests")
            self.buffer = False
        if self.testNamePatterns is None:
            add("-k", dest="testNamePatterns", action="append", type=_pattern,
                help="Only run tests which match the given substring")
            self.testNamePatterns = []
        return parser

    def _make_parser(self, examples):
        import argparse
        parser = argparse.ArgumentParser(
            prog=self.progName, parents=[self._common_parser()], epilog=examples,
            formatter_class=argparse.RawDescriptionHelpFormatter)
        parser.add_argument("tests", nargs="*",
                            help="a list of any number of test modules, classes and test methods.")
        show = parser.print_help

        def show_all(file=None):
            show(file)
            print(file=file)
            if self.module is None:
                self.failfast = self.catchbreak = self.buffer = self.testNamePatterns = None
                self._make_discovery_parser().print_help(file)

        parser.print_help = show_all
        return parser

    def _make_discovery_parser(self):
        import argparse
        parser = argparse.ArgumentParser(
            prog=f"{self.progName} discover", parents=[self._common_parser()],
            epilog="For test discovery all test modules must be importable from the top "
            "level directory of the project.")
        for short, long, dest, metavar, text in [
                ("-s", "--start-directory", "start", "START",
                 "Directory to start discovery ('.' default)"),
                ("-p", "--pattern", "pattern", "PATTERN",
                 "Pattern to match tests ('test*.py' default)"),
                ("-t", "--top-level-directory", "top", "TOP",
                 "Top level directory of project (defaults to start directory)")]:
            parser.add_argument(short, long, dest=dest, metavar=metavar, help=text)
        for name in "start", "pattern", "top":
            parser.add_argument(name, nargs="?", default=argparse.SUPPRESS,
                                help=argparse.SUPPRESS)
        return parser

    def _do_discovery(self, argv, Loader=None):
        self.start, self.pattern, self.top = ".", "test*.py", None
        if argv:
            self._make_discovery_parser().parse_args(argv, self)
        self.createTests(from_discovery=True, Loader=Loader)

    def runTests(self):
        """Run the tests; exit with 0, 1, or 5 when there was none."""
        if self.catchbreak:
            from .signals import installHandler
            installHandler()
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        if isinstance(self.testRunner, type):
            try:
                test_runner = self.testRunner(verbosity=self.verbosity, failfast=self.failfast,
                                              buffer=self.buffer, warnings=self.warnings,
                                              tb_locals=self.tb_locals, durations=self.durations)
            except TypeError:
                test_runner = self.testRunner()
        else:
            test_runner = self.testRunner
        self.result = test_runner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and len(self.result.skipped) == 0:
                sys.exit(5)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
