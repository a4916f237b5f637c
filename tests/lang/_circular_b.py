import _circular_a

name = "B"
_circular_a.log.append("b sees " + str(hasattr(_circular_a, "name")))
try:
    from _circular_a import name as other
except ImportError as error:
    _circular_a.log.append(str(error).split(" (")[0])
