# At the end of a program builtins are what they were, and those that nobody replaced are
# the same objects as before.
import builtins


class Looks:
    def __init__(self):
        self.kept = len, print, int, __import__, repr, True
        self.me = self

    def __del__(self):
        now = len, print, int, __import__, repr, True
        print([a is b for a, b in zip(now, self.kept)], len("ab"), hasattr(builtins, "more"))


builtins.more = Looks()
builtins.hold = Looks()
Looks()
