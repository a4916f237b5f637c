#!/usr/bin/env python3
"""Compare `ouro --dump=ast FILE` with what a CPython's `ast` module prints.

All .py files below the given paths are taken (without any: the library of that
CPython), except those that CPython itself refuses. Prints the files that differ and the
counts. The exit status is 1 if more than --allow files in a thousand differ.
"""

import argparse
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Runs in the CPython asked: reads one path per line, answers the size of the dump (-1
# if there is none) and the dump.
ORACLE = r"""
import ast, sys, warnings
warnings.simplefilter("ignore")
sys.setrecursionlimit(100000)
out = sys.stdout.buffer
for line in sys.stdin:
    path = line.rstrip("\n")
    try:
        with open(path, "rb") as file:
            source = file.read()
        tree = ast.parse(source, path)
        dump = (ast.dump(tree, indent=3) + "\n").encode("utf-8", "surrogatepass")
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        out.write(b"-1\n")
    else:
        out.write(b"%d\n" % len(dump) + dump)
    out.flush()
"""


class Oracle:
    """A CPython that dumps one file after the other."""

    def __init__(self, python):
        self.process = subprocess.Popen([python, "-c", ORACLE], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)

    def dump(self, path):
        """Return the dump, or None if CPython refuses the file."""
        self.process.stdin.write(os.fsencode(path) + b"\n")
        self.process.stdin.flush()
        size = int(self.process.stdout.readline())
        return None if size < 0 else self.process.stdout.read(size)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def find_files(paths):
    for path in paths:
        if path.is_file():
            yield path
        else:
            yield from sorted(path.rglob("*.py"))


def first_difference(ours, theirs):
    """Describe the first line that differs."""
    ours, theirs = ours.splitlines(), theirs.splitlines()
    for number, (mine, other) in enumerate(zip(ours, theirs), 1):
        if mine != other:
            return (f"line {number}: {mine.strip()[:60]!r}, "
                    f"expected {other.strip()[:60]!r}")
    return f"{len(ours)} lines, expected {len(theirs)}"


def dump_ours(ouro, path):
    try:
        done = subprocess.run([ouro, "--dump=ast", str(path)], capture_output=True,
                              timeout=120, check=False)
    except subprocess.TimeoutExpired:
        return b"timeout\n"
    return done.stdout + done.stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("paths", nargs="*", type=pathlib.Path)
    parser.add_argument("--python", default="python3.13", help="the CPython to ask")
    parser.add_argument("--ouro", default=str(ROOT / "build" / "ouro"))
    parser.add_argument("--allow", type=float, default=1.0, metavar="N",
                        help="differing files in a thousand that are accepted")
    parser.add_argument("-v", "--verbose", action="store_true",
                        help="show where the files differ")
    options = parser.parse_args()
    python = shutil.which(options.python)
    if python is None:
        sys.exit(f"ast_parity: no {options.python}")
    paths = options.paths
    if not paths:
        where = "import os; print(os.path.dirname(os.__file__))"
        done = subprocess.run([python, "-c", where], capture_output=True, text=True,
                              check=True)
        paths = [pathlib.Path(done.stdout.strip())]

    oracle = Oracle(python)
    compared = differing = refused = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        files = list(find_files(paths))
        dumps = pool.map(lambda path: dump_ours(options.ouro, path), files)
        for path, ours in zip(files, dumps):
            theirs = oracle.dump(path)
            if theirs is None:
                refused += 1
                continue
            compared += 1
            if ours != theirs:
                differing += 1
                print(f"differs  {path}")
                if options.verbose:
                    print(f"    {first_difference(ours, theirs)}")
    oracle.close()
    print(f"{compared} files compared, {differing} differ, "
          f"{refused} refused by CPython")
    return 1 if compared and differing * 1000 > options.allow * compared else 0


if __name__ == "__main__":
    sys.exit(main())
