# stress: none, collects a heap of many generators at every allocation
# Many generators that are shown by frame objects: collected, asked again, dropped from
# both ends; and the frames of a deep recursion. Each of these once was a walk of a list.
import gc
import sys


def generate():
    value = [1]
    yield value


generators = [generate() for _ in range(20000)]
for generator in generators:
    next(generator)
frames = [generator.gi_frame for generator in generators]
for frame in frames[::7]:
    frame.f_locals["more"] = 1
for _ in range(5):
    gc.collect()
print(all(g.gi_frame is f for g, f in zip(generators, frames)))
frames.reverse()
half = frames[:10000]
del frames, frame
gc.collect()
print(generators[0].gi_frame.f_locals, generators[-1].gi_frame.f_locals)
print(len([g for g in generators if "more" in g.gi_frame.f_locals]))
del generators[::2], generator
print(half[0].f_lineno, half[0].f_back, half[1].f_lineno)
del half, generators
gc.collect()


def recurse(depth):
    if depth:
        return recurse(depth - 1)
    frame = sys._getframe()
    count = 0
    kept = []
    while frame is not None:
        kept.append(frame)
        frame = frame.f_back
    return kept


sys.setrecursionlimit(9000)
kept = recurse(8000)
print(len(kept), kept[0].f_back is kept[1], kept[-2].f_locals["depth"])
