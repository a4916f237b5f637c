# Warnings and traceback quote the lines of a program given by -c; csv knows numbers.
import csv
import decimal
import fractions
import subprocess
import sys


def run(*args):
    done = subprocess.run([sys.executable, *args], capture_output=True, text=True)
    print(args[:-1], done.returncode)
    print(done.stdout + done.stderr)


PROGRAM = """import warnings, traceback
warnings.warn("hello")
def f():
    warnings.warn("deep", UserWarning, stacklevel=2)
f()
try:
    1/0
except ZeroDivisionError:
    traceback.print_exc()
"""
run("-c", PROGRAM)
run("-W", "always", "-c", PROGRAM)
run("-W", "error", "-c", "import warnings; warnings.warn('x')")
run("-W", "ignore:hello", "-c", "import warnings; warnings.warn('hello there'); warnings.warn('other')")
csv.writer(sys.stdout, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC).writerow([1, decimal.Decimal("2.5"), fractions.Fraction(1, 2), 1.5, True, None, "x", 1j])
