# Anchors in comparisons, boolean operators, conditionals and unary operators that fail.
import sys
import traceback


class Bad:
    def __bool__(self):
        raise ValueError("no truth")


bad, number, text = Bad(), 1, "a"


def show(function):
    try:
        function()
    except Exception:
        traceback.print_exc(file=sys.stdout)


def compare():
    return number < 2 < text


def identity():
    return number in text


def unary():
    return [-number, -text]


def negation():
    return not bad


def both():
    return number and bad and text


def either():
    return text if bad else number


def invert():
    return ~(text + text)


for function in (compare, identity, unary, negation, both, either, invert):
    show(function)
