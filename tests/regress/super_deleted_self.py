# super() before a name reads the first argument as any local; alone it reports its loss.
class Base:
    def value(self):
        return 1


class Leaf(Base):
    def method(self):
        del self
        return super().value()

    def attribute(self):
        del self
        return super().nothing

    def in_cell(self):
        def inner():
            return self

        del self
        return super().value()

    def alone(self):
        del self
        return super()

    def whole(self):
        return super().value()


for name in ("method", "attribute", "in_cell", "alone", "whole"):
    try:
        print(getattr(Leaf(), name)())
    except Exception as e:
        print(type(e).__name__, e)
