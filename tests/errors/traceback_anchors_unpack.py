# Anchors of assignments that unpack, of loops over what cannot be iterated, and of with.
import sys
import traceback

pair, nothing = (1, 2), None


def show(function):
    try:
        function()
    except Exception:
        traceback.print_exc(file=sys.stdout)


def too_many():
    one, two, three = pair
    return one, two, three


def too_few():
    first, *rest, last = pair[:1]


def loop():
    for item in nothing:
        pass


def loop_pairs():
    for left, right in [pair, (1,)]:
        pass


def manager():
    with nothing as value:
        pass


def walrus():
    if (size := len(nothing)) > 1:
        return size


def augmented():
    total = 0
    total += nothing


for function in (too_many, too_few, loop, loop_pairs, manager, walrus, augmented):
    show(function)
