#!/usr/bin/env python3
"""Rewrite the expected outputs of the script tests with a CPython.

Scripts that say `# oracle: none` or `# ouro: ARGS` are left alone, and so is the folder
differs/, which holds what we know to differ. `git diff` then shows the rest.
"""

import argparse
import concurrent.futures
import os
import shutil
import sys

import run_tests

FOLDERS = tuple(f for f in run_tests.FOLDERS if f not in ("differs", "cli", "dump"))


def rewrite(case, python, timeout):
    """Write the .out of one case; return a line to print, or ""."""
    status, text = case.run(python, timeout)
    if status != case.exit:
        return f"{case.name}: exit status {run_tests.status_text(status)}, " \
               f"expected {case.exit}\n{text}"
    old = case.expected.read_text(encoding="utf-8") if case.expected.exists() else None
    if text == old:
        return ""
    case.expected.write_text(text, encoding="utf-8")
    return f"{case.name}: {'changed' if old is not None else 'written'}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("patterns", nargs="*", help="part of a name such as lang/with.py")
    parser.add_argument("--python", default="python3.13", help="the CPython to ask")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--timeout", type=float, default=60)
    options = parser.parse_args()
    python = shutil.which(options.python)
    if python is None:
        sys.exit(f"expect.py: there is no {options.python}")
    cases = [case for case in run_tests.find_cases(options.patterns, FOLDERS)
             if case.oracle and case.args is None]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(max(1, options.jobs)) as pool:
        for line in pool.map(lambda case: rewrite(case, python, options.timeout), cases):
            failed += "expected" in line
            if line:
                print(line)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
