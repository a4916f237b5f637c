# Bound methods of built-in objects hold their object, so that they can close a cycle.
import gc


class Mark:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def try_cycle(name, container, put, method):
    gc.collect()
    put(container, Mark(name))
    put(container, getattr(container, method))
    del container, put
    return name


def run(name, make, put, method):
    try_cycle(name, make(), put, method)
    print("before", name)
    print("found", gc.collect() > 0)


run("list", list, list.append, "append")
run("dict", dict, lambda table, item: table.update({len(table): item}), "get")

append = [].append
append.__self__.append(Mark("only a method holds the list"))
print(len(append.__self__))
del append
print("gone with the method")
