#!/usr/bin/env python3
"""Check what clang-format and the compiler do not: lengths, comments, casts, commits.

With --commits RANGE the subjects of those commits are checked too.
"""

import argparse
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FILE_LINES, FUNCTION_LINES, NESTING = 1200, 80, 4
# The dispatch loop alone may be longer.
LONG_FUNCTIONS = {"vm/exec/eval.c"}
FUNCTION_START = re.compile(r"^[A-Za-z_].*\)\s*$|^[A-Za-z_ ].*,\s*$")
PROTOTYPE = re.compile(r"^(?!typedef\b|extern\b|static\b|return\b|#)[A-Za-z_][\w\s\*]*?"
                       r"\b(\w+)\s*\([^;{}]*(?:\)[\w\s(),]*;)?$")
SUBJECT = re.compile(r"^[\w./*{},-]+: [A-Z`].*\.$")


def c_files():
    for top in ("lexer", "grammar", "runtime", "vm", "tests/unit", "tests/fuzz", "scripts"):
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in (".c", ".h", ".cc", ".re", ".y", ".def"):
                yield path


def check_lines(name, lines):
    if len(lines) > FILE_LINES:
        yield f"{name}: {len(lines)} lines, at most {FILE_LINES}"
    for number, line in enumerate(lines, 1):
        if re.search(r"(?<![:/\"'*])/\*", line) and not name.endswith((".re", ".y")):
            yield f"{name}:{number}: comments are written with //"
        if re.search(r"\b(TODO|FIXME|XXX)\b", line):
            yield f"{name}:{number}: unfinished"
        if line.rstrip() != line:
            yield f"{name}:{number}: trailing space"
        if "\t" in line and not name.endswith((".re", ".y")):
            yield f"{name}:{number}: tab"


def check_functions(name, lines):
    """Lengths and nesting of functions, whose brace stands on its own line."""
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{" and lines[number - 2].rstrip().endswith((")", "\\")):
            start = number
        elif line == "}" and start is not None:
            length = number - start + 1
            if length > FUNCTION_LINES and name not in LONG_FUNCTIONS:
                yield f"{name}:{start}: function of {length} lines, at most {FUNCTION_LINES}"
            start = None
        elif start is not None and re.match(r" +(if|for|while|switch|do)\b", line):
            depth = (len(line) - len(line.lstrip())) // 4
            if depth > NESTING + 1 and not line.lstrip().startswith("}"):
                yield f"{name}:{number}: nested {depth - 1} deep, at most {NESTING}"


def check_header(name, lines):
    """A guard named after the path, and a comment above each function."""
    guard = "OURO_" + re.sub(r"\W", "_", name).upper()
    if not any(line == f"#ifndef {guard}" for line in lines):
        yield f"{name}: the include guard is not {guard}"
    if not lines or not lines[0].startswith("//"):
        yield f"{name}: does not open with a comment that says its job"
    covered = False
    depth = 0
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if text.startswith("//"):
            covered = True
        elif not text:
            covered = False
        elif depth == 0 and PROTOTYPE.match(line) and "(" in line and "__attribute__" not in line:
            if not covered and "//" not in line:
                yield f"{name}:{number}: {PROTOTYPE.match(line).group(1)} has no comment"
        depth += line.count("{") - line.count("}")


def check_commits(commits):
    done = subprocess.run(["git", "log", "--format=%h %s", commits], cwd=ROOT,
                          capture_output=True, text=True, check=True)
    for line in done.stdout.splitlines():
        commit, _, subject = line.partition(" ")
        if len(subject) > 72:
            yield f"{commit}: the subject has {len(subject)} characters, at most 72"
        if not SUBJECT.match(subject):
            yield f"{commit}: the subject is not of the form `path: Sentence.`"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--commits", help="a range of commits to check as well")
    options = parser.parse_args()
    problems = []
    for path in c_files():
        name = path.relative_to(ROOT).as_posix()
        lines = path.read_text(encoding="utf-8").splitlines()
        problems += check_lines(name, lines)
        if path.suffix in (".c", ".cc"):
            problems += check_functions(name, lines)
        if path.suffix == ".h":
            problems += check_header(name, lines)
    if options.commits:
        problems += check_commits(options.commits)
    print(*problems, sep="\n", end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
