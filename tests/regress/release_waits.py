# An object whose release waits, because releases are nested too deep, may be needed
# again by what runs in between: by an exception, a weak reference, a list of classes.
# stress: none, it makes too many objects at the end
import gc
import sys
import weakref


class Catches:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError:
            pass


def nest(inner, depth):
    for _ in range(depth):
        inner = [inner]
    return inner


def generate():
    sys._getframe().f_locals["kept"] = Catches()
    yield


def recurse(depth):
    sys._getframe().f_locals["kept"] = Catches()
    if depth:
        return recurse(depth - 1)
    raise ValueError


for depth in range(90, 110):
    nest(Catches(), depth)
    generator = generate()
    next(generator)
    nest(generator, depth)
    del generator
for _ in range(3):
    try:
        recurse(300)
    except ValueError:
        pass


class Target:
    pass


class Looks:
    def __del__(self):
        found.append(reference())
        found.append(Target.__subclasses__())
        gc.collect()


for depth in range(90, 110):
    found = []
    target = Target()
    reference = weakref.ref(target)
    held = nest([target, type("Sub", (Target,), {}), Looks(), Looks()], depth)
    del target
    del held
    gc.collect()
    found.clear()
    gc.collect()
    assert reference() is None and Target.__subclasses__() == [], depth


# A chain that is longer than releases nest.
chain = None
for i in range(200000):
    chain = (chain, [])
del chain
print("end")
