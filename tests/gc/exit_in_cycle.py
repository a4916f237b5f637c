# Cycles that live until exit are finalized; functions may still use builtins.
class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name, sorted([3, 1, 2]), type(self).__name__)


def make():
    node = Node("in a function's cycle")

    def function():
        return node
    node.function = function


make()
one = Node("one")
print("the end")
