"""Abstract base classes of finders and loaders."""

from abc import ABC, abstractmethod
from . import machinery

__all__ = ["Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "InspectLoader",
           "ExecutionLoader", "FileLoader", "SourceLoader"]


class MetaPathFinder(ABC):
    """What stands in sys.meta_path: has find_spec(fullname, path, target)."""

    def invalidate_caches(self):
        """Forget what was found, if anything is kept."""


MetaPathFinder.register(machinery.BuiltinImporter)
MetaPathFinder.register(machinery.FrozenImporter)
MetaPathFinder.register(machinery.PathFinder)


class PathEntryFinder(ABC):
    """A finder for one entry of sys.path."""

    def invalidate_caches(self):
        """Forget what was found, if anything is kept."""


class Loader(ABC):
    """Makes modules: create_module(spec) may make the object, exec_module(module) fills it."""

    def create_module(self, spec):
        """Make the module to load into; None: an ordinary one."""
        return None


class ResourceLoader(Loader):
    """A loader that can give data."""

    @abstractmethod
    def get_data(self, path):
        """Return the bytes for the data found at path."""
        raise OSError


class InspectLoader(Loader):
    """A loader that can show its modules' source and code."""

    def is_package(self, fullname):
        """True for a package."""
        raise ImportError

    def get_code(self, fullname):
        """The code object of the module, or None."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abstractmethod
    def get_source(self, fullname):
        """The source of the module as text."""
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        """Compile source."""
        return compile(data, path, "exec", dont_inherit=True)

    def exec_module(self, module):
        """Run the code of the module."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """A loader whose modules can be run as scripts."""

    @abstractmethod
    def get_filename(self, fullname):
        """The value of __file__."""
        raise ImportError

    def get_code(self, fullname):
        """The code object of the module, or None."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source, self.get_filename(fullname))


class FileLoader(ResourceLoader, ExecutionLoader):
    """A loader of one file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def get_filename(self, fullname=None):
        """The path of the file."""
        return self.path

    def get_data(self, path):
        """The content of a file."""
        with open(path, "rb") as file:
            return file.read()


class SourceLoader(ResourceLoader, ExecutionLoader):
    """A loader of source: subclasses give get_data() and get_filename()."""

    def get_source(self, fullname):
        """The source of the module as text."""
        return self.get_data(self.get_filename(fullname)).decode()

    def is_package(self, fullname):
        """Whether the file is a package's __init__."""
        return self.get_filename(fullname).rpartition("/")[2] == "__init__.py"


Loader.register(machinery.BuiltinImporter)
InspectLoader.register(machinery.FrozenImporter)
FileLoader.register(machinery.SourceFileLoader)
SourceLoader.register(machinery.SourceFileLoader)
