"""The machinery of importlib: specs, finders, loaders, suffixes."""

from _frozen_importlib import (BuiltinImporter, FrozenImporter, ModuleSpec, PathFinder,
                               SourceFileLoader)

__all__ = ["BuiltinImporter", "FrozenImporter", "ModuleSpec", "PathFinder", "SourceFileLoader",
           "SOURCE_SUFFIXES", "BYTECODE_SUFFIXES", "DEBUG_BYTECODE_SUFFIXES",
           "OPTIMIZED_BYTECODE_SUFFIXES", "EXTENSION_SUFFIXES", "all_suffixes"]

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = []
EXTENSION_SUFFIXES = []


def all_suffixes():
    """All endings of the files that can be imported"""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
