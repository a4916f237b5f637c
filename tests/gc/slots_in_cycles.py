# Objects with __slots__ in cycles: with and without weakrefs, inherited, emptied.
import gc
import weakref

gc.disable()
died = []


class Slots:
    __slots__ = ("a", "b")

    def __del__(self):
        died.append((type(self).__name__, [s for s in ("a", "b") if hasattr(self, s)]))


class WithWeak(Slots):
    __slots__ = ("__weakref__",)


class WithDict(Slots):
    pass


class Deep(WithWeak):
    __slots__ = ("c",)


for cls in (Slots, WithWeak, WithDict, Deep):
    one, two = cls(), cls()
    one.a, two.a = two, one
    ref = None
    if cls is not Slots:
        ref = weakref.ref(one)
    if cls is WithDict:
        one.extra, two.b = one, two
    if cls is Deep:
        one.c = one
    del one, two
    print(gc.collect() > 0, ref and ref(), sorted(died))
    died.clear()
one = Slots()
one.a = one
del one.a
print("cycle undone by del")
del one
one = Slots()
one.a = one
one.a = None
print("cycle undone by assignment")
del one
one = Slots()
print(gc.is_tracked(one), gc.get_referents(one) == [Slots])
one.a = 5
print(5 in gc.get_referents(one))
del one
print(died)
