# Counter, ChainMap, UserDict and UserList in cycles.
import gc
import weakref
from collections import ChainMap, Counter, UserDict, UserList


class Key:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


gc.collect()
key = Key("counted")
key.counter = Counter([key, key])
print(key.counter[key])
del key
print(gc.collect() > 0)

inner = {}
chain = ChainMap(inner, {"mark": Key("in a chain map")})
inner["chain"] = chain
print(chain["chain"] is chain)
del inner, chain
print(gc.collect() > 0)

for make in (UserDict, UserList):
    obj = make()
    obj.data = obj.data
    obj.me = obj
    seen = weakref.ref(obj)
    del obj
    print(make.__name__, seen() is None, gc.collect() > 0, seen() is None)
