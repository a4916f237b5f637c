# mro() may name only classes whose methods can take the instances.


def attempt(*order, base=object):
    class Meta(type):
        def mro(cls):
            return [cls, *order]

    try:
        cls = Meta("X", (base,), {})
    except TypeError as error:
        print(error)
    else:
        print([c.__name__ for c in cls.__mro__])


class Plain:
    pass


class Wide(dict):
    pass


attempt(dict, object)
attempt(Wide, object)
attempt(1, object)
attempt(Plain, object)
attempt(Plain, Wide, dict, object, base=dict)
attempt(list, object, base=dict)
Meta = type("Meta", (type,), {"mro": lambda cls: [cls, object]})
print(len(Meta("X", (), {"__slots__": ["a"]}).__mro__))

# Where the order leaves object out, instances are no objects.
Meta = type("Meta", (type,), {"mro": lambda cls: [cls]})
Alone = Meta("Alone", (), {})
print(issubclass(Alone, object), issubclass(Alone, Alone), issubclass(Meta, object))
for make in Alone, lambda: object.__new__(Alone):
    try:
        make()
    except TypeError as e:
        print(e)


# A class without __new__ is refused before arguments that nobody takes.
class Above:
    pass


for arguments in (), (1,):
    try:
        Meta("Below", (Above,), {})(*arguments)
    except TypeError as e:
        print(e)
