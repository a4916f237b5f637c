import sys
from . import __name__ as package

print(__name__, __package__, __spec__.name, sys.argv[0] == __file__, sys.argv[1:], package)
