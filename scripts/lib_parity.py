#!/usr/bin/env python3
"""Run the library of a CPython, put on OUROPATH, under Ouro.

First every module of that library which is one file is imported, each in a process of
its own; what fails is listed with its last line of traceback, those that CPython itself
cannot import here, and modules that Ouro has better of its own (core modules) apart. Then the scripts tests/modules/<name>*.py of the modules named
in CHECKED run under both interpreters, and what they print is compared. Nothing of the
library is copied. The exit status is 1 if fewer than --imports modules import or fewer
than --checks modules agree.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

CHECKED = """dataclasses enum functools collections abc contextlib heapq bisect textwrap
    string copy types typing operator reprlib keyword token tokenize ast difflib
    fractions statistics random json argparse unittest doctest pprint inspect
    traceback""".split()

# Modules that do something to the world when they are imported.
AVOIDED = {"antigravity", "this", "__hello__"}

# Imports the module named and says whose file it came from.
IMPORT = """
import sys, importlib
module = importlib.import_module(sys.argv[1])
print(module.__spec__.origin)
"""


class Contest:
    """The two interpreters, and the library that they share."""

    def __init__(self, python, ouro, library, seconds):
        self.python = python
        self.ouro = ouro
        self.library = library
        self.seconds = seconds

    def run(self, which, arguments):
        """Run one of the interpreters; return status, output and errors."""
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("PYTHONPATH", "OUROPATH")}
        environment |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHON_COLORS": "0"}
        if which == "ouro":
            environment["OUROPATH"] = str(self.library)
        command = [self.ouro if which == "ouro" else self.python, *arguments]
        try:
            done = subprocess.run(command, capture_output=True, timeout=self.seconds,
                                  env=environment, check=False, cwd=ROOT,
                                  stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return None, "", f"no end within {self.seconds} s"
        return (done.returncode, done.stdout.decode(errors="replace"),
                done.stderr.decode(errors="replace"))

    def import_one(self, name):
        """Return what stops Ouro ('' if nothing), and whether CPython imports it."""
        status, out, err = self.run("ouro", ["-c", IMPORT, name])
        if status == 0:
            origin = out.splitlines()[-1]
            if origin.startswith(str(self.library)):
                return "", True
            return "ours", True
        theirs, _, _ = self.run("python", ["-c", IMPORT, name])
        lines = err.strip().splitlines() or [f"status {status}"]
        return lines[-1], theirs == 0

    def compare(self, script):
        """Return '' if both print the same, else the first difference."""
        ours, theirs = [(status, re.sub(r"0x[0-9a-f]+", "0x...", out), err) for
                        status, out, err in (self.run("ouro", [script]),
                                             self.run("python", [script]))]
        if ours[:2] == theirs[:2]:
            return ""
        if ours[0] is None or ours[0] != theirs[0]:
            last = ours[2].strip().splitlines() or [""]
            return f"status {ours[0]}, expected {theirs[0]}: {last[-1]}"
        mine, other = ours[1].splitlines(), theirs[1].splitlines()
        for number, pair in enumerate(zip(mine, other), 1):
            if pair[0] != pair[1]:
                return f"line {number}: {pair[0][:70]!r}, expected {pair[1][:70]!r}"
        return f"{len(mine)} lines, expected {len(other)}"


def find_library(python):
    where = "import os; print(os.path.dirname(os.__file__))"
    done = subprocess.run([python, "-c", where], capture_output=True, text=True,
                          check=True)
    return pathlib.Path(done.stdout.strip())


def import_all(contest, pool, verbose):
    """Import every module of one file; return how many could be."""
    names = sorted(path.stem for path in contest.library.glob("*.py")
                   if path.stem not in AVOIDED and not path.stem.startswith("_sysconfig"))
    imported = 0
    for name, (stopped, theirs) in zip(names, pool.map(contest.import_one, names)):
        if not stopped:
            imported += 1
            if verbose:
                print(f"imports  {name}")
        elif stopped == "ours":
            print(f"ours     {name}")
        elif theirs:
            print(f"stopped  {name}: {stopped}")
        else:
            print(f"neither  {name}: {stopped}")
    print(f"{imported} of {len(names)} single-file modules import")
    return imported


def check_named(contest, pool, names, verbose):
    """Run the scripts of the named modules; return for how many all agree."""
    folder = ROOT / "tests" / "modules"
    agreeing = 0
    for name in names:
        # unittest_mock.py is about another module, unittest.mock.
        scripts = [path for path in sorted([*folder.glob(f"{name}.py"),
                                            *folder.glob(f"{name}_*.py")])
                   if not (contest.library / name / path.name[len(name) + 1:]).exists()]
        results = list(pool.map(lambda path: contest.compare(str(path)), scripts))
        for script, difference in zip(scripts, results):
            if difference:
                print(f"differs  {script.name}: {difference}")
        if not scripts:
            print(f"no check {name}")
        elif not any(results):
            agreeing += 1
            if verbose:
                print(f"agrees   {name} ({len(scripts)} scripts)")
    print(f"{agreeing} of {len(names)} named modules agree")
    return agreeing


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("names", nargs="*", help="check only these modules")
    parser.add_argument("--python", default="python3.13", help="the CPython to ask")
    parser.add_argument("--ouro", default=str(ROOT / "build" / "ouro"))
    parser.add_argument("--imports", type=int, default=50, metavar="N",
                        help="modules of one file that must import")
    parser.add_argument("--checks", type=int, default=24, metavar="N",
                        help="named modules whose scripts must agree")
    parser.add_argument("--seconds", type=float, default=60, help="for each run")
    parser.add_argument("-v", "--verbose", action="store_true",
                        help="also list what works")
    options = parser.parse_args()
    python = shutil.which(options.python)
    if python is None:
        sys.exit(f"lib_parity: no {options.python}")
    contest = Contest(python, os.path.abspath(options.ouro), find_library(python),
                      options.seconds)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        if options.names:
            agreeing = check_named(contest, pool, options.names, options.verbose)
            return agreeing < len(options.names)
        imported = import_all(contest, pool, options.verbose)
        agreeing = check_named(contest, pool, CHECKED, options.verbose)
    return imported < options.imports or agreeing < options.checks


if __name__ == "__main__":
    sys.exit(main())
