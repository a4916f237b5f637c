# Copy protocols written by hand: shallow, deep with a memo, cycles, __reduce_ex__ parts.
class Node:
    def __init__(self, name, *children):
        self.name = name
        self.children = list(children)

    def __copy__(self):
        new = object.__new__(type(self))
        new.__dict__.update(self.__dict__)
        return new

    def __deepcopy__(self, memo):
        new = memo[id(self)] = object.__new__(type(self))
        new.name = self.name
        new.children = [deep(child, memo) for child in self.children]
        return new

    def __repr__(self):
        return f"{self.name}({len(self.children)})"


def deep(value, memo=None):
    memo = {} if memo is None else memo
    if id(value) in memo:
        return memo[id(value)]
    if hasattr(value, "__deepcopy__"):
        return value.__deepcopy__(memo)
    if isinstance(value, list):
        new = memo[id(value)] = []
        new.extend(deep(item, memo) for item in value)
        return new
    if isinstance(value, dict):
        new = memo[id(value)] = {}
        new.update((deep(k, memo), deep(v, memo)) for k, v in value.items())
        return new
    if isinstance(value, tuple):
        return tuple([deep(item, memo) for item in value])
    return value


leaf = Node("leaf")
tree = Node("tree", leaf, leaf)
shallow, full = tree.__copy__(), deep(tree)
print(shallow.children is tree.children, full.children[0] is leaf)
print(full.children[0] is full.children[1], full)
leaf.children.append(tree)
ring = deep(tree)
print(ring.children[0].children[0] is ring, ring is not tree)
data = {"a": [1, (2, [3])]}
data["self"] = data
copy = deep(data)
copy["a"][1][1].append(4)
print(data["a"], copy["a"], copy["self"] is copy)
before = [[1], [2]]
for method in (list.copy, list, lambda x: x[:], lambda x: [*x], lambda x: x * 1):
    after = method(before)
    print(after == before, after is before, after[0] is before[0], end="; ")
print()


class Plain:
    def __init__(self, x):
        self.x = x


maker, args, state, *rest = Plain(5).__reduce_ex__(2)
new = maker(*args)
new.__dict__.update(state)
print(maker.__name__, args, state, rest, new.x)
