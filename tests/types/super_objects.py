# super objects: attributes, the two-argument form, unbound ones, data descriptors, errors.
class Base:
    kind = "base"

    def who(self):
        return "base of " + type(self).__name__

    @classmethod
    def make(cls):
        return cls.__name__

    @property
    def size(self):
        return 1


class Child(Base):
    kind = "child"

    def who(self):
        return "child, " + super().who()

    @property
    def size(self):
        return super().size + 10

    @classmethod
    def make(cls):
        return "made " + super().make()


child = Child()
view = super(Child, child)
print(child.who(), child.size, Child.make(), view.kind, view.size, view.who())
print(view.__thisclass__.__name__, view.__self__ is child, view.__self_class__.__name__)
print(super(Child, Child).who is Base.who, super(Child, Child).make())
print(super(Base, child).__init__ is not None, hasattr(super(Base, child), "kind"))
unbound = super(Child)
print(unbound.__self__, unbound.__get__(child).kind, repr(unbound))
for call in (lambda: super(), lambda: super(Child, 1), lambda: super(1, child),
             lambda: view.missing, lambda: setattr(view, "kind", 2), lambda: super(Base, child).who,
             lambda: view[0], lambda: super(Child, child, 1)):
    try:
        print(call())
    except (TypeError, AttributeError, RuntimeError) as error:
        print(type(error).__name__, error)
