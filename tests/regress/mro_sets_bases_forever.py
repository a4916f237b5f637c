# An mro() that sets __bases__ again and again ends in an error, and the class is made.


class Meta(type):
    def mro(cls):
        if cls.__name__ == "Endless":
            try:
                cls.__bases__ = (Other,)
            except RecursionError:
                pass
        return type.mro(cls)


class Base(metaclass=Meta):
    pass


class Other(metaclass=Meta):
    pass


class Endless(Base):
    pass


print([cls.__name__ for cls in Endless.__mro__], isinstance(Endless(), Other))
