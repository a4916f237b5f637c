"""What installed packages tell about themselves: the METADATA beside them.

Distributions are the *.dist-info and *.egg-info folders on sys.path.
"""

import csv
import functools
import os
import pathlib
import re
import sys
import warnings

__all__ = ["Distribution", "DistributionFinder", "EntryPoint", "EntryPoints",
           "PackageMetadata", "PackageNotFoundError", "PackagePath", "PathDistribution",
           "distribution", "distributions", "entry_points", "files", "metadata",
           "packages_distributions", "requires", "version"]


class PackageNotFoundError(ModuleNotFoundError):
    """No distribution of that name is installed."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        (name,) = self.args
        return name


class EntryPoint:
    """A name, in a group, of an object in a module: 'module:attribute [extra]'."""

    pattern = re.compile(r"(?P<module>[\w.]+)\s*(:\s*(?P<attr>[\w.]+)\s*)?"
                         r"((?P<extras>\[.*\])\s*)?$")
    dist = None

    def __init__(self, name, value, group):
        vars(self).update(name=name, value=value, group=group)

    def __setattr__(self, name, value):
        raise AttributeError("EntryPoint objects are immutable.")

    def _key(self):
        return self.name, self.value, self.group

    def __eq__(self, other):
        return isinstance(other, EntryPoint) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return f"EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})"

    def _match(self):
        return self.pattern.match(self.value)

    @property
    def module(self):
        return self._match()["module"]

    @property
    def attr(self):
        return self._match()["attr"]

    @property
    def extras(self):
        return re.findall(r"\w+", self._match()["extras"] or "")

    def load(self):
        """Import the module, and get the object out of it."""
        from importlib import import_module
        attributes = filter(None, (self.attr or "").split("."))
        return functools.reduce(getattr, attributes, import_module(self.module))

    def matches(self, **params):
        """Whether all these attributes have these values."""
        return all(getattr(self, key) == value for key, value in params.items())

    def _for(self, dist):
        vars(self)["dist"] = dist
        return self


class EntryPoints(tuple):
    """Entry points; select() takes some of them."""

    __slots__ = ()

    def __getitem__(self, name):
        try:
            return next(iter(self.select(name=name)))
        except StopIteration:
            raise KeyError(name)

    def __repr__(self):
        return f"{self.__class__.__name__}({tuple(self)!r})"

    def select(self, **params):
        return EntryPoints(e for e in self if e.matches(**params))

    @property
    def names(self):
        return {e.name for e in self}

    @property
    def groups(self):
        return {e.group for e in self}


class PackagePath(pathlib.PurePosixPath):
    """A file of a package, relative to where the package is."""

    hash = size = dist = None

    def read_text(self, encoding="utf-8"):
        return self.locate().read_text(encoding=encoding)

    def read_binary(self):
        return self.locate().read_bytes()

    def locate(self):
        return self.dist.locate_file(self)


class FileHash:
    """The check sum of a file: mode and value."""

    def __init__(self, spec):
        self.mode, _, self.value = spec.partition("=")

    def __repr__(self):
        return f"<FileHash mode: {self.mode} value: {self.value}>"


class PackageMetadata:
    """The fields of METADATA, whose names are looked up without regard to case."""

    _many = {"classifier", "obsoletes-dist", "platform", "project-url", "provides-dist",
             "provides-extra", "requires-dist", "requires-external", "supported-platform",
             "dynamic", "license-file"}

    def __init__(self, text):
        self._fields = []
        head, _, body = text.replace("\r\n", "\n").partition("\n\n")
        for line in head.split("\n"):
            if line[:1] in (" ", "\t") and self._fields:
                name, value = self._fields[-1]
                self._fields[-1] = name, value + "\n" + line.removeprefix(" " * 8).strip("\t")
            elif ":" in line:
                name, _, value = line.partition(":")
                self._fields.append((name, value.strip()))
        if body:
            self._fields.append(("Description", body))

    def __getitem__(self, name):
        values = self.get_all(name)
        if not values:
            warnings.warn("Implicit None on return values is deprecated and will raise "
                          "KeyErrors.", DeprecationWarning, stacklevel=2)
            return None
        return values[0]

    def __contains__(self, name):
        return self.get_all(name) is not None

    def __iter__(self):
        return (name for name, _ in self._fields)

    def __len__(self):
        return len(self._fields)

    def keys(self):
        return list(self)

    def values(self):
        return [value for _, value in self._fields]

    def items(self):
        return list(self._fields)

    def get(self, name, failobj=None):
        values = self.get_all(name)
        return values[0] if values else failobj

    def get_all(self, name, failobj=None):
        wanted = name.lower()
        return [v for key, v in self._fields if key.lower() == wanted] or failobj

    @property
    def json(self):
        """The fields in a dict, as PEP 566 says."""
        result = {}
        for name, value in self._fields:
            key = name.lower().replace("-", "_")
            if name.lower() in self._many:
                result.setdefault(key, []).append(value)
            elif key == "keywords":
                result[key] = value.split()
            else:
                result[key] = value
        return result


def _plain(name):
    """A name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower().replace("-", "_")


class Distribution:
    """An installed package. read_text() and locate_file() are what a kind of its own
    has to define."""

    def read_text(self, filename):
        raise NotImplementedError

    def locate_file(self, path):
        raise NotImplementedError

    @classmethod
    def from_name(cls, name):
        if not name:
            raise ValueError("A distribution name is required.")
        for found in cls.discover(name=name):
            return found
        raise PackageNotFoundError(name)

    @classmethod
    def discover(cls, *, context=None, **kwargs):
        if context and kwargs:
            raise ValueError("cannot accept context and kwargs")
        context = context or DistributionFinder.Context(**kwargs)
        return _search(context.name, context.path)

    @staticmethod
    def at(path):
        return PathDistribution(pathlib.Path(path))

    @property
    def metadata(self):
        text = (self.read_text("METADATA") or self.read_text("PKG-INFO") or
                self.read_text("") or "")
        return PackageMetadata(text)

    @property
    def name(self):
        return self.metadata["Name"]

    @property
    def version(self):
        return self.metadata["Version"]

    @property
    def entry_points(self):
        found, group = [], None
        for line in (self.read_text("entry_points.txt") or "").splitlines():
            line = line.strip()
            if not line or line[0] == "#":
                continue
            if line[0] == "[" and line[-1] == "]":
                group = line[1:-1].strip()
            elif group is not None:
                name, _, value = line.partition("=")
                found.append(EntryPoint(name.strip(), value.strip(), group)._for(self))
        return EntryPoints(found)

    @property
    def files(self):
        text = self.read_text("RECORD")
        if text is None:
            return None
        named = [self._file(*row) for row in csv.reader(text.splitlines())]
        return [file for file in named if file.locate().exists()]

    def _file(self, name, hash=None, size=None):
        path = PackagePath(name)
        path.hash = FileHash(hash) if hash else None
        path.size = int(size) if size else None
        path.dist = self
        return path

    @property
    def requires(self):
        return self.metadata.get_all("Requires-Dist")


class PathDistribution(Distribution):
    """A distribution whose metadata lie in a folder."""

    def __init__(self, path):
        self._path = path

    def read_text(self, filename):
        try:
            return self._path.joinpath(filename).read_text(encoding="utf-8")
        except (FileNotFoundError, IsADirectoryError, KeyError, NotADirectoryError,
                PermissionError):
            return None

    def locate_file(self, path):
        return self._path.parent / path


class DistributionFinder:
    """Finds distributions for a Context: a name, None for all, and folders."""

    class Context:
        name = None

        def __init__(self, **kwargs):
            vars(self).update(kwargs)

        @property
        def path(self):
            return vars(self).get("path", sys.path)


def _search(name, path):
    wanted = _plain(name) if name else None
    for folder in path:
        try:
            entries = sorted(os.listdir(folder or "."))
        except OSError:
            continue
        for entry in entries:
            stem, kind = os.path.splitext(entry)
            if kind.lower() not in (".dist-info", ".egg-info"):
                continue
            if wanted is None or _plain(stem.split("-")[0]) == wanted:
                yield PathDistribution(pathlib.Path(folder, entry))


def distribution(distribution_name):
    """The distribution of that name, or PackageNotFoundError."""
    return Distribution.from_name(distribution_name)


def distributions(**kwargs):
    """All distributions."""
    return Distribution.discover(**kwargs)


def metadata(distribution_name):
    """The fields of a package's METADATA."""
    return distribution(distribution_name).metadata


def version(distribution_name):
    """The version of a package."""
    return distribution(distribution_name).version


def files(distribution_name):
    """The files of a package, or None when it does not tell."""
    return distribution(distribution_name).files


def requires(distribution_name):
    """What a package needs, or None."""
    return distribution(distribution_name).requires


def entry_points(**params):
    """The entry points of all packages, each package once, which have these attributes."""
    seen, found = set(), []
    for dist in distributions():
        name = _plain(dist.name or "")
        if name not in seen:
            seen.add(name)
            found.extend(dist.entry_points)
    return EntryPoints(found).select(**params)


def packages_distributions():
    """For each top-level module the names of the distributions that bring it."""
    result = {}
    for dist in distributions():
        names = (dist.read_text("top_level.txt") or "").split()
        if not names:
            tops = {path.parts[0] if len(path.parts) > 1 else path.stem
                    for path in dist.files or ()
                    if path.suffix == ".py" and ".." not in path.parts}
            names = [top for top in tops if top.isidentifier()]
        for name in names:
            result.setdefault(name, []).append(dist.metadata["Name"])
    return result
