# exit: 1
# "[Previous line repeated ...]": direct, mutual, in a method, in repr, counted exactly.
import sys
import traceback


def down(n):
    if n == 0:
        raise ValueError("bottom")
    down(n - 1)


for depth in range(1, 7):
    try:
        down(depth)
    except ValueError:
        traceback.print_exc()


def ping(n):
    return pong(n - 1)


def pong(n):
    return ping(n - 1) if n else 1 / 0


try:
    ping(9)
except ZeroDivisionError:
    traceback.print_exc()


class Node:
    def __init__(self, child):
        self.child = child

    def total(self):
        return self.child.total() + 1


node = None
for _ in range(7):
    node = Node(node)
try:
    node.total()
except AttributeError:
    traceback.print_exc()


def two_lines(n):
    if n % 2:
        return two_lines(n - 1)
    return two_lines(n - 1) if n else undefined


try:
    two_lines(8)
except NameError:
    traceback.print_exc()
sys.setrecursionlimit(100)


def endless(): endless()


endless()
