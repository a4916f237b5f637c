"""What loaders may offer to give access to the files of packages."""

import abc
from typing import Protocol, runtime_checkable

__all__ = ["ResourceReader", "Traversable", "TraversableResources", "TraversalError"]


class ResourceReader(metaclass=abc.ABCMeta):
    """Opens resources by name."""

    @abc.abstractmethod
    def open_resource(self, resource):
        """A binary file of the resource."""
        raise FileNotFoundError

    @abc.abstractmethod
    def resource_path(self, resource):
        """The path of the resource."""
        raise FileNotFoundError

    @abc.abstractmethod
    def is_resource(self, path):
        """Whether there is such a file."""
        raise FileNotFoundError

    @abc.abstractmethod
    def contents(self):
        """The names of all resources."""
        raise FileNotFoundError


class TraversalError(Exception):
    """A path leads nowhere."""


@runtime_checkable
class Traversable(Protocol):
    """As much of pathlib.Path as is needed to walk through folders and read files."""

    @abc.abstractmethod
    def iterdir(self):
        """What lies in a folder."""

    def read_bytes(self):
        """The content as bytes."""
        with self.open("rb") as file:
            return file.read()

    def read_text(self, encoding=None):
        """The content as text."""
        with self.open(encoding=encoding) as file:
            return file.read()

    @abc.abstractmethod
    def is_dir(self):
        """Whether it is a folder."""

    @abc.abstractmethod
    def is_file(self):
        """Whether it is a file."""

    def joinpath(self, *descendants):
        """What is found below, name by name."""
        found = self
        for name in (part for path in descendants for part in str(path).split("/") if part):
            for child in found.iterdir():
                if child.name == name:
                    found = child
                    break
            else:
                raise TraversalError("Target not found during traversal.", name, [])
        return found

    def __truediv__(self, child):
        return self.joinpath(child)

    @abc.abstractmethod
    def open(self, mode="r", *args, **kwargs):
        """Open the file for text ('r') or bytes ('rb')."""

    @property
    @abc.abstractmethod
    def name(self):
        """The last part of the path."""


class TraversableResources(ResourceReader):
    """A ResourceReader by files()."""

    @abc.abstractmethod
    def files(self):
        """The folder of the package."""

    def open_resource(self, resource):
        return self.files().joinpath(resource).open("rb")

    def resource_path(self, resource):
        raise FileNotFoundError(resource)

    def is_resource(self, path):
        return self.files().joinpath(path).is_file()

    def contents(self):
        return (item.name for item in self.files().iterdir())
