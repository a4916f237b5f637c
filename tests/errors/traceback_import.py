# exit: 1
# An error inside an imported module.
import _raises
