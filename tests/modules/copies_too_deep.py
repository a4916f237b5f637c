# stress: none, a deep structure is made at each of many allocations
# What nests too deeply to be pickled or copied raises, and can be released.
import copy, pickle

deep = []
for _ in range(100000):
    deep = [deep]
for function in pickle.dumps, copy.deepcopy:
    try:
        function(deep)
    except RecursionError as e:
        print("RecursionError", str(e).startswith("maximum recursion depth exceeded"))
