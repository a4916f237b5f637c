# A FileIO whose name was deleted shows its descriptor; genericpath can be imported first.
import genericpath
import io
import re
import tempfile
import types

with tempfile.TemporaryFile(buffering=0) as file:
    raw = io.FileIO(file.fileno(), "rb", closefd=False)
    del raw.name
    print(re.sub("fd=[0-9]+", "fd=N", repr(raw)))
    try:
        raw.name
    except AttributeError as error:
        print(error)
    raw.close()
    print(raw)
print(genericpath.exists("/"))


# An instance of a class derived from GenericAlias that dies in the last collection.
class Kept(types.GenericAlias):
    pass


Kept.own = Kept(list, (int, Kept))
Kept.other = (Kept.own, Kept)
