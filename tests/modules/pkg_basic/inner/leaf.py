from . import sibling
from ..sub import where


def up():
    return where(), sibling.sibling_value
