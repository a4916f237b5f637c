"""The abstract base classes of containers; they are defined in _collections_abc."""

import sys
import _collections_abc

sys.modules[__name__] = _collections_abc
