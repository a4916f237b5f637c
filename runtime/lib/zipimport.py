"""Importing from zip files, which Ouro does not do."""

__all__ = ["ZipImportError", "zipimporter"]


class ZipImportError(ImportError):
    """A zip file cannot be imported from."""


class zipimporter:
    """Refuses every path: nothing is imported from zip files."""

    def __init__(self, path):
        raise ZipImportError(f"Ouro imports nothing from zip files: {path!r}", path=path)
