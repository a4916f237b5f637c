# __all__ may hold a star, and importing all must not look it up for ever.
import sys


pkg = type(sys)("pkg")
pkg.__path__ = []
pkg.__all__ = ['*', 'x']
pkg.x = 1
sys.modules['pkg'] = pkg
try:
    exec('from pkg import *')
except AttributeError as e:
    print(e)
