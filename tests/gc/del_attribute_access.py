# __del__ meets properties, __getattr__, slots, class attributes, and instances never initialised.
class Guarded:
    limit = "class attribute"

    def __init__(self, fail):
        self.early = "early"
        if fail:
            raise ValueError("init failed")
        self.late = "late"

    def __getattr__(self, name):
        return f"<no {name}>"

    @property
    def computed(self):
        return self.early.upper()

    def __del__(self):
        print("del", self.early, self.late, self.computed, self.limit, self.missing)


g = Guarded(False)
del g
try:
    Guarded(True)
except ValueError as error:
    print("caught", error)
print("after")
Guarded.__new__(Guarded)


class Strict:
    __slots__ = ("x",)

    def __del__(self):
        try:
            print("x is", self.x)
        except AttributeError as error:
            print("AttributeError:", error)


Strict()
s = Strict()
s.x = 5
del s


class NewFails:
    def __new__(cls, *args):
        made = super().__new__(cls)
        if args:
            raise KeyError("in __new__")
        return made

    def __del__(self):
        print("del NewFails")


try:
    NewFails(1)
except KeyError as error:
    print(error)
print("end")
