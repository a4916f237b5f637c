# oracle: none, modules of the binary have no path.
# exit: 1
# Modules of the binary: attributes, traceback with source lines, a file of that name first.
import sys
import __future__

print(__future__, hasattr(__future__, "__file__"), __future__.__name__, repr(__future__.__package__))
sys.path.insert(0, "_shadow")
del sys.modules["__future__"]
import __future__ as shadow

print(shadow.where, shadow.__file__)
sys.path.pop(0)
del sys.modules["__future__"]
import __future__

features = map(__future__._Feature.__repr__, [__future__.division, None])
print(next(features))
next(features)
