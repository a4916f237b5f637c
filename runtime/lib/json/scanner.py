"""What JSONDecoder reads values with."""
from _json import make_scanner

__all__ = ["make_scanner"]
