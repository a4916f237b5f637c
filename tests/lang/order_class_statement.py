# The order of the parts of class and def statements: decorators, bases, keywords, body.
log = []


def note(name, value=None):
    log.append(name)
    return value


def decorate(name):
    note("make " + name)

    def apply(target):
        note("apply " + name)
        return target

    return apply


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **kwargs):
        note(f"prepare {name} {sorted(kwargs)}")
        return {}

    def __new__(meta, name, bases, namespace, **kwargs):
        note("new " + name)
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        note("init " + name)
        super().__init__(name, bases, namespace)


class Hook:
    def __set_name__(self, owner, name):
        note(f"set_name {owner.__name__}.{name}")


class Base:
    def __init_subclass__(cls, **kwargs):
        note("init_subclass " + cls.__name__)


@decorate("outer")
@decorate("inner")
class Thing(note("base", Base), metaclass=note("metaclass", Meta), flag=note("flag", 1)):
    note("body")
    hook = Hook()
    field: note("annotation", int) = note("field", 3)

    @decorate("method")
    def method(self, x: note("x annotation", int) = note("x default")) -> note("return"):
        note("never: not called")


for line in log:
    print(line)
