# oracle: none, the module mem is Ouro's own
# A dict of attributes that mem has shown is an object of its own for the collector.
import _mem
import gc
import mem


class Wide:
    def __init__(self):
        for i in range(40):
            setattr(self, f"a{i}", None)


def members(values, wanted):
    return sum(value is wanted for value in values)


wide = Wide()
print(len(gc.get_referents(wide)))
own = _mem.own_dict(wide)
own["itself"] = own
print(members(gc.get_referents(wide), own), members(gc.get_objects(), own))
print(members(gc.get_referrers(own), own), members(gc.get_referrers(own), wide))

marker = wide.marker = object()
print([type(o).__name__ for o, _ in _mem.referrers(marker) if o is own])
del own, wide
print(gc.collect())

wide = Wide()
found = [o for arena, *_ in _mem.arenas() for o in _mem.pins(arena)
         if type(o) is dict and "a39" in o and "a0" in o]
print(len(found))
found[0]["itself"] = found[0]
print(members(gc.get_referents(wide), found[0]))
mem.graph(wide)
