# Wrappers of wrappers are made in linear time, and copy what they show only once.
def nest(kind, count):
    function = len
    for _ in range(count):
        function = kind(function)
    return function


for kind in staticmethod, classmethod:
    print(nest(kind, 20_000).__name__)


class Class:
    @staticmethod
    def plain(x: int):
        "what it does"

    @classmethod
    def other(cls):
        pass


plain, other = Class.__dict__["plain"], Class.__dict__["other"]
print(sorted(plain.__dict__), plain.__name__, plain.__doc__)
print(other.__name__, hasattr(other, "mark"))
other.mark = 1
print(other.__name__, sorted(other.__dict__))
Class.plain.__name__ = "renamed"
print(plain.__name__, Class.plain.__name__)
