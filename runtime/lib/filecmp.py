"""Comparing files and folders."""

import os
import stat
from functools import cached_property

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]
BUFSIZE = 8 * 1024
_CACHE_SIZE = 100
_cache = {}


def clear_cache():
    """Forget what was compared."""
    _cache.clear()


def _signature(status):
    return stat.S_IFMT(status.st_mode), status.st_size, status.st_mtime


def cmp(f1, f2, shallow=True):
    """Whether two files are equal; shallow: type, size and time being the same is enough."""
    first, second = _signature(os.stat(f1)), _signature(os.stat(f2))
    if first[0] != stat.S_IFREG or second[0] != stat.S_IFREG:
        return False
    if shallow and first == second:
        return True
    if first[1] != second[1]:
        return False
    key = f1, f2, first, second
    if key not in _cache:
        if len(_cache) > _CACHE_SIZE:
            clear_cache()
        _cache[key] = _same_content(f1, f2)
    return _cache[key]


def _same_content(f1, f2):
    with open(f1, "rb") as first, open(f2, "rb") as second:
        while True:
            a, b = first.read(BUFSIZE), second.read(BUFSIZE)
            if a != b:
                return False
            if not a:
                return True


def cmpfiles(a, b, common, shallow=True):
    """(equal, different, not comparable) names of files in two folders."""
    result = [], [], []
    for name in common:
        try:
            place = 0 if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else 1
        except (OSError, ValueError):
            place = 2
        result[place].append(name)
    return result


class dircmp:
    """Two folders compared, each part when it is asked for."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def _list(self, folder):
        hidden = {*self.hide, *self.ignore}
        return sorted(name for name in os.listdir(folder) if name not in hidden)

    @cached_property
    def _lists(self):
        # Both at once: neither is told of a pair of which one cannot be read.
        return self._list(self.left), self._list(self.right)

    left_list = cached_property(lambda self: self._lists[0])
    right_list = cached_property(lambda self: self._lists[1])

    @cached_property
    def common(self):
        """Names in both folders."""
        right = {os.path.normcase(name) for name in self.right_list}
        return [name for name in self.left_list if os.path.normcase(name) in right]

    @cached_property
    def left_only(self):
        """Names in the left folder alone."""
        return [name for name in self.left_list if name not in self.common]

    @cached_property
    def right_only(self):
        """Names in the right folder alone."""
        return [name for name in self.right_list if name not in self.common]

    @cached_property
    def _kinds(self):
        """Common names that are folders, files, and of different or unknown type."""
        folders, files, funny = [], [], []
        for name in self.common:
            try:
                kinds = {stat.S_IFMT(os.stat(os.path.join(side, name)).st_mode)
                         for side in (self.left, self.right)}
            except (OSError, ValueError):
                kinds = set()
            if kinds == {stat.S_IFDIR}:
                folders.append(name)
            elif kinds == {stat.S_IFREG}:
                files.append(name)
            else:
                funny.append(name)
        return folders, files, funny

    common_dirs = cached_property(lambda self: self._kinds[0])
    common_files = cached_property(lambda self: self._kinds[1])
    common_funny = cached_property(lambda self: self._kinds[2])

    @cached_property
    def _compared(self):
        return cmpfiles(self.left, self.right, self.common_files, self.shallow)

    same_files = cached_property(lambda self: self._compared[0])
    diff_files = cached_property(lambda self: self._compared[1])
    funny_files = cached_property(lambda self: self._compared[2])

    @cached_property
    def subdirs(self):
        """The comparisons of the common folders, by name."""
        return {name: self.__class__(os.path.join(self.left, name),
                                     os.path.join(self.right, name), self.ignore, self.hide,
                                     shallow=self.shallow)
                for name in self.common_dirs}

    def report(self):
        """Print what differs between the folders."""
        print("diff", self.left, self.right)
        for text, names in (("Only in %s :" % self.left, self.left_only),
                            ("Only in %s :" % self.right, self.right_only),
                            ("Identical files :", self.same_files),
                            ("Differing files :", self.diff_files),
                            ("Trouble with common files :", self.funny_files),
                            ("Common subdirectories :", self.common_dirs),
                            ("Common funny cases :", self.common_funny)):
            if names:
                print(text, sorted(names))

    def report_partial_closure(self):
        """The same, and for the common folders too."""
        self.report()
        for below in self.subdirs.values():
            print()
            below.report()

    def report_full_closure(self):
        """The same, and for all folders below."""
        self.report()
        for below in self.subdirs.values():
            print()
            below.report_full_closure()
