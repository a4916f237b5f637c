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
import re
import signal
import subprocess
import sys
import tempfile

import run_tests

DEFAULT_FOLDERS = ("lang", "types", "modules", "errors", "gc")
DENSE = 50  # each n up to here is tried, larger ones are sampled
NEVER = 1 << 62
# A script without these prints nothing more once an allocation has failed.
CLEANS_UP = re.compile(r"\b(try|with|async|yield|__del__|atexit|weakref|finalize)\b")
TO_GO = re.compile(r"^(\d+) allocations until one fails$", re.MULTILINE)


def environment(case, **more):
    env = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", **case.env}
    env.update({k: v for k, v in os.environ.items() if k.startswith("OURO_")})
    return {**env, "OURO_LIVE": "1", **more}


def run(case, binary, number, timeout):
    """Run the case with allocation `number` failing; return (status, stdout, stderr)."""
    try:
        done = subprocess.run(case.command(binary), cwd=case.path.parent,
                              env=environment(case, OURO_FAIL_AT=str(number)),
                              input=case.stdin.encode(), capture_output=True,
                              timeout=timeout)
    except subprocess.TimeoutExpired:
        return None, b"", ""
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "backslashreplace")


def run_each(case, binary, timeout):
    """Run the case once, with a child in which it goes on for each allocation that fails.

    Yields (number, status, stdout, stderr); nothing when the case itself fails so.
    """
    with tempfile.TemporaryDirectory(prefix="ouro-faults-") as folder:
        folder = pathlib.Path(folder)
        (folder / "in").write_text(case.stdin)
        env = environment(case, OURO_FAIL_EACH=str(folder))
        with open(folder / "in", "rb") as given, open(folder / "out", "wb") as taken:
            try:
                subprocess.run(case.command(binary), cwd=case.path.parent, env=env,
                               stdin=given, stdout=taken, stderr=subprocess.DEVNULL,
                               timeout=timeout)
            except subprocess.TimeoutExpired:
                pass  # the children that there were count
        printed = (folder / "out").read_bytes()
        for line in (folder / "log").read_text().splitlines():
            number, status, before = map(int, line.split())
            status = os.waitstatus_to_exitcode(status)
            output = printed[:before] + (folder / f"{number}.out").read_bytes()
            errors = (folder / f"{number}.err").read_bytes()
            yield (number, None if status == -signal.SIGALRM else status, output,
                   errors.decode("utf-8", "backslashreplace"))


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


def numbers(count, options, seed):
    """The allocation numbers to fail: all small ones, then a sample of ever wider steps.

    Each script has a sample of its own, the same in each run.
    """
    number, given, dice = 1, 0, random.Random(seed)
    while number <= count and given < options.cap:
        yield number
        given += 1
        number += 1 if number < DENSE else dice.randint(
            1, max(1, 2 * number // options.stride))


def runs_of(case, count, options):
    """(number, status, stdout, stderr) for each allocation that is to fail."""
    if options.every:
        yield from run_each(case, options.binary, options.timeout * 10)
        return
    for number in numbers(count, options, case.name):
        yield number, *run(case, options.binary, number, options.timeout)


def check(case, options):
    """Try one case; return its faults as lines, and the number of runs.

    None for the faults: it makes more allocations than the limit.
    """
    status, whole, errors = run(case, options.binary, NEVER, options.timeout)
    to_go = TO_GO.findall(errors)
    if status is None or status < 0 or not to_go:
        return [f"{case.name}: broken without failures"], 1
    count = NEVER - int(to_go[-1])
    if options.limit and count > options.limit:
        return None, 1
    faults, runs, kept = [], 0, 0
    dies_at_once = not CLEANS_UP.search(case.path.read_text("utf-8", "replace"))
    for number, status, output, errors in runs_of(case, count, options):
        runs += 1
        problem = verdict(case, status, errors)
        # What was printed before an earlier failure was printed before this one too.
        if dies_at_once and whole.startswith(output) and not problem:
            if len(output) < kept:
                problem = f"prints {len(output)} bytes, an earlier failure left {kept}"
            elif "\nMemoryError" in errors:
                kept = len(output)
        if problem:
            tail = errors.strip().splitlines()[-3:]
            faults.append(f"{case.name}: OURO_FAIL_AT={number}: {problem}" +
                          "".join(f"\n    {line}" for line in tail))
            if len(faults) >= options.faults:
                break
    else:
        if options.every and runs < count:
            faults.append(f"{case.name}: only {runs} of {count} allocations were tried")
    return faults, runs


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("patterns", nargs="*", help="part of a name such as lang/with.py")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--binary", default=str(run_tests.ROOT / "build/debug/ouro"))
    parser.add_argument("--every", action="store_true", help="try each n (a debug build, by fork)")
    parser.add_argument("--limit", type=int, default=0,
                        help="leave out scripts that make more allocations")
    parser.add_argument("--cap", type=int, default=400, help="runs per script")
    parser.add_argument("--stride", type=int, default=16,
                        help="the larger, the more numbers are tried")
    parser.add_argument("--faults", type=int, default=3, help="stop a script after so many")
    parser.add_argument("--timeout", type=float, default=60)
    options = parser.parse_args()
    options.binary = str(pathlib.Path(options.binary).absolute())
    cases = run_tests.find_cases(options.patterns, DEFAULT_FOLDERS)
    passed = failed = runs = 0
    with concurrent.futures.ThreadPoolExecutor(max(1, options.jobs)) as pool:
        for faults, count in pool.map(lambda case: check(case, options), cases):
            runs += count
            if faults is None:
                continue
            passed, failed = passed + (not faults), failed + bool(faults)
            for line in faults:
                print(line, flush=True)
    print(f"{runs} runs")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
