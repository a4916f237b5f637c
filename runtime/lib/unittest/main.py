"""The test program: options, names of tests, the exit status."""

import sys

from . import loader, runner

__unittest = True


class TestProgram:
    """Loads the tests that the command line names, runs them, and exits."""

    module = None
    verbosity = 1
    failfast = buffer = progName = warnings = testNamePatterns = None

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
        self.progName = argv[0].rpartition("/")[2]
        self.parseArgs(argv)
        self.runTests()

    def usageExit(self, msg=None):
        """Print how the program is used, and exit."""
        if msg:
            print(msg)
        print(f"usage: {self.progName} [-h] [-v] [-q] [--locals] [--durations N] [-f] [-c] [-b] "
              "[-k TESTNAMEPATTERNS] [tests ...]")
        sys.exit(2)

    def parseArgs(self, argv):
        """Read the options and load the tests."""
        names = []
        patterns = []
        args = iter(argv[1:])
        discover = self.module is None and len(argv) > 1 and argv[1].lower() == "discover"
        for arg in args:
            if arg in ("-v", "--verbose"):
                self.verbosity = 2
            elif arg in ("-q", "--quiet"):
                self.verbosity = 0
            elif arg in ("-f", "--failfast"):
                self.failfast = True
            elif arg in ("-b", "--buffer"):
                self.buffer = True
            elif arg in ("-c", "--catch"):
                self.catchbreak = True
            elif arg == "--locals":
                self.tb_locals = True
            elif arg == "--durations":
                self.durations = int(next(args, "0"))
            elif arg == "-k":
                patterns.append(next(args, ""))
            elif arg in ("-h", "--help") or (arg.startswith("-") and len(arg) > 1):
                self.usageExit(None if arg in ("-h", "--help") else f"unrecognized arguments: {arg}")
            else:
                names.append(arg)
        if patterns:
            self.testLoader.testNamePatterns = [p if "*" in p else f"*{p}*" for p in patterns]
        if self.module is None and (discover or not names):
            folder = names[1] if len(names) > 1 else "."
            self.test = self.testLoader.discover(folder)
            return
        self.testNames = names
        if not names and self.defaultTest is not None:
            self.testNames = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        if self.testNames:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def runTests(self):
        """Run the tests; exit with 0, 1, or 5 when there was none."""
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
