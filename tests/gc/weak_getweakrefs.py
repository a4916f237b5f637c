# weakref.getweakrefs and getweakrefcount over the life of an object.
import weakref


class Thing:
    pass


thing = Thing()
print(weakref.getweakrefcount(thing), weakref.getweakrefs(thing))
one = weakref.ref(thing)
two = weakref.ref(thing)
print(one is two, weakref.getweakrefcount(thing))
with_callback = weakref.ref(thing, lambda r: None)
third = weakref.ref(thing, print)
proxy = weakref.proxy(thing)
print(weakref.proxy(thing) is proxy, weakref.getweakrefcount(thing))
print([type(r).__name__ for r in weakref.getweakrefs(thing)])
del third
print(weakref.getweakrefcount(thing))
del one
print(weakref.getweakrefcount(thing))
del two
print(weakref.getweakrefcount(thing))
del proxy, with_callback
print(weakref.getweakrefcount(thing), weakref.getweakrefs(thing))
for other in (5, "text", None, []):
    print(weakref.getweakrefcount(other), weakref.getweakrefs(other))
print(weakref.getweakrefcount(Thing) >= 0, Thing.__weakref__ is not None, thing.__weakref__)
ref = weakref.ref(thing)
print(thing.__weakref__ is ref)
try:
    thing.__weakref__ = 5
except AttributeError as error:
    print(error)
