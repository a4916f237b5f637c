"""Paths as objects: pure ones that only know text, and those that ask the system."""

from pathlib._local import *
from pathlib._local import __all__
