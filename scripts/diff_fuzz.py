#!/usr/bin/env python3
"""Run random programs under Ouro and under a CPython, and reduce what differs.

    scripts/diff_fuzz.py --seconds 3600 --python python3.13
    scripts/diff_fuzz.py --seed 1234 --count 1       # one program again

Each program is written by fuzz_grammar.py from its seed. Standard output, standard error and
exit status are compared. A difference is reduced to the fewest units, then lines, that
still show it, and written to build/fuzz-diff/SEED.py with both outputs beside it.
"""

import argparse
import ast
import concurrent.futures
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
import warnings

import fuzz_grammar

ROOT = pathlib.Path(__file__).resolve().parent.parent
TEXT = r"""(?:'(?:[^'\\\n]|\\.)*'?|"(?:[^"\\\n]|\\.)*"?)"""  # as repr() shows it
# What is hidden in all output.
HIDDEN = re.compile("|".join((
    r"(?<=0x)[0-9a-f]{6,}",  # addresses
    r"(?<=don't know how to coerce ).*",  # statistics takes the two types from a set
    r"(?<=' object does)(?:n't| not)(?= support item deletion)",  # whether it is a heap type there
    r"(?<=redefinition of group name '[^n]').*",  # strptime: places in CPython's own pattern
    rf"(?<='__doc__': ){TEXT}",  # help of built-in types, which property() copies, is our own text
    rf"(?<='setattr' '__doc__' ){TEXT}",  # and where classmethod() shows it to __setattr__
    r"(?<=/tmp/tmp)\w{8}",  # names that tempfile draws
    r"(?<=\n)! \w+ \[digital envelope routines\] unsupported\n",  # OpenSSL's part of an error
    # the vectorcall of str names the type of None, but not for a keyword
    r"(?:(?<=str\(\) argument 'encoding' must be str, not )|(?<=str\(\) argument 'errors' must be str, not ))None(?:Type)?",
    # files have the methods of their bases as their own, where these would be slower
    r"(?<=descriptor ')(?:writelines|readline|flush|__next__|__iter__|__del__)' (?:for|requires a) '_io\.\w+'",
    # frames of the library, which is written anew here
    r'  File "(?:<frozen |/[^"]*/lib/python3\.)[^"]*", line \d+, in .*\n(?:    .*\n)*',
)))
# Programs that print one of these are not compared.
NOISE = [re.compile(p) for p in (
    r"MemoryError",  # limits of memory and depth are each interpreter's own
    r"RecursionError",
    r"ResourceWarning",  # says when an object was released
    r"NotImplemented should not",  # warns with the line of the caller in C
    r"nonempty __slots__ not supported",  # subclasses of int, bytes and tuple may have them
    r"re.DEBUG is not supported",
)]


def limit_time():
    """In the child: no more than 10 seconds of work, however many wait for the processor."""
    resource.setrlimit(resource.RLIMIT_CPU, (10, 10))


def limit():
    """In the child: no more than 2 GB and 10 seconds."""
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
    limit_time()


# Other hashes of str than the first run's.
HASHES = "12345"


def run(program, path, hashes="0"):
    """Return what the interpreter prints and how it ends, without addresses; None if too slow."""
    # Ouro reserves (but does not use) a large range of addresses, so only CPython is limited.
    try:
        done = subprocess.run([*program, path], stdin=subprocess.DEVNULL, capture_output=True, timeout=300,
                              preexec_fn=limit if "python" in program[0] else limit_time, check=False,
                              env={**os.environ, "PYTHONHASHSEED": hashes})
    except subprocess.TimeoutExpired:
        return None
    if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        return None
    out, err = (HIDDEN.sub("", t.decode("utf-8", "replace")) for t in (done.stdout, done.stderr))
    return out, err, done.returncode


# CPython 3.13.0 takes a name that a function has from outside for the variable of a
# comprehension beside it, which has no value there.
UNBOUND = re.compile(r"cannot access free variable '(\w+)'")


def mistaken(result, text):
    """Whether CPython failed by a free variable that is also one of a comprehension."""
    names = set(UNBOUND.findall(result[0] + result[1]))
    if not names:
        return False
    try:
        nodes = list(ast.walk(ast.parse(text)))
    except (SyntaxError, ValueError):
        return False
    return any(isinstance(inner, ast.Name) and inner.id in names for node in nodes
               if isinstance(node, ast.comprehension) for inner in ast.walk(node.target))


def leaving(result, released):
    """Return the result without the word at exit, and without what follows it if CPython did
    not release the program's names.

    It does not when it keeps a reference too many to one of them, as after pickle.dumps() of
    an object whose class has a bad hash. If it does, "#gone" stays: Ouro has to release them, too.
    """
    before, end, after = result[0].rpartition("#end\n") if result else ("", "", "")
    return (before + (after if released else ""), *result[1:]) if end else result


def ask(path, options, hashes="0"):
    """Return what CPython does, and whether it released the program's names."""
    result = run([options.python], str(path), hashes)
    released = result is not None and "#gone\n" in result[0]
    return leaving(result, released), released


def noisy(result):
    return result is not None and any(n.search(result[0] + result[1]) for n in NOISE)


def compare(text, path, options):
    """Write text to path and run both; return the two results if they differ."""
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    theirs, released = ask(path, options)
    if theirs is None or noisy(theirs) or mistaken(theirs, text) or theirs[2] == -signal.SIGSEGV:
        return None
    ours = leaving(run([options.ouro], str(path)), released)
    return (ours, theirs) if ours != theirs and not noisy(ours) else None


def differs(text, path, options):
    """The same, if CPython prints no order of a set of str, which is another in each run."""
    found = compare(text, path, options)
    if found is None or any(ask(path, options, hashes)[0] != found[1] for hashes in HASHES):
        return None
    return found


def steady(units, path, options):
    """Return the units without those in which CPython prints an order of a set of str."""
    marked = "".join(units[:2]) + "".join(f"{unit}print('#unit')\n" for unit in units[2:])
    path.write_text(marked, encoding="utf-8", errors="surrogatepass")
    results = [ask(path, options, hashes)[0] for hashes in "0" + HASHES]
    if None in results:
        return units
    parts = [result[0].split("#unit\n") for result in results]
    if len({len(part) for part in parts}) != 1:
        return units
    last = len(parts[0]) - 1  # what was never reached stays
    return units[:2] + [unit for n, unit in enumerate(units[2:]) if n > last or len({part[n] for part in parts}) == 1]


class Same(ast.NodeTransformer):
    """Hides names from Ouro where it reads them late.

    Names and their operators as arguments are evaluated after the callee has failed, an unbound
    local on the left of an operator or as a subscript's container after the right side.
    Keywords that are no str are refused before the callee looks at its arguments.
    """

    def visit_Call(self, node):
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id in ("same", "named"):
            return node
        node.args = [a if isinstance(a, ast.Starred) else self.hide(a) for a in node.args]
        for keyword in node.keywords:
            if keyword.arg is None:
                keyword.value = ast.Call(ast.Name("named", ast.Load()), [keyword.value], [])
            else:
                keyword.value = self.hide(keyword.value)
        return node

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.left, ast.Name):
            node.left = self.hide(node.left)
        return node

    def visit_Subscript(self, node):
        self.generic_visit(node)
        if isinstance(node.value, ast.Name):
            node.value = self.hide(node.value)
        return node

    def visit_AugAssign(self, node):
        self.generic_visit(node)
        if not isinstance(node.target, ast.Name):
            return node
        left = self.hide(ast.Name(node.target.id, ast.Load()))
        return ast.Assign([node.target], ast.BinOp(left, node.op, node.value))

    def hide(self, argument):
        if isinstance(argument, (ast.Constant, ast.Call)):
            return argument
        return ast.Call(ast.Name("same", ast.Load()), [argument], [])


def hidden(unit):
    """Return the unit with its arguments hidden in calls of same()."""
    try:
        tree = Same().visit(ast.parse(unit))
        return ast.unparse(ast.fix_missing_locations(tree)) + "\n"
    except (SyntaxError, ValueError, RecursionError):
        return unit


def only_errors(ours, theirs):
    """Whether two results differ in nothing but reports of exceptions."""
    if ours is None or theirs is None or ours[2] != theirs[2]:
        return False
    if ours[1] != theirs[1] and not all("Traceback (most recent" in r[1] for r in (ours, theirs)):
        return False
    both = [result[0].split("\n") for result in (ours, theirs)]
    return len(both[0]) == len(both[1]) and all(a == b or a[:1] == b[:1] == "!" for a, b in zip(*both))


def halves(items, test):
    """Delta debugging: return the shortest list of items found for which test holds."""
    size = max(1, len(items) // 2)
    while size >= 1:
        at = 0
        while at < len(items):
            shorter = items[:at] + items[at + size:]
            if test(shorter):
                items = shorter
            else:
                at += size
        size //= 2
    return items


class Simplify(ast.NodeTransformer):
    """Replaces the n-th expression by one of its parts."""

    def __init__(self, number, part):
        self.number, self.part, self.seen, self.done = number, part, -1, False

    def visit(self, node):
        if isinstance(node, ast.expr) and isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
            self.seen += 1
            if self.seen == self.number:
                parts = [n for n in ast.iter_child_nodes(node) if isinstance(n, ast.expr)]
                if self.part < len(parts):
                    self.done = True
                    return parts[self.part]
        return self.generic_visit(node)


def simplify(text, test, deadline):
    """Replace expressions by their parts as long as the difference stays."""
    number = 0
    while time.time() < deadline:
        progress = False
        for part in range(3):
            try:
                tree = ast.parse(text)
            except (SyntaxError, ValueError):
                return text
            change = Simplify(number, part)
            tree = change.visit(tree)
            if not change.done and part == 0 and number > change.seen:
                return text
            if not change.done:
                break
            try:
                shorter = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
            except (ValueError, RecursionError):
                continue
            if len(shorter) < len(text) and test(shorter):
                text, progress = shorter, True
                break
        number += not progress
    return text


def first_difference(head, body, path, options):
    """Return the number of the unit that prints the first difference, or of the last one."""
    marked = "".join(f"{unit}print('#unit')\n" for unit in body)
    found = differs(head + marked, path, options)
    if found is None or None in found:
        return len(body) - 1
    ours, theirs = (result[0].split("\n") for result in found)
    same = next((n for n, (a, b) in enumerate(zip(ours, theirs)) if a != b), len(theirs))
    return min(theirs[:same].count("#unit"), len(body) - 1)


def reduce(units, path, options, change=str):
    """Return the smallest text after the first two units that still differs once changed."""
    deadline = time.time() + options.effort
    head, body = "".join(units[:2]), units[2:]

    def parses(text):
        try:
            compile(text, "reduced", "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            return False
        return True

    strict = parses("".join(body))

    def test(text):
        return time.time() < deadline and (parses(text) or not strict) and \
               differs(head + change(text), path, options) is not None

    most = first_difference(head, body, path, options) + 1  # the units after it go first
    body = body[most - 1:most] if test(body[most - 1]) else halves(body[:most], lambda b: test("".join(b)))
    text = "\n".join(halves("".join(body).split("\n"), lambda lines: test("\n".join(lines))))
    return change(simplify(text, test, deadline))


def one(seed, options):
    """Try one seed; return the reduced program and both results, or None."""
    program = fuzz_grammar.Program(seed, options.methods, options.theme)
    units = program.units(options.size)
    path = options.folder / f"try_{seed}.py"
    found, change = compare("".join(units), path, options), str
    if found is not None:
        units = steady(units, path, options)
        found = differs("".join(units), path, options)
    if found is not None and only_errors(*found):
        change = hidden
        units = [*units[:2], *map(hidden, units[2:])]
        found = differs("".join(units), path, options)
    if found is not None:
        text = reduce(units, path, options, change)
        whole = "".join(units[:2]) + text
        found = differs(whole, path, options) or found
        (options.folder / f"{seed}.py").write_text(whole, encoding="utf-8", errors="surrogatepass")
        for name, result in zip(("ouro", "python"), found):
            shown = "(too slow)" if result is None else "%s--- stderr\n%s--- status %d\n" % result
            (options.folder / f"{seed}.{name}").write_text(shown, encoding="utf-8", errors="replace")
    path.unlink()
    return found and (seed, text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--python", default="python3.13", help="the CPython to ask")
    parser.add_argument("--ouro", default=str(ROOT / "build/ouro"))
    parser.add_argument("--seed", type=int, default=int(time.time()) * 1000, help="the first seed")
    parser.add_argument("--count", type=int, default=10**9, help="programs at most")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--size", type=int, default=60, help="units of a program")
    parser.add_argument("--effort", type=float, default=60, help="seconds spent on reducing one")
    parser.add_argument("--theme", nargs="*", default=[], help="units about nothing but these, names of fuzz_rules.py or fuzz_features.py")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    if shutil.which(options.python) is None:
        sys.exit(f"diff_fuzz.py: there is no {options.python}")
    # A launcher would cost more than the program: ask it once where the interpreter is.
    options.python = subprocess.run([options.python, "-c", "import sys; print(sys.executable)"],
                                    capture_output=True, text=True, check=True).stdout.strip()
    lines = subprocess.run([options.python, "-c", fuzz_grammar.ASK_METHODS], capture_output=True,
                           text=True, check=True).stdout.splitlines()
    options.methods = {line.split()[0]: line.split()[1:] for line in lines}
    warnings.simplefilter("ignore")
    options.folder = ROOT / "build/fuzz-diff"
    options.folder.mkdir(parents=True, exist_ok=True)
    end = time.time() + options.seconds
    tried = found = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        seeds = iter(range(options.seed, options.seed + options.count))
        waiting = set()
        while True:
            while len(waiting) < options.jobs and time.time() < end:
                seed = next(seeds, None)
                if seed is None:
                    break
                waiting.add(pool.submit(one, seed, options))
            if not waiting:
                break
            done, waiting = concurrent.futures.wait(waiting, return_when=concurrent.futures.FIRST_COMPLETED)
            for job in done:
                tried += 1
                result = job.result()
                if result:
                    found += 1
                    print(f"--- seed {result[0]}")
                    print(result[1], flush=True)
    print(f"{tried} programs, {found} differ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
