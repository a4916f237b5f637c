"""The examples of docstrings run as tests: what follows >>> must print what is below it."""

import inspect
import io
import linecache
import os
import re
import sys
import traceback
import types
import unittest
from collections import namedtuple

__all__ = ["register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE",
           "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL",
           "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
           "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest",
           "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker",
           "DocTestFailure", "UnexpectedException", "DebugRunner", "testmod", "testfile",
           "run_docstring_examples", "DocTestSuite", "DocFileSuite", "set_unittest_reportflags",
           "script_from_examples", "testsource"]

OPTIONFLAGS_BY_NAME = {}
_RULE = "*" * 70
BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."


def register_optionflag(name):
    """The number of an option of that name, a new one at first."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (1 << 6) - 1
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE |
                   FAIL_FAST)


class TestResults(namedtuple("TestResults", "failed attempted")):
    """How many examples failed, of how many."""

    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        more = f", skipped={self.skipped}" if self.skipped else ""
        return f"TestResults(failed={self.failed}, attempted={self.attempted}{more})"


class Example:
    """A statement and what it shall print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want if not want or want.endswith("\n") else want + "\n"
        if exc_msg is not None and not exc_msg.endswith("\n"):
            exc_msg += "\n"
        self.lineno, self.indent = lineno, indent
        self.options = {} if options is None else options
        self.exc_msg = exc_msg

    def _fields(self):
        return (self.source, self.want, self.lineno, self.indent, self.exc_msg,
                tuple(self.options.items()))

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._fields() == other._fields()

    def __hash__(self):
        return hash(self._fields()[:5])


class DocTest:
    """The examples of one docstring, and the names they run with."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.docstring = examples, docstring
        self.globs = globs.copy()
        self.name, self.filename, self.lineno = name, filename, lineno

    def __repr__(self):
        n = len(self.examples)
        count = "no examples" if n == 0 else "1 example" if n == 1 else f"{n} examples"
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({count})>"

    def _fields(self):
        return self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._fields() == other._fields()

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        lineno = -1 if self.lineno is None else self.lineno
        other_lineno = -1 if other.lineno is None else other.lineno
        return (self.name, self.filename or "", lineno, id(self)) < \
            (other.name, other.filename or "", other_lineno, id(other))


_HEADER = re.compile(r"Traceback \((?:most recent call last|innermost last)\):\s*")
_OPTION = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.MULTILINE)


class DocTestParser:
    """Finds the examples of a text."""

    def parse(self, string, name="<string>"):
        """The texts and the examples of a text, by turns."""
        string = string.expandtabs()
        least = min((len(line) - len(line.lstrip()) for line in string.split("\n")
                     if line.strip()), default=0)
        lines = string.split("\n")
        if least:
            lines = [line[least:] for line in lines]
        output, text, at = [], [], 0
        while at < len(lines):
            stripped = lines[at].lstrip(" ")
            if not (stripped.startswith(">>>")):
                text.append(lines[at])
                at += 1
                continue
            indent = len(lines[at]) - len(stripped)
            output.append("".join([line + "\n" for line in text]))
            text = []
            start = at
            source = [lines[at]]
            at += 1
            while at < len(lines) and lines[at].lstrip(" ").startswith("..."):
                source.append(lines[at])
                at += 1
            want = []
            while at < len(lines) and lines[at].strip() and \
                    not lines[at].lstrip(" ").startswith(">>>"):
                want.append(lines[at])
                at += 1
            output.append(self._example(source, want, indent, name, start, least))
        output.append("\n".join(text))
        # Examples of nothing but comments are none.
        return [part for part in output if part is not None]

    def _example(self, source, want, indent, name, lineno, cut):
        for n, line in enumerate(source):
            if len(line) > indent + 3 and line[indent + 3] != " ":
                raise ValueError(f"line {lineno + n + 1!r} of the docstring for {name} lacks "
                                 f"blank after {line[indent:indent + 3]}: {line!r}")
        self._check_indent(source[1:], " " * indent + ".", name, lineno)
        self._check_indent(want, " " * indent, name, lineno + len(source))
        source = "\n".join([line[indent + 4:] for line in source])
        options = self._options(source, name, lineno)
        if all(not line.strip() or line.lstrip().startswith("#")
               for line in source.split("\n")):
            if options:
                raise ValueError(f"line {lineno!r} of the doctest for {name} has an option "
                                 f"directive on a line with no example: {source!r}")
            return None
        want = [line[indent:] for line in want]
        exc_msg = None
        if want and _HEADER.fullmatch(want[0]):
            for n, line in enumerate(want[1:], 1):
                if line and line[0] not in " \t" and (line[0].isalnum() or line[0] == "_"):
                    exc_msg = "\n".join(want[n:])
                    break
        return Example(source, "\n".join(want), exc_msg, lineno, cut + indent, options)

    def _check_indent(self, lines, prefix, name, lineno):
        for n, line in enumerate(lines, lineno + 1):
            if line and not line.startswith(prefix):
                raise ValueError(f"line {n} of the docstring for {name} has inconsistent "
                                 f"leading whitespace: {line!r}")

    def _options(self, source, name, lineno):
        options = {}
        for m in _OPTION.finditer(source):
            for word in m[1].replace(",", " ").split():
                if word[0] not in "+-" or word[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1!r} of the doctest for {name} has an "
                                     f"invalid option: {word!r}")
                options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == "+"
        return options

    def get_examples(self, string, name="<string>"):
        """The examples of a text."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        """The examples of a text, as a DocTest."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


class DocTestFinder:
    """Finds the docstrings with examples of an object and what it holds."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._verbose, self._parser = verbose, parser
        self._recurse, self._exclude_empty = recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The DocTests of an object, in the order of their names."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ "
                                 f"doesn't exist: {type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = inspect.getmodule(obj)
        lines = None
        try:
            file = inspect.getsourcefile(obj) or inspect.getfile(obj)
            lines = linecache.getlines(file) or None
        except TypeError:
            file = None
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module, lines, globs, set())
        tests.sort()
        return tests

    def _belongs(self, module, obj):
        if module is None or inspect.getmodule(obj) is module:
            return True
        if inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        if isinstance(obj, property):
            return True
        return module.__name__ == getattr(obj, "__module__", None) or \
            module.__name__ == getattr(getattr(obj, "__objclass__", None), "__module__", None)

    def _find(self, tests, obj, name, module, lines, globs, seen):
        if self._verbose:
            print(f"Finding tests in {name}")
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._get_test(obj, name, module, globs, lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for key, value in obj.__dict__.items():
                plain = inspect.unwrap(value) if inspect.isroutine(value) else value
                if (inspect.isroutine(plain) or inspect.isclass(plain)) and \
                        self._belongs(module, value):
                    self._find(tests, value, f"{name}.{key}", module, lines, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                if not isinstance(key, str):
                    raise ValueError("DocTestFinder.find: __test__ keys must be strings: "
                                     f"{type(key)!r}")
                if not (inspect.isroutine(value) or inspect.isclass(value) or
                        inspect.ismodule(value) or isinstance(value, str)):
                    raise ValueError("DocTestFinder.find: __test__ values must be strings, "
                                     "functions, methods, classes, or modules: "
                                     f"{type(value)!r}")
                self._find(tests, value, f"{name}.__test__.{key}", module, lines, globs, seen)
        elif inspect.isclass(obj):
            for key, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (inspect.isroutine(value) or inspect.isclass(value) or
                        isinstance(value, property)) and self._belongs(module, value):
                    self._find(tests, value, f"{name}.{key}", module, lines, globs, seen)

    def _get_test(self, obj, name, module, globs, lines):
        doc = obj if isinstance(obj, str) else getattr(obj, "__doc__", None)
        doc = "" if doc is None else str(doc)
        lineno = self._line(obj, lines)
        if self._exclude_empty and not doc:
            return None
        file = None
        if module is not None:
            file = getattr(module, "__file__", None) or module.__name__
        return self._parser.get_doctest(doc, globs, name, file, lineno)

    def _line(self, obj, lines):
        lineno = None
        doc = getattr(obj, "__doc__", None)
        if inspect.ismodule(obj) and doc is not None:
            lineno = 0
        elif inspect.isclass(obj) and doc is not None and lines is not None:
            lineno = getattr(obj, "__firstlineno__", None)
            if lineno is not None:
                lineno -= 1
        if inspect.ismethod(obj):
            obj = obj.__func__
        if isinstance(obj, property):
            obj = obj.fget
        if inspect.isfunction(obj) and doc:
            lineno = inspect.unwrap(obj).__code__.co_firstlineno - 1
        if lineno is None or lines is None:
            return lineno
        if lineno == 0:
            return 0
        opening = re.compile(r"(^|.*:)\s*\w*(\"|')")
        for at in range(lineno, len(lines)):
            if opening.match(lines[at]):
                return at
        return None


class OutputChecker:
    """Compares what was printed with what was wanted."""

    def check_output(self, want, got, optionflags):
        """Whether what was got is what was wanted."""
        got = "".join([c if c < "\x80" else c.encode("ascii", "backslashreplace").decode()
                       for c in got])
        want = "".join([c if c < "\x80" else c.encode("ascii", "backslashreplace").decode()
                        for c in want])
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and \
                (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r"(?m)^<BLANKLINE>\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and self._ellipsis(want, got)

    def _ellipsis(self, want, got):
        if ELLIPSIS_MARKER not in want:
            return want == got
        first, *middle, last = want.split(ELLIPSIS_MARKER)
        if not got.startswith(first) or not got.endswith(last) or \
                len(first) + len(last) > len(got):
            return False
        at, end = len(first), len(got) - len(last)
        for part in middle:
            at = got.find(part, at, end)
            if at < 0:
                return False
            at += len(part)
        return True

    def output_difference(self, example, got, optionflags):
        """What to say of a difference."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub("(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF) and \
                (optionflags & REPORT_NDIFF or want.count("\n") > 2 and got.count("\n") > 2):
            import difflib
            want_lines, got_lines = want.splitlines(True), got.splitlines(True)
            if optionflags & REPORT_UDIFF:
                lines = list(difflib.unified_diff(want_lines, got_lines, n=2))[2:]
                kind = "unified diff with -expected +actual"
            elif optionflags & REPORT_CDIFF:
                lines = list(difflib.context_diff(want_lines, got_lines, n=2))[2:]
                kind = "context diff with expected followed by actual"
            else:
                lines = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK)
                             .compare(want_lines, got_lines))
                kind = "ndiff with -expected +actual"
            return f"Differences ({kind}):\n" + _indent("".join(lines))
        if want and got:
            return f"Expected:\n{_indent(want)}Got:\n{_indent(got)}"
        if want:
            return f"Expected:\n{_indent(want)}Got nothing\n"
        return f"Expected nothing\nGot:\n{_indent(got)}" if got else \
            "Expected nothing\nGot nothing\n"


def _indent(text, by=4):
    return re.sub("(?m)^(?!$)", by * " ", text)


def _without_detail(text):
    # "package.Error: detail" -> "Error"
    text = text.partition("\n")[0].partition(":")[0]
    return text.rpartition(".")[2]


_getlines = linecache.getlines


class DocTestRunner:
    """Runs the examples of DocTests, and counts."""

    DIVIDER = _RULE

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        if verbose is None:
            verbose = "-v" in sys.argv
        self._verbose = verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        """An example begins."""
        if self._verbose:
            want = f"Expecting:\n{_indent(example.want)}" if example.want else \
                "Expecting nothing\n"
            out(f"Trying:\n{_indent(example.source)}{want}")

    def report_success(self, out, test, example, got):
        """An example printed what it should."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """An example printed something else."""
        out(self._header(test, example) +
            self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """An example raised what it should not."""
        out(self._header(test, example) + "Exception raised:\n" +
            _indent(self._traceback(exc_info)))

    def _traceback(self, exc_info):
        kind, value, tb = exc_info  # its first frame is ours
        return "".join(traceback.format_exception(kind, value, tb.tb_next or tb))

    def _header(self, test, example):
        line = "?" if test.lineno is None else test.lineno + example.lineno + 1
        where = f'File "{test.filename}", line {line}, in {test.name}' if test.filename else \
            f"Line {example.lineno + 1}, in {test.name}"
        return f"{self.DIVIDER}\n{where}\nFailed example:\n{_indent(example.source)}"

    def _run_one(self, test, number, example, flags, out):
        """Run an example: 0 passed, 1 failed."""
        file = f"<doctest {test.name}[{number}]>"
        lines = example.source.splitlines(True)
        linecache.cache[file] = len(example.source), None, lines, file
        raised = None
        try:
            exec(compile(example.source, file, "single", flags, True), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            raised = sys.exc_info()
        got = sys.stdout.getvalue()
        if got and not got.endswith("\n"):
            got += "\n"
        sys.stdout.seek(0)
        sys.stdout.truncate()
        check = self._checker.check_output
        if raised is None:
            if check(example.want, got, self.optionflags):
                self.report_success(out, test, example, got)
                return 0
            self.report_failure(out, test, example, got)
            return 1
        text = "".join(self._exception_lines(raised))
        if example.exc_msg is None:
            self.report_unexpected_exception(out, test, example, raised)
            return 1
        if check(example.exc_msg, text, self.optionflags) or \
                self.optionflags & IGNORE_EXCEPTION_DETAIL and \
                check(_without_detail(example.exc_msg), _without_detail(text),
                      self.optionflags):
            self.report_success(out, test, example, got)
            return 0
        self.report_failure(out, test, example, got + self._traceback(raised))
        return 1

    def _exception_lines(self, raised):
        lines = traceback.format_exception_only(*raised[:2])
        if issubclass(raised[0], SyntaxError):
            # Where it was found is no part of what is compared.
            starts = tuple(f"{name}:" for name in (raised[0].__qualname__,
                           f"{raised[0].__module__}.{raised[0].__qualname__}"))
            for n, line in enumerate(lines):
                if line.startswith(starts):
                    return lines[n:]
        return lines

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a DocTest."""
        saved = sys.stdout
        if out is None:
            def out(text):
                saved.write(text)
        display, sys.displayhook = sys.displayhook, sys.__displayhook__
        sys.stdout = io.StringIO()
        files = set(linecache.cache)
        try:
            return self.__run(test, compileflags or 0, out)
        finally:
            sys.stdout, sys.displayhook = saved, display
            for file in set(linecache.cache) - files:
                if file.startswith("<doctest "):
                    del linecache.cache[file]
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def __run(self, test, flags, out):
        failed = tried = skipped = 0
        original = self.optionflags
        try:
            for number, example in enumerate(test.examples):
                tried += 1
                quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failed > 0
                self.optionflags = original
                for flag, value in example.options.items():
                    self.optionflags = self.optionflags | flag if value else \
                        self.optionflags & ~flag
                if self.optionflags & SKIP:
                    skipped += 1
                    continue
                say = (lambda text: None) if quiet else out
                if not quiet:
                    self.report_start(say, test, example)
                failed += self._run_one(test, number, example, flags, say)
                if failed and self.optionflags & FAIL_FAST:
                    break
        finally:
            self.optionflags = original
        self.__record_outcome(test, failed, tried, skipped)
        return TestResults(failed, tried, skipped=skipped)

    def __record_outcome(self, test, failed, tried, skipped):
        f, t, s = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = f + failed, t + tried, s + skipped
        self.failures += failed
        self.tries += tried
        self.skips += skipped

    def __patched_linecache_getlines(self, filename, module_globals=None):
        # Runners built on CPython's put this in the place of linecache.getlines();
        # the lines of examples are in linecache.cache anyhow.
        return _getlines(filename, module_globals)

    def summarize(self, verbose=None):
        """Print how many examples passed and failed."""
        if verbose is None:
            verbose = self._verbose
        none, passed, failed = [], [], []
        failures, tries, skips = map(sum, zip(*self._stats.values(), (0, 0, 0)))
        for name, (f, t, s) in self._stats.items():
            if t == 0:
                none.append(name)
            elif f == 0:
                passed.append((name, t))
            else:
                failed.append((name, f, t))

        def items(n):
            return f"{n} item{'' if n == 1 else 's'}"

        if verbose:
            if none:
                print(f"{items(len(none))} had no tests:")
                for name in sorted(none):
                    print(f"    {name}")
            if passed:
                print(f"{items(len(passed))} passed all tests:")
                for name, count in sorted(passed):
                    print(f" {count:3d} test{'' if count == 1 else 's'} in {name}")
        if failed:
            print(self.DIVIDER)
            print(f"{items(len(failed))} had failures:")
            for name, f, t in sorted(failed):
                print(f" {f:3d} of {t:3d} in {name}")
        if verbose:
            print(f"{tries} test{'' if tries == 1 else 's'} in "
                  f"{items(len(self._stats))}.")
            parts = [f"{tries - failures} passed"]
            if failures:
                parts.append(f"{failures} failed")
            print(" and ".join(parts) + ".")
        if failures:
            print(f"***Test Failed*** {failures} "
                  f"failure{'' if failures == 1 else 's'}" +
                  (f" and {skips} skipped test{'' if skips == 1 else 's'}"
                   if skips else "") + ".")
        elif verbose:
            print("Test passed.")
        return TestResults(failures, tries, skipped=skips)

    def merge(self, other):
        """Show what another runner ran in the summary of this one, too."""
        for name, counts in other._stats.items():
            mine = self._stats.get(name, (0, 0, 0))
            self._stats[name] = tuple(map(sum, zip(mine, counts)))


class DocTestFailure(Exception):
    """An example printed something else than it should."""

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised what it should not."""

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """Stops at the first failure, by an exception."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = DocTestRunner.run(self, test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


master = None


def _finish(runner, report):
    global master
    if report:
        runner.summarize()
    if master is None:
        master = runner
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
            extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Run the examples of all docstrings of a module, of the main program by default."""
    if m is None:
        m = sys.modules.get("__main__")
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    runner = (DebugRunner if raise_on_error else DocTestRunner)(
        verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(
            m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    return _finish(runner, report)


def _load_file(filename, package, module_relative, encoding):
    if module_relative:
        if os.path.isabs(filename):
            raise ValueError("Module-relative files may not have absolute paths")
        if isinstance(package, str):
            package = __import__(package, fromlist=["*"])
        if package is None:
            package = sys.modules["__main__"]
        folder = os.path.split(package.__file__)[0] if getattr(package, "__file__", None) \
            else os.curdir
        filename = os.path.join(folder, *filename.split("/"))
    with open(filename, encoding=encoding) as file:
        return file.read(), filename


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None,
             report=True, optionflags=0, extraglobs=None, raise_on_error=False,
             parser=DocTestParser(), encoding=None):
    """Run the examples of a text file."""
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    if package is None and module_relative:
        package = sys.modules.get(sys._getframe(1).f_globals["__name__"])
    text, filename = _load_file(filename, package, module_relative, encoding or "utf-8")
    globs = {} if globs is None else globs.copy()
    globs.update(extraglobs or {})
    globs.setdefault("__name__", "__main__")
    runner = (DebugRunner if raise_on_error else DocTestRunner)(
        verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name or os.path.basename(filename), filename, 0))
    return _finish(runner, report)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None,
                           optionflags=0):
    """Run the examples of one object's docstring."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


# ---- as a script ----

def script_from_examples(s):
    """The examples of a text as a script; what is around them becomes comments."""
    lines = []
    for part in DocTestParser().parse(s):
        if isinstance(part, Example):
            lines += part.source.split("\n")[:-1]
            if part.want:
                lines.append("# Expected:")
                lines += ["## " + line for line in part.want.split("\n")[:-1]]
        else:
            lines += [f"# {line}".rstrip() for line in part.split("\n")[:-1]]
    while lines and lines[-1] == "#":
        lines.pop()
    while lines and lines[0] == "#":
        del lines[0]
    return "\n".join(lines) + "\n"


def testsource(module, name):
    """The examples of one docstring of a module as a script."""
    if isinstance(module, str):
        module = __import__(module, fromlist=["*"])
    for test in DocTestFinder().find(module):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, "not found in tests")


# ---- as cases of unittest ----

_unittest_flags = 0


def set_unittest_reportflags(flags):
    """Choose how DocTestSuites report, unless they choose themselves; what was before."""
    global _unittest_flags
    if flags & ~REPORTING_FLAGS:
        raise ValueError("Only reporting flags allowed", flags)
    before, _unittest_flags = _unittest_flags, flags
    return before


class DocTestCase(unittest.TestCase):
    """A DocTest as a case of unittest."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__("runTest")
        self._dt_test, self._dt_flags, self._dt_checker = test, optionflags, checker
        self._dt_setUp, self._dt_tearDown = setUp, tearDown
        self._dt_globs = test.globs.copy()

    def setUp(self):
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)

    def runTest(self):
        test = self._dt_test
        said = []
        flags = self._dt_flags
        if not flags & REPORTING_FLAGS:
            flags |= _unittest_flags
        runner = DocTestRunner(self._dt_checker, False, flags)
        runner.DIVIDER = "-" * 70
        results = runner.run(test, out=said.append, clear_globs=False)
        if results.skipped and results.skipped == len(test.examples):
            raise unittest.SkipTest("all examples were skipped")
        if results.failed:
            raise self.failureException(self.format_failure("".join(said)))

    def format_failure(self, err):
        """What to say when examples failed."""
        test = self._dt_test
        line = "unknown line number" if test.lineno is None else test.lineno
        return (f"Failed doctest test for {test.name}\n"
                f'  File "{test.filename}", line {line}, in {test.name.rpartition(".")[2]}'
                f"\n\n{err}")

    def id(self):
        return self._dt_test.name

    def __repr__(self):
        head, _, last = self._dt_test.name.rpartition(".")
        return f"{last} ({head})"

    __str__ = __repr__

    def shortDescription(self):
        return "Doctest: " + self._dt_test.name


class DocFileCase(DocTestCase):
    """The examples of a text file as a case of unittest."""

    def id(self):
        return "_".join(self._dt_test.name.split("."))

    def __repr__(self):
        return self._dt_test.filename

    __str__ = __repr__

    def format_failure(self, err):
        """What to say when examples failed."""
        return (f"Failed doctest test for {self._dt_test.name}\n"
                f'  File "{self._dt_test.filename}", line 0\n\n{err}')


class _DocTestSuite(unittest.TestSuite):
    def _removeTestAtIndex(self, index):
        pass  # the cases can be run again


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The DocTests of a module as a suite of unittest."""
    if module is None:
        module = sys.modules[sys._getframe(1).f_globals["__name__"]]
    elif isinstance(module, str):
        module = __import__(module, fromlist=["*"])
    elif not inspect.ismodule(module):
        raise TypeError("Expected a module, string, or None")
    suite = _DocTestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs,
                                                      extraglobs=extraglobs):
        if test.examples:
            if not test.filename:
                test.filename = module.__file__
            suite.addTest(DocTestCase(test, **options))
    return suite


def DocFileSuite(*paths, module_relative=True, package=None, globs=None, encoding=None,
                 parser=DocTestParser(), **options):
    """The examples of text files as a suite of unittest."""
    if module_relative and package is None:
        package = sys.modules.get(sys._getframe(1).f_globals["__name__"])
    suite = _DocTestSuite()
    for path in paths:
        text, file = _load_file(path, package, module_relative, encoding or "utf-8")
        names = {"__name__": "__main__", **(globs or {})}
        suite.addTest(DocFileCase(
            parser.get_doctest(text, names, os.path.basename(file), file, 0), **options))
    return suite


def _main():
    import argparse
    parser = argparse.ArgumentParser(description="doctest runner")
    parser.add_argument("-v", "--verbose", action="store_true", default=False,
                        help="print very verbose output for all tests")
    parser.add_argument("-o", "--option", action="append", choices=OPTIONFLAGS_BY_NAME.keys(),
                        default=[], help="specify a doctest option flag to apply to the test "
                        "run; may be specified more than once to apply multiple options")
    parser.add_argument("-f", "--fail-fast", action="store_true",
                        help="stop running tests after first failure (this is a shorthand for "
                        "-o FAIL_FAST, and is in addition to any other -o options)")
    parser.add_argument("file", nargs="+", help="file containing the tests to run")
    args = parser.parse_args()
    options = FAIL_FAST if args.fail_fast else 0
    for option in args.option:
        options |= OPTIONFLAGS_BY_NAME[option]
    for path in args.file:
        if path.endswith(".py"):
            folder, name = os.path.split(path)
            sys.path.insert(0, folder)
            try:
                module = __import__(name[:-3])
            finally:
                del sys.path[0]
            failed = testmod(module, verbose=args.verbose, optionflags=options).failed
        else:
            failed = testfile(path, module_relative=False, verbose=args.verbose,
                              optionflags=options).failed
        if failed:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main())
