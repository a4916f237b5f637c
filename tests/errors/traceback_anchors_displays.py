# Anchors inside displays, comprehensions, lambdas and starred parts.
import sys
import traceback

zero, nothing = 0, None


def show(function):
    try:
        function()
    except Exception:
        traceback.print_exc(file=sys.stdout)


def in_list():
    return [1, 2, 1 / zero, 3]


def in_dict():
    return {"a": 1, "b": nothing[0]}


def in_set():
    return {1, [], 2}


def in_comprehension():
    return [value / zero for value in range(3) if value]


def condition():
    return {key: 1 for key in "ab" if key > zero}


def generator():
    return sum(1 // value for value in (1, zero))


def starred():
    return [*range(2), *nothing]


def merged():
    return {"a": 1, **nothing}


for function in (in_list, in_dict, in_set, in_comprehension, condition, generator, starred, merged):
    show(function)
show(lambda: (lambda value: value + nothing)(zero))
