# The command line of unittest: options, discovery, files; Control-C.
# env: COLUMNS=80
import contextlib
import io
import os
import re
import shutil
import signal
import sys
import tempfile
import unittest

TESTS = """
import unittest
class Cases(unittest.TestCase):
    def test_good(self):
        print("printed")
    def test_bad(self):
        self.assertEqual(1, 2)
    @unittest.skip("why")
    def test_skipped(self):
        pass
"""
folder = tempfile.mkdtemp()
os.chdir(folder)
sys.path.insert(0, folder)
os.makedirs("inner/deep")
for name, text in ("inner/__init__.py", ""), ("inner/deep/__init__.py", ""):
    open(name, "w").close()
for name in "test_top.py", "inner/test_one.py", "inner/deep/test_two.py", "inner/check_three.py":
    with open(name, "w") as file:
        file.write(TESTS)


def run(*arguments, module=None, **settings):
    for name in [name for name in sys.modules if name.startswith(("inner", "test_"))]:
        del sys.modules[name]
    path = sys.path[:]
    out = io.StringIO()
    print("==", *arguments)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            unittest.main(module, argv=["tool", *arguments], testLoader=unittest.TestLoader(), **settings)
        except SystemExit as stop:
            out.write(f"exit {stop.code}")
    sys.path[:] = path
    text = re.sub(r"in \d+\.\d+s", "in Xs", out.getvalue())
    text = re.sub(r'  File "[^"]*', '  File "FILE', text).replace(folder, "FOLDER")
    if "-h" in arguments or "discover" in arguments or len(arguments) < 3:
        print(text)
    else:
        print(text.splitlines()[-1])


run("-h")
run("discover", "-h")
run()
run("discover", "-s", "inner", "-t", ".", "-v")
run("discover", "inner", "check*.py", ".", "-q")
run("discover", "-s", "inner", "-p", "*_two.py")
run("inner/test_one.py", "-k", "good")
run("inner.test_one.Cases.test_bad", "-f")
run("inner/deep/test_two.py", "test_top", "-b")
run("-k", "*bad", "-k", "good", "inner.test_one")
run("-z")
run("--durations", "x")
run("-v", module="inner.test_one")
run("Cases.test_good", "-q", module="inner.test_one")
run("-h", module="inner.test_one")
run("Missing", "-q", module="inner.test_one")
run(module="inner.test_one", defaultTest="Cases.test_good")
run("-f", module="inner.test_one", failfast=True)


class Interrupted(unittest.TestCase):
    def test_a(self):
        os.kill(os.getpid(), signal.SIGINT)

    def test_b(self):
        print("not run")


unittest.installHandler()
result = unittest.TestResult()
unittest.registerResult(result)
unittest.defaultTestLoader.loadTestsFromTestCase(Interrupted).run(result)
print(result.testsRun, result.shouldStop, unittest.removeResult(result), unittest.removeResult(result))
try:
    os.kill(os.getpid(), signal.SIGINT)
    print("lost")
except KeyboardInterrupt:
    print("second")


@unittest.removeHandler
def without():
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)


without()
unittest.removeHandler()
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
os.chdir("/")
shutil.rmtree(folder)
