# Each of __str__ and __repr__ calls the other.


class Foo:
    pass


Foo.__repr__ = Foo.__str__
for text in (str, repr, lambda o: f"{o}", lambda o: "%s" % o):
    try:
        text(Foo())
    except RecursionError:
        print("RecursionError")
