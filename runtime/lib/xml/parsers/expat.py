"""The parser of pyexpat, by its usual name."""

import sys

from pyexpat import *

sys.modules["xml.parsers.expat.model"] = model
sys.modules["xml.parsers.expat.errors"] = errors
