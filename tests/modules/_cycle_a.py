name = "a"
import _cycle_b as b
result = b.early
