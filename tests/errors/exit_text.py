# exit: 1
# sys.exit with text prints it to stderr.
import sys

print("out")
sys.exit("the reason")
