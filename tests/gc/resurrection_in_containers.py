# Objects that revive themselves into a list, dict, set, attribute or closure.
import gc

SAVED = {"list": [], "dict": {}, "set": set()}


class Phoenix:
    def __init__(self, name, save):
        self.name = name
        self.save = save

    def __del__(self):
        print("reviving", self.name.split()[0])
        self.save(self)


Phoenix("into a list", SAVED["list"].append)
Phoenix("into a set", SAVED["set"].add)
Phoenix("into a dict", lambda obj: SAVED["dict"].setdefault(obj.name, obj))
print([obj.name for obj in SAVED["list"]], [obj.name for obj in SAVED["set"]])
print(SAVED["dict"]["into a dict"].name)
SAVED["list"].clear()
SAVED["set"].clear()
SAVED["dict"].clear()
print("second deaths are silent")

pair = Phoenix("both 1", SAVED["list"].append), Phoenix("both 2", SAVED["list"].append)
pair[0].other = pair[1]
pair[1].other = pair[0]
del pair
gc.collect()
left, right = sorted(SAVED["list"], key=lambda obj: obj.name)
print(left.name, left.other is right, right.other is left)
SAVED["list"].clear()
del left, right
print("collected", gc.collect() > 0)
