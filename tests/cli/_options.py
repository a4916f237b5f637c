import sys

print(sys._xoptions, file=sys.stderr)
