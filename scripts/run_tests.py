#!/usr/bin/env python3
"""Run the script tests, and with --unit the unit tests, in parallel.

A script test is tests/<folder>/x.py with the output it must give beside it in x.out:
the standard output, then, if there is any, the line "--- stderr" and the standard error.
It runs in its own folder as `ouro x.py`. Comment lines at its top may say:

    # ouro: ARGS       arguments of ouro, before the script or where {script} stands
    # exit: N          the exit status (0 when not said)
    # stdin: TEXT      the standard input, with Python's escapes; several lines add up
    # env: NAME=VALUE  a variable of the environment
    # oracle: none, R  no CPython can write x.out, for reason R (for expect.py)
    # stress: none, R  not to be run with a collection at each allocation (OURO_GC=stress)
    # system: none, R  not to be run with one malloc per object (OURO_HEAP=system)

A line `# flat: none, R` anywhere says that it keeps more at each run (scripts/flat.py).

A file x.sh is a list of commands for sh, in which `ouro` is the program under test. A file
x.session is typed, line by line, into `ouro -q` at a terminal, and x.out is what the screen
then shows; a line may end in ^C for that key, ^D alone ends the session, and <TAB> is Tab.

Files whose name starts with "_" are modules that tests import. The last line printed is
"N passed, N failed".
"""

import argparse
import concurrent.futures
import difflib
import fnmatch
import os
import pathlib
import pty
import re
import select
import shlex
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ("lang", "types", "modules", "errors", "gc", "regress", "differs", "cli", "dump")
SUFFIXES = (".py", ".sh", ".session")
HEADER = re.compile(r"#\s*(ouro|exit|stdin|env|oracle|stress|system):\s?(.*)")


class Case:
    """One script test and what its first lines ask for."""

    def __init__(self, path):
        self.path = path
        self.expected = path.with_suffix(".out")
        self.name = f"{path.parent.name}/{path.name}"
        self.args, self.exit, self.stdin, self.env, self.oracle = None, 0, "", {}, path.suffix == ".py"
        self.stress = self.system = True
        with open(path, encoding="utf-8", errors="replace") as file:
            for line in file:
                if not line.startswith("#"):
                    break
                match = HEADER.match(line.rstrip("\n"))
                if match:
                    self.read_header(*match.groups())

    def read_header(self, key, value):
        if key == "ouro":
            self.args = shlex.split(value)
        elif key == "exit":
            self.exit = int(value)
        elif key == "stdin":
            self.stdin += value.encode().decode("unicode_escape") + "\n"
        elif key == "env":
            name, _, text = value.partition("=")
            self.env[name.strip()] = text
        elif value.startswith("none"):
            setattr(self, key, False)

    def command(self, program):
        """The command line that runs this script under program."""
        if self.path.suffix == ".sh":
            return ["sh", self.path.name]
        args = self.args or []
        if any("{script}" in arg for arg in args):
            return [program] + [arg.replace("{script}", self.path.name) for arg in args]
        return [program] + args + [self.path.name]

    def run(self, program, timeout):
        """Run the script; return (exit status, text as x.out holds it)."""
        env = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "HOME": "/",
               "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1", "TERM": "dumb"}
        kept = ("OURO_", "ASAN_", "UBSAN_", "PYENV_", "TMPDIR")
        env.update({k: v for k, v in os.environ.items() if k.startswith(kept)})
        env.update(self.env)
        if self.path.suffix == ".session":
            return self.run_session(program, env, timeout)
        if self.path.suffix == ".sh":
            return self.run_commands(program, env, timeout)
        return self.run_command(program, env, timeout)

    def run_commands(self, program, env, timeout):
        """Run a list of commands with `ouro` on the path."""
        with tempfile.TemporaryDirectory() as folder:
            os.symlink(program, f"{folder}/ouro")
            env["PATH"] = f"{folder}:{env['PATH']}"
            status, text = self.run_command(program, env, timeout)
            return status, text.replace(f"{folder}/", "")

    def run_command(self, program, env, timeout):
        try:
            done = subprocess.run(self.command(program), cwd=self.path.parent, env=env,
                                  input=self.stdin.encode(), capture_output=True,
                                  timeout=timeout)
        except subprocess.TimeoutExpired as late:
            text = joined(late.stdout or b"", late.stderr or b"", self.path.parent)
            return f"none after {timeout} s", text
        return done.returncode, joined(done.stdout, done.stderr, self.path.parent)

    def run_session(self, program, env, timeout):
        """Type the lines into a terminal; return (exit status, what the screen shows)."""
        env["OURO_HISTORY"] = ""
        keys = [typed(line) for line in self.path.read_text(encoding="utf-8").splitlines()]
        master, slave = pty.openpty()
        child = subprocess.Popen([program, "-q"] + (self.args or []), cwd=self.path.parent, env=env,
                                 stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
                                 preexec_fn=lambda: make_terminal(slave))
        os.close(slave)
        shown, end = b"", time.monotonic() + timeout
        while time.monotonic() < end:
            if keys and shown.endswith((b">>> ", b"... ", b"--> ")) and not readable(master, 0.02):
                os.write(master, keys.pop(0))
            if readable(master, 0.5):
                try:
                    part = os.read(master, 65536)
                except OSError:
                    break
                if not part:
                    break
                shown += part
        else:
            child.kill()
        os.close(master)
        text = shown.replace(b"\r\n", b"\n")
        return child.wait(), joined(text, b"", self.path.parent)


def typed(line):
    """The keys of a line of a session."""
    if line == "^D":
        return b"\4"
    keys = line.replace("<TAB>", "\t").encode()
    return keys[:-2] + b"\3" if line.endswith("^C") else keys + b"\n"


def make_terminal(fd):
    """Let Ctrl-C on this terminal reach the process."""
    import fcntl
    import termios
    fcntl.ioctl(fd, termios.TIOCSCTTY, 0)


def readable(fd, seconds):
    return bool(select.select([fd], [], [], seconds)[0])


def joined(out, err, folder):
    """Both streams as one text; paths into the folder become relative, addresses go."""
    out, err = (re.sub(r" at 0x[0-9a-f]+", " at 0x...",
                       part.decode("utf-8", "backslashreplace").replace(f"{folder}/", ""))
                for part in (out, err))
    if err:
        if out and not out.endswith("\n"):
            out += "\n"
        out += "--- stderr\n" + err
    return out


def matches(name, patterns):
    """Whether a pattern is part of the name, or is a glob that fits it."""
    return not patterns or any(p in name or fnmatch.fnmatch(name, p) for p in patterns)


def find_cases(patterns, folders=FOLDERS):
    cases = []
    for folder in folders:
        paths = (ROOT / "tests" / folder).glob("*")
        for path in sorted(path for path in paths if path.suffix in SUFFIXES):
            if not path.name.startswith("_") and matches(f"{folder}/{path.name}", patterns):
                cases.append(Case(path))
    return cases


def status_text(status):
    if isinstance(status, int) and status < 0:
        try:
            return f"{status} ({signal.Signals(-status).name})"
        except ValueError:
            pass
    return str(status)


def run_script(case, program, timeout):
    """Return (passed, failed, report) of one script."""
    if not case.expected.exists():
        return 0, 1, f"FAIL {case.name}: there is no {case.expected.name}\n"
    status, text = case.run(program, timeout)
    expected = case.expected.read_text(encoding="utf-8")
    if status == case.exit and text == expected:
        return 1, 0, ""
    report = f"FAIL {case.name}\n"
    if status != case.exit:
        report += f"exit status {status_text(status)}, expected {case.exit}\n"
    diff = list(difflib.unified_diff(expected.splitlines(), text.splitlines(),
                                     "expected", "actual", lineterm=""))
    if len(diff) > 60:
        diff[60:] = [f"... {len(diff) - 60} more lines"]
    return 0, 1, report + "".join(line + "\n" for line in diff)


def run_suite(suite, binary, timeout):
    """Return (passed, failed, report) of one suite of unit tests."""
    try:
        done = subprocess.run([binary, "=" + suite], capture_output=True, cwd=ROOT,
                              timeout=timeout)
    except subprocess.TimeoutExpired:
        return 0, 1, f"FAIL unit {suite}: still running after {timeout} s\n"
    text = (done.stdout + done.stderr).decode("utf-8", "backslashreplace")
    totals = re.search(r"Checks: (\d+), Failures: (\d+), Errors: (\d+)", text)
    if totals is None:
        return 0, 1, f"FAIL unit {suite}: ended with {status_text(done.returncode)}\n{text}"
    checks, failures, errors = map(int, totals.groups())
    failed = failures + errors
    if failed == 0 and done.returncode != 0:
        failed = 1
    return checks - failures - errors, failed, f"FAIL unit {suite}\n{text}" if failed else ""


def unit_suites(binary, patterns):
    done = subprocess.run([binary, "--list"], capture_output=True, text=True, check=True)
    return [name for name in done.stdout.split() if matches(name, patterns)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("patterns", nargs="*", help="part of a name such as lang/with.py")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--binary", default=str(ROOT / "build" / "ouro"))
    parser.add_argument("--unit", help="the unit-test binary, to run its suites too")
    parser.add_argument("--timeout", type=float, default=60)
    options = parser.parse_args()
    # Whoever starts us in the background may have SIGINT ignored; tests send it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    binary = str(pathlib.Path(options.binary).absolute())
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(max(1, options.jobs)) as pool:
        jobs = []
        if options.unit:
            unit = str(pathlib.Path(options.unit).absolute())
            jobs += [pool.submit(run_suite, suite, unit, 3 * options.timeout)
                     for suite in unit_suites(unit, options.patterns)]
        jobs += [pool.submit(run_script, case, binary, options.timeout)
                 for case in find_cases(options.patterns)
                 if (case.stress or os.environ.get("OURO_GC") != "stress") and
                 (case.system or os.environ.get("OURO_HEAP") != "system")]
        for job in jobs:
            good, bad, report = job.result()
            passed, failed = passed + good, failed + bad
            if report:
                print(report, flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not jobs else 0


if __name__ == "__main__":
    sys.exit(main())
