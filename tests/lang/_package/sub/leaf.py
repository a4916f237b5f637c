from .. import sub
from ..sub import NUMBER

__all__ = ["public"]
public = "public of leaf"
_hidden = sub
