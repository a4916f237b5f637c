from .. import constant
from .sibling import sibling_value
