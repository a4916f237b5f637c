# What a class is made of: the order of its dict, layouts, keys, slots; what dir() reads.
import copy
import sys
import warnings


def attempt(function):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(function.__name__, repr(function()))
        except Exception as error:
            print(function.__name__, type(error).__name__, error)
    for warning in caught:
        print("   ", warning.category.__name__, warning.message)


class Slots:
    "text"
    __slots__ = ("b", "a", "__weakref__")

    def __eq__(self, other):
        return self is other


class Plain:
    x = 1


for cls in Slots, Plain:
    print(list(vars(cls)))


@attempt
def keys_that_are_no_text():
    type("Made", (), {1: 2})

    class Meta(type):
        def __new__(mcls, name, bases, namespace):
            namespace[1] = 2
            return super().__new__(mcls, name, bases, namespace)

    class ByMeta(metaclass=Meta):
        pass


@attempt
def layouts():
    class J:
        __slots__ = ["c", "b"]

    class N(J):
        __slots__ = ["__weakref__"]

    class P(J):
        __slots__ = ["__dict__"]

    class Q(J):
        pass

    class R(J):
        __slots__ = ["__dict__", "__weakref__"]

    for old in J, N, P, Q, R:
        for new in J, N, P, Q, R:
            try:
                item = old()
                item.__class__ = new
                print(old.__name__, new.__name__)
            except TypeError as error:
                print(error)


@attempt
def dict_of_a_class():
    class Base:
        pass

    class Meta(type, Base):
        pass

    class Made(metaclass=Meta):
        x = 1

    getset = Base.__dict__["__dict__"]
    print(type(getset.__get__(Made)), getset.__get__(Made)["x"])
    getset.__set__(Made, {})


for name in "\x80", "a b", "", "1a", "é", "a\0":

    @attempt
    def slot():
        class Made:
            __slots__ = [name]


@attempt
def class_in_mro():
    seen = []

    class Meta(type):
        def mro(self):
            seen.append(self.__dict__["f"]() is self)
            return super().mro()

    class Made(metaclass=Meta):
        def f():
            return __class__

    return seen


@attempt
def cell_as_slot():
    class C:
        __slots__ = ["__classcell__"]

        def f(self):
            return __class__

    made = C()
    made.__classcell__ = 5
    return type(C.__classcell__), made.__classcell__, made.f() is C


# ---- dir() ----


@attempt
def dir_of_a_method():
    def function(self):
        pass

    function.known = 1
    Plain.function = function
    return "known" in dir(Plain().function), "known" in dir(function)


@attempt
def dir_by_own_dict():
    class Odd:
        __dict__ = property(lambda self: "no dict")
        q = 1

    class Own:
        __dict__ = {"zz": 1}
        __class__ = Plain

    class Classless:
        __class__ = property(lambda self: 1)

    print("q" in dir(Odd()))
    print([name for name in dir(Own()) if name in ("zz", "x", "__class__")])
    print(dir(Classless()))


@attempt
def dir_of_modules():
    class Given(type(sys)):
        __dict__ = {"aa": 1}

    class Odd(type(sys)):
        __dict__ = property(lambda self: "no dict")

    print(dir(Given("m")))
    dir(Odd("m"))


@attempt
def dir_fails():
    class Failing:
        @property
        def __dict__(self):
            raise ValueError("dict")

    dir(Failing())


# ---- state, code ----


@attempt
def slots_of_a_bytearray():
    class Bytes(bytearray):
        __slots__ = ("x", "y", "__dict__")

    made = Bytes(b"a")
    made.x, made.z = 1, 2
    print(made.__reduce_ex__(0)[1:], made.__reduce_ex__(3)[1:])
    again = copy.copy(made)
    return again, again.x, again.z


@attempt
def code_of_another_kind():
    def plain():
        pass

    def generator():
        yield

    plain.__code__ = generator.__code__
    generator.__code__ = plain.__code__


@attempt
def strict_subclass_of_complex():
    class Own(complex):
        def __complex__(self):
            return self

    class Float(float):
        def __complex__(self):
            return 3j

    import cmath

    return complex(Own(1j)), cmath.sqrt(Float(2.0)), cmath.sqrt(Own(4))


@attempt
def iterator_at_its_end():
    class Endless:
        def __getitem__(self, index):
            return index

    iterator = iter(Endless())
    iterator.__setstate__(sys.maxsize)
    next(iterator)


# ---- throw ----


@attempt
def throw_with_three():
    async def items():
        yield

    def plain():
        yield

    async def coroutine():
        pass

    for begin in (
        lambda: items().athrow(ValueError, ValueError(1), None).send(None),
        lambda: items().athrow(ValueError).throw(KeyError, KeyError(2), None),
        lambda: items().asend(None).throw(KeyError, KeyError(3), None),
        lambda: plain().throw(KeyError, KeyError(4), None),
        lambda: coroutine().throw(KeyError, KeyError(5), None),
    ):
        try:
            begin()
        except (ValueError, KeyError) as error:
            print(repr(error))


@attempt
def frame_cleared():
    async def coroutine():
        pass

    made = coroutine()
    made.cr_frame.clear()
    made.close()


# ---- names, lines, subscripts ----


@attempt
def surrogate_in_name():
    type("A\udcdcB", (), {})


@attempt
def surrogate_in_doc():
    type("A", (), {"__doc__": "x\udcdcy"})


@attempt
def names_set():
    class Made:
        pass

    for name in "A\udcdcB", "A\0B", b"":
        try:
            Made.__name__ = name
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


@attempt
def module_set():
    made = type("A", (), {"__firstlineno__": 42})
    made.__module__ = "x"
    return "__firstlineno__" in vars(made)


@attempt
def subscript_refused():
    class Made:
        __class_getitem__ = None

    Made[int]


@attempt
def negative_length():
    class Sized:
        def __len__(self):
            return -sys.maxsize - 10

    len(Sized())


@attempt
def deque_of_another_kind():
    from collections import deque

    class Odd(deque):
        pass

    made = Odd()
    Odd.__new__ = lambda cls, *args, **keywords: [42]
    for use in (lambda: made * 42, lambda: made + deque([1]), lambda: made.copy()):
        try:
            print(use())
        except TypeError as error:
            print(error)


@attempt
def join_while_it_shrinks():
    comma = bytearray(b",")

    def parts():
        comma.clear()
        yield b"A"
        yield b"B"

    comma.join(parts())


@attempt
def built_ins_of_a_function():
    namespace = {"__builtins__": {"len": len}}
    exec("def f(): pass", namespace)
    return namespace["f"].__builtins__, attempt.__builtins__["len"] is len


# A class without a module, or of builtins, is shown by its __name__.
class Nowhere:
    __module__ = ...


class Builtin:
    __module__ = "builtins"


for cls in Nowhere, Builtin:
    cls.__qualname__ = "Q.R"
    print(cls, object.__repr__(cls()).split(" at ")[0])


# What refuses an order of bases puts them into a dict.
class Unhashable(type):
    def __hash__(cls):
        return []


class Equal(type):
    def __eq__(cls, other):
        print("eq", end=" ")
        return True

    def __hash__(cls):
        return 1


for meta in Unhashable, Equal:
    base = meta("Base", (), {})
    try:
        meta("C", (base, meta("Derived", (base,), {})), {})
    except TypeError as error:
        print(error)


# All of __slots__ is read before it is compared with the class's variables.
for slots in ("x", "__dict__", "__dict__"), ("x", "1"), ("x", "__weakref__"):
    try:
        type("C", (), {"x": 1, "__slots__": slots})
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
