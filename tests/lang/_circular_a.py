log = ["a begins"]
import _circular_b

log.append("a ends, b has " + _circular_b.name)
name = "A"
