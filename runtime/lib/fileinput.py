"""The lines of the files that the command line names, one after the other."""

import os
import sys
from types import GenericAlias

__all__ = ["input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno",
           "isfirstline", "isstdin", "FileInput", "hook_compressed", "hook_encoded"]

_state = None


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None,
          errors=None):
    """The lines of some files, those of sys.argv[1:] by default."""
    global _state
    if _state and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding,
                       errors=errors)
    return _state


def close():
    """End the sequence."""
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _active():
    if not _state:
        raise RuntimeError("no active input()")
    return _state


def nextfile():
    """Go on with the next file."""
    return _active().nextfile()


def filename():
    """What the current file is called."""
    return _active().filename()


def lineno():
    """The number of the line read last, over all files."""
    return _active().lineno()


def filelineno():
    """The number of the line read last in its file."""
    return _active().filelineno()


def fileno():
    """The descriptor of the file being read, or -1."""
    return _active().fileno()


def isfirstline():
    """Whether the line read last is the first of its file."""
    return _active().isfirstline()


def isstdin():
    """Whether the line read last came from sys.stdin."""
    return _active().isstdin()


class FileInput:
    """The lines of several files as one sequence."""

    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None,
                 encoding=None, errors=None):
        if isinstance(files, str):
            files = (files,)
        elif isinstance(files, os.PathLike):
            files = (os.fspath(files),)
        else:
            files = tuple(sys.argv[1:] if files is None else files) or ("-",)
        if mode not in ("r", "rb"):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook:
            if inplace:
                raise ValueError("FileInput cannot use an opening hook in inplace mode")
            if not callable(openhook):
                raise ValueError("FileInput openhook must be callable")
        self._files, self._inplace, self._backup = files, inplace, backup
        self._mode, self._openhook = mode, openhook
        self._encoding, self._errors = encoding, errors
        self._file = self._filename = self._output = self._saved = self._backup_name = None
        self._is_stdin = False
        self._before = self._line = 0

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        """End the sequence."""
        try:
            self.nextfile()
        finally:
            self._files = ()

    def nextfile(self):
        """Go on with the next file."""
        saved, self._saved = self._saved, None
        if saved is not None:
            sys.stdout = saved
        output, self._output = self._output, None
        file, self._file = self._file, None
        backup, self._backup_name = self._backup_name, None
        try:
            if output is not None:
                output.close()
        finally:
            try:
                if file is not None and not self._is_stdin:
                    file.close()
            finally:
                if backup and not self._backup:
                    os.unlink(backup)
                self._is_stdin = False

    def readline(self):
        """The next line, or an empty one at the end of all files."""
        while True:
            if self._file is None:
                if not self._files:
                    return b"" if "b" in self._mode else ""
                self._open()
            line = self._file.readline()
            if line:
                self._line += 1
                return line
            self.nextfile()

    def _open(self):
        self._filename, *rest = self._files
        self._files = tuple(rest)
        self._before, self._line = self._before + self._line, 0
        binary = "b" in self._mode
        encoding = None if binary else self._encoding
        if self._filename == "-":
            self._filename, self._is_stdin = "<stdin>", True
            self._file = sys.stdin.buffer if binary else sys.stdin
        elif self._inplace:
            self._backup_name = os.fspath(self._filename) + (self._backup or ".bak")
            try:
                os.unlink(self._backup_name)
            except OSError:
                pass
            os.rename(self._filename, self._backup_name)
            self._file = open(self._backup_name, self._mode, encoding=encoding,
                              errors=self._errors)
            self._output = open(self._filename, "wb" if binary else "w", encoding=encoding,
                                errors=self._errors)
            self._saved, sys.stdout = sys.stdout, self._output
        elif self._openhook:
            if encoding is None and self._errors is None:
                self._file = self._openhook(self._filename, self._mode)
            else:
                self._file = self._openhook(self._filename, self._mode, encoding=encoding,
                                            errors=self._errors)
        else:
            self._file = open(self._filename, self._mode, encoding=encoding,
                              errors=self._errors)

    def filename(self):
        return self._filename

    def lineno(self):
        return self._before + self._line

    def filelineno(self):
        return self._line

    def fileno(self):
        if self._file is None:
            return -1
        try:
            return self._file.fileno()
        except ValueError:
            return -1

    def isfirstline(self):
        return self._line == 1

    def isstdin(self):
        return self._is_stdin

    __class_getitem__ = classmethod(GenericAlias)


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """Open a file; what gzip or bz2 wrote cannot be read here."""
    if os.path.splitext(filename)[1] in (".gz", ".bz2"):
        raise NotImplementedError("fileinput.hook_compressed: compressed files are not supported")
    return open(filename, mode, encoding=None if "b" in mode else encoding or "locale",
                errors=errors)


def hook_encoded(encoding, errors=None):
    """A hook that opens files of an encoding."""
    def openhook(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)
    return openhook


def _main():
    """Print the lines with what is known of their places."""
    import getopt
    options, files = getopt.getopt(sys.argv[1:], "ib:")
    options = dict(options)
    for line in input(files, inplace="-i" in options, backup=options.get("-b", False)):
        if line.endswith("\n"):
            line = line[:-1]
        if line.endswith("\r"):
            line = line[:-1]
        first = "*" if isfirstline() else ""
        print(f"{lineno()}: {filename()}[{filelineno()}]{first} {line}")
    print(f"{lineno()}: {filename()}[{filelineno()}]")


if __name__ == "__main__":
    _main()
