# Attributes behind property, descriptors and __setattr__: old values die at the right time.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Holder:
    def __init__(self):
        self._item = None

    @property
    def item(self):
        return self._item

    @item.setter
    def item(self, value):
        print("set", value.name)
        self._item = value
        print("stored")

    @item.deleter
    def item(self):
        print("delete")
        del self._item


class Slotted:
    __slots__ = ("item",)


holder = Holder()
holder.item = Loud("one")
holder.item = Loud("two")
del holder.item
print(hasattr(holder, "item"))
slotted = Slotted()
slotted.item = Loud("three")
slotted.item = Loud("four")
del slotted.item
print(hasattr(slotted, "item"))
slotted.item = Loud("five")
del slotted
print("end")
