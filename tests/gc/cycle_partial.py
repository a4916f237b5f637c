# functools.partial in cycles: through arguments, keywords, attributes and bound methods.
import gc
import weakref
from functools import partial, partialmethod


class Owner:
    def __init__(self, name):
        self.name = name

    def act(self, *args, **kwargs):
        return self.name

    def __del__(self):
        print("del", self.name)

    later = partialmethod(act, 1)


gc.collect()
owner = Owner("argument")
owner.call = partial(print, owner)
del owner
print(gc.collect() > 0)

owner = Owner("keyword")
owner.call = partial(print, file=owner)
del owner
print(gc.collect() > 0)

owner = Owner("bound")
owner.call = partial(owner.act, 1)
print(owner.call(2))
del owner
print(gc.collect() > 0)

call = partial(print)
call.me = call
seen = weakref.ref(call)
del call
print(seen() is None, gc.collect() > 0, seen() is None)

owner = Owner("method")
owner.call = owner.later
del owner
print(gc.collect() > 0)
