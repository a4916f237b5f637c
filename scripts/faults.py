#!/usr/bin/env python3
"""Run scripts with the n-th allocation failing, for n = 1, 2, 3 ...

A run is fine when the script ends as it does without the failure, or by a MemoryError,
which it may also have caught and reported in its own way. It is a fault when a signal
ends it, when it does not end, or when the heap reports leaked objects.
"""

import argparse
import concurrent.futures
import os
import pathlib
import random
import subprocess
import sys

import run_tests

DEFAULT_FOLDERS = ("lang", "types", "modules", "errors", "gc")
DENSE = 50  # each n up to here is tried, larger ones are sampled


def run(case, binary, number, timeout):
    """Run the case with allocation `number` failing; return (status, stderr)."""
    env = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", **case.env}
    env.update({k: v for k, v in os.environ.items() if k.startswith("OURO_")})
    env.update({"OURO_FAIL_AT": str(number), "OURO_LIVE": "1"})
    try:
        done = subprocess.run(case.command(binary), cwd=case.path.parent, env=env,
                              input=case.stdin.encode(), capture_output=True,
                              timeout=timeout)
    except subprocess.TimeoutExpired:
        return None, ""
    return done.returncode, done.stderr.decode("utf-8", "backslashreplace")


def verdict(case, status, errors):
    """What is wrong with a run, or None."""
    if status is None:
        return "does not end"
    if status < 0:
        return f"ended by {run_tests.status_text(status)}"
    if "alive: " in errors and "alive: 0 objects; 0 blocks" not in errors:
        return "leaks"
    if "AddressSanitizer" in errors or "runtime error:" in errors:
        return "stopped by a sanitizer"
    if status not in (0, 1, case.exit):
        return f"exit status {status}"
    return None


def numbers(limit, cap, stride, seed):
    """The allocation numbers to fail: all small ones, then a sample of ever wider steps.

    Each script has a sample of its own, the same in each run.
    """
    number, given, dice = 1, 0, random.Random(seed)
    while number <= limit and given < cap:
        yield number
        given += 1
        number += 1 if number < DENSE else dice.randint(1, max(1, 2 * number // stride))


def check(case, options):
    """Try one case; return its faults as lines, and the number of runs."""
    faults, runs = [], 0
    plain, plain_errors = run(case, options.binary, 0, options.timeout)
    if plain is None or plain < 0:
        return [f"{case.name}: broken without failures"], 1
    quiet = 0
    for number in numbers(options.limit, options.cap, options.stride, case.name):
        status, errors = run(case, options.binary, number, options.timeout)
        runs += 1
        problem = verdict(case, status, errors)
        if problem:
            tail = errors.strip().splitlines()[-3:]
            faults.append(f"{case.name}: OURO_FAIL_AT={number}: {problem}" +
                          "".join(f"\n    {line}" for line in tail))
            if len(faults) >= options.faults:
                break
        # Past the last allocation nothing fails any more.
        quiet = quiet + 1 if (status, errors) == (plain, plain_errors) else 0
        if quiet >= options.quiet:
            break
    return faults, runs


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("patterns", nargs="*", help="part of a name such as lang/with.py")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--binary", default=str(run_tests.ROOT / "build/debug/ouro"))
    parser.add_argument("--limit", type=int, default=100_000, help="largest n tried")
    parser.add_argument("--cap", type=int, default=400, help="runs per script")
    parser.add_argument("--stride", type=int, default=16,
                        help="the larger, the more numbers are tried")
    parser.add_argument("--faults", type=int, default=3, help="stop a script after so many")
    parser.add_argument("--quiet", type=int, default=25,
                        help="stop a script after so many runs without effect")
    parser.add_argument("--timeout", type=float, default=60)
    options = parser.parse_args()
    options.binary = str(pathlib.Path(options.binary).absolute())
    cases = run_tests.find_cases(options.patterns, DEFAULT_FOLDERS)
    passed = failed = runs = 0
    with concurrent.futures.ThreadPoolExecutor(max(1, options.jobs)) as pool:
        for faults, count in pool.map(lambda case: check(case, options), cases):
            runs += count
            passed, failed = passed + (not faults), failed + bool(faults)
            for line in faults:
                print(line, flush=True)
    print(f"{runs} runs")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
