"""A descriptor that has __set__ alone is asked at each store, whatever the instance holds."""


class Node:
    def __set__(self, instance, value):
        instance.__dict__["node"] = value


class Both:
    def __set__(self, instance, value):
        instance.__dict__["adjacent"] = value
        instance.__dict__["next"] = value


class Plain:
    adjacent = Both()

    def __init__(self, value):
        self.adjacent = value
        self.other = value


class Graph:
    node = Node()
    adjacent = Both()

    def __init__(self, value):
        self.node = value
        self.adjacent = value


class Mapping(dict):
    adjacent = Both()

    def __init__(self, value):
        self.adjacent = value


for kind in Plain, Graph, Mapping:
    for number in range(4):
        print(kind.__name__, vars(kind(number)))


def store(thing, value):
    thing.adjacent = value


graph = Graph("first")
for number in range(4):
    store(graph, number)
    print(vars(graph))


class Late:
    def __init__(self):
        self.adjacent = "plain"


late = Late()
for number in range(3):
    store(late, number)
Late.adjacent = Both()
store(late, "by the class")
print(vars(late), vars(Late()))
del Late.adjacent
store(late, "plainly")
print(vars(late), vars(Late()))
