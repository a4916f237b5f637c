# What built-in functions and operators ask a subclass of a built-in type for.
import json


class Numbers(list):
    def __iter__(self):
        print("iter")
        return iter(["x", "y"])

    def __len__(self):
        print("len")
        return 7


class Names(dict):
    def __iter__(self):
        return iter(["own"])

    def keys(self):
        print("keys")
        return ["k", "l"]

    def items(self):
        print("items")
        return [("told", 1)]

    def __getitem__(self, key):
        return key * 2

    def __len__(self):
        return 0


class Half(float):
    def __float__(self):
        print("float")
        return 0.5


class Few(set):
    def __iter__(self):
        print("iter")
        return iter([1])


numbers = Numbers(["a", "b", "c"])
print("-".join(numbers), json.dumps(Names(a=1)))
print(list(reversed(numbers)), reversed(numbers).__length_hint__())
print(Names(a=1) | {"b": 2}, Names(a=1).copy(), {"b": 2} | Names(a=1), Names() | {})
print(complex(Half(2.5)), complex(1, Half(2.5)))
print(repr(Few([5, 6])), repr(Few()))


class Shy:
    """Its repr takes it out of the set that is shown."""

    def __init__(self, home):
        self.home = home

    def __repr__(self):
        self.home.discard(self)
        return f"<shy, {len(self.home)} left>"


home = set()
home.update(Shy(home) for _ in range(3))
print(home, home)
