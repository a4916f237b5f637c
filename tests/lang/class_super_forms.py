# super() without and with arguments, in class methods, static methods, closures, properties.
class Base:
    tag = "base"

    def who(self):
        return f"Base.who({type(self).__name__})"

    @classmethod
    def make(cls):
        return f"Base.make({cls.__name__})"

    @staticmethod
    def helper():
        return "Base.helper"

    @property
    def size(self):
        return 1


class Middle(Base):
    def who(self):
        return "Middle>" + super().who()

    @classmethod
    def make(cls):
        return "Middle>" + super().make()

    @property
    def size(self):
        return super().size + 1


class Leaf(Middle):
    tag = "leaf"

    def who(self):
        inner = lambda: super(Leaf, self).who()
        return "Leaf>" + inner()

    def skip(self):
        return super(Middle, self).who()

    def closure(self):
        def nested():
            return __class__.__name__, super(__class__, self).tag
        return nested()

    @staticmethod
    def still():
        return super(Leaf, Leaf).helper()

    def comprehension(self):
        return [super(Leaf, self).size for _ in range(2)]


leaf = Leaf()
print(leaf.who(), leaf.skip(), leaf.closure(), Leaf.make(), Leaf.still(), leaf.size, leaf.comprehension())
bound = super(Leaf, leaf)
print(bound.tag, bound.__self__ is leaf, bound.__thisclass__, bound.__self_class__)
print(repr(super(Leaf)), super(Leaf).__self__)
unbound = super(Leaf)
print(unbound.__get__(leaf, Leaf).tag)


def outside(self):
    return super().who()


def no_arguments():
    return super()


class Wrong:
    def deleted(self):
        del self
        return super()

    def bad_self(self):
        self = 5
        return super().who()

    missing = lambda self: super().nothing


for action in (lambda: outside(leaf), no_arguments, lambda: Wrong().deleted(), lambda: Wrong().bad_self(), lambda: Wrong().missing(),
               lambda: super(Leaf, 5), lambda: super(5), lambda: super(Leaf, Base), lambda: super(Leaf, leaf).nothing):
    try:
        print(action())
    except (RuntimeError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    super(Leaf, leaf).tag = 5
except AttributeError as error:
    print(error)


class Late:
    def method(self):
        return __class__


print(Late().method(), Late.method.__closure__[0].cell_contents, Late.method.__code__.co_freevars)
