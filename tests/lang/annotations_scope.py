# Annotations: when they are evaluated, where they are stored, which names they see.
x: int = 1
y: "str"
(z): float = 2.0
print(__annotations__, "z" in globals(), "y" in globals())


class C:
    a: int
    b: list[str] = []
    (c): int = 3
    d: undefined_name if False else int = 4
    self_ref: "C" = None

    def method(self, p: int, /, q: "str" = "x", *args: float, k: bool = True, **kw: dict) -> None:
        inner: undefined_in_function = 5
        return inner


print(C.__annotations__, C().method(1))
print(C.method.__annotations__)
print(list(C.method.__annotations__))


def no_annotations(a, b):
    pass


print(no_annotations.__annotations__, type("Made", (), {}).__annotations__)


def local_only():
    value: int
    try:
        return value
    except UnboundLocalError as error:
        return error


print(local_only())


def attribute_targets():
    class Box:
        pass
    box = Box()
    box.attr: int = 5
    items = {}
    items["k"]: str = "v"
    return box.attr, items


print(attribute_targets())
try:
    class Failing:
        field: not_defined_anywhere
except NameError as error:
    print(error)
try:
    def failing(a: not_defined): pass
except NameError as error:
    print(error)


class Parent:
    p: int = 1


class Child(Parent):
    pass


class Extended(Parent):
    e: str


print(Child.__annotations__, Extended.__annotations__)
Child.__annotations__ = {"replaced": 1}
print(Child.__annotations__, Parent.__annotations__)
no_annotations.__annotations__ = {"a": int}
print(no_annotations.__annotations__)
for wrong in (5, "x", []):
    try:
        no_annotations.__annotations__ = wrong
    except TypeError as error:
        print(error)
no_annotations.__annotations__ = None
print(no_annotations.__annotations__)
del C.__annotations__
print(C.__annotations__)

# An annotated item without value: its index is evaluated part by part, no tuple is made.
said = []
items = {}
items[said.append(1), (said.append(2), said.append(3)), said.append(4):said.append(5)]: said.append(6)
print(said)
for text in "x[*a]: int", "x[a, *b]: int", "x[1:2, (*b,)]: int", "x[[*a]]: int", "x[*a].b: int", "x[*a]: int = 3":
    try:
        compile(text, "text", "exec")
        print("compiled")
    except SyntaxError as error:
        print(error)
