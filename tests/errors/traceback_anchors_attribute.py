# Anchors of attributes: chains, calls of what is missing, assignment, deletion, augmented.
import sys
import traceback


class Box:
    __slots__ = ("inner",)

    def __init__(self, inner=None):
        self.inner = inner


box = Box(Box())


def show(function):
    try:
        function()
    except AttributeError:
        traceback.print_exc(file=sys.stdout)


def read():
    return box.inner.inner.missing.more


def call():
    return box.inner.absent(1, 2)(3)


def write():
    box.inner.outer = box


def delete():
    del box.inner.inner, box.inner.inner


def augmented():
    box.inner.total += 1


def in_string():
    return f"{box.inner} and {box.lost}"


def argument():
    return max(1, box.gone, key=len)


for function in (read, call, write, delete, augmented, in_string, argument):
    show(function)
