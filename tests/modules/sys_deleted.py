# Members of sys may be deleted and replaced before anyone has read them.
import sys

mine = (4, 0)
sys.version_info = mine
print(sys.implementation.version == (3, 13, 0, "final", 0), sys.version_info is mine)
for name in ("flags", "platform", "version_info", "float_info"):
    delattr(sys, name)
    print(name, hasattr(sys, name), name in vars(sys), name in dir(sys))
    try:
        delattr(sys, name)
    except AttributeError as error:
        print(type(error).__name__, name in str(error))
sys.platform = "other"
print(sys.platform)
del sys.platform
print(hasattr(sys, "platform"))
sys.byteorder = "none"
del sys.byteorder
print(hasattr(sys, "byteorder"))
try:
    del sys.no_such_name
except AttributeError as error:
    print(error)
