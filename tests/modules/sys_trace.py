# oracle: none, tracing is not supported
# sys.settrace() and sys.setprofile() accept None and refuse functions by name.
import sys

print(sys.gettrace(), sys.getprofile(), sys.settrace(None), sys.setprofile(None))
for function in sys.settrace, sys.setprofile:
    try:
        function(print)
    except NotImplementedError as error:
        print(error)
