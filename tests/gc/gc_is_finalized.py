# gc.is_finalized: true only after __del__ has run on an object that lives on.
import gc

kept = []


class Reviving:
    def __del__(self):
        kept.append(self)


class Plain:
    pass


r = Reviving()
print(gc.is_finalized(r), gc.is_finalized(Plain()), gc.is_finalized(5), gc.is_finalized([]))
del r
print(gc.is_finalized(kept[0]))
r = kept.pop()
r.me = r
del r
print(gc.collect() > 0, kept)
r = Reviving()
r.me = r
del r
gc.collect()
print(gc.is_finalized(kept[0]), len(kept))
for args in ((), (1, 2)):
    try:
        gc.is_finalized(*args)
    except TypeError as error:
        print(error)
