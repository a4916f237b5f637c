#!/usr/bin/env python3
"""Run each script test 3 + 3 times in one process: the heap must come back to one size.

After three runs everything that is kept for good (interned names, modules, caches) is
there; of the three that follow not each may leave more references, blocks or bytes
behind (a table that grows now and then may). One that seems to grow is run 24 times:
caches find their size, what leaks goes on. A test that does keep more each time says so
in a line of its own, with the reason: `# flat: none, REASON`.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import struct
import subprocess
import sys

import run_tests

FOLDERS = ("lang", "types", "modules", "errors", "gc", "regress")
FEW, MANY = 6, 24  # rounds
NOT_FLAT = re.compile(r"^# flat: none", re.MULTILINE)

# Runs in Ouro. The figures go to a bytearray, so that keeping them takes nothing.
DRIVER = r"""
import _mem, atexit, gc, io, mem, os, sys, warnings
path = sys.argv[1]
sys.path[0] = os.path.dirname(path)
with open(path, encoding="utf-8") as file:
    code = compile(file.read(), path, "exec")
rounds = int(sys.argv[2])
figures = bytearray(rounds * 24)
streams = sys.stdin, sys.stdout, sys.stderr
hooks = sys.excepthook, sys.unraisablehook, sys.displayhook
modules, paths, argv = dict(sys.modules), list(sys.path), list(sys.argv)
limit = sys.getrecursionlimit()

def once():
    main = type(sys)("__main__")
    main.__file__ = path
    sys.modules["__main__"] = main
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(), io.StringIO(), io.StringIO()
    try:
        exec(code, main.__dict__)
    except BaseException:
        pass
    try:
        atexit._run_exitfuncs()
    except BaseException:
        pass

def forget():
    "Empty caches and tables, which keep what a program has entered."
    sys._clear_internal_caches()
    loaded = sys.modules.get
    if loaded("typing"):
        for forget_some in loaded("typing")._cleanups:
            forget_some()
    if loaded("re"):
        loaded("re").purge()
    if loaded("linecache"):
        loaded("linecache").clearcache()
    if loaded("copyreg"):
        table = loaded("copyreg").dispatch_table
        for cls in [cls for cls in table if cls.__module__ == "__main__"]:
            del table[cls]

def clean():
    atexit._clear()
    warnings.resetwarnings()
    sys.stdin, sys.stdout, sys.stderr = streams
    sys.excepthook, sys.unraisablehook, sys.displayhook = hooks
    sys.setrecursionlimit(limit)
    sys.path[:], sys.argv[:] = paths, argv
    for name in ("last_exc", "last_type", "last_value", "last_traceback"):
        sys.__dict__.pop(name, None)
    gc.unfreeze()
    gc.enable()
    gc.set_debug(0)
    gc.callbacks.clear()
    gc.garbage.clear()
    sys.modules["__main__"] = modules["__main__"]
    forget()
    gc.collect()
    gc.collect()

for i in range(rounds):
    once()
    clean()
    for at, figure in enumerate((_mem.references, sys.getallocatedblocks, mem.live), 3 * i):
        figures[8 * at:8 * at + 8] = figure().to_bytes(8, "little")
    del at, figure
os.write(9, figures)
"""


def run(case, binary, timeout, rounds):
    """Return (references, blocks, bytes) per round, or None."""
    reading, writing = os.pipe()
    env = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "HOME": "/",
           "NO_COLOR": "1", "TERM": "dumb", **case.env}
    command = ["sh", "-c", f'exec "$0" "$@" 9>&{writing}', binary, "-c", DRIVER,
               str(case.path), str(rounds)]
    try:
        subprocess.run(command, cwd=case.path.parent, env=env, pass_fds=(writing,),
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=timeout)
    except subprocess.TimeoutExpired:
        return None
    finally:
        os.close(writing)
        with open(reading, "rb") as pipe:
            data = pipe.read()
    if len(data) != 24 * rounds:
        return None
    return list(struct.iter_unpack("<3Q", data))


def check(case, options):
    """What is wrong with a script, or None."""
    figures = run(case, options.binary, options.timeout, FEW)
    if figures and any(a[i] < b[i] < c[i] < d[i]
                       for a, b, c, d in [figures[2:]] for i in range(3)):
        figures = run(case, options.binary, options.timeout, MANY)
    if figures is None:
        return "does not come to its end"
    middle, last = figures[MANY // 2 - 4:MANY // 2 + 4], figures[-4:]
    if len(figures) == MANY and any(min(f[i] for f in last) > max(f[i] for f in middle)
                                    for i in range(3)):
        return "grows: " + ", ".join(f"{references} references {blocks} blocks {size} bytes"
                                     for references, blocks, size in figures[2:])
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("patterns", nargs="*", help="part of a name such as lang/with.py")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--binary", default=str(run_tests.ROOT / "build/debug/ouro"))
    parser.add_argument("--timeout", type=float, default=600)
    options = parser.parse_args()
    options.binary = str(pathlib.Path(options.binary).absolute())
    cases = [case for case in run_tests.find_cases(options.patterns, FOLDERS)
             if not case.args and not case.exit
             and not NOT_FLAT.search(case.path.read_text("utf-8", "replace"))]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(max(1, options.jobs)) as pool:
        for case, problem in zip(cases, pool.map(lambda c: check(c, options), cases)):
            if problem:
                failed += 1
                print(f"{case.name}: {problem}", flush=True)
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
