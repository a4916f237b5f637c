# Names __x inside classes are mangled: where, and where not.
class Base:
    __value = "base"
    __slots__ = ("__slot",)
    __dunder__ = "untouched"
    _single = "untouched"

    def __private(self):
        return "base private"

    def call(self):
        return self.__private(), self.__value

    def keyword(self, __arg=1, *, __kw=2):
        __local = __arg + __kw
        return __local, sorted(locals())

    def nested(self):
        def __inner():
            return __inner.__name__
        return __inner()

    class __Nested:
        __deep = 1


class Child(Base):
    __value = "child"

    def __private(self):
        return "child private"

    def both(self):
        return self.__private(), self.__value, self._Base__value


c = Child()
print(c.call(), c.both())
print(c.keyword(), c.nested())
print(sorted(n for n in vars(Base) if "Base" in n), sorted(n for n in vars(Child) if "Child" in n))
print(vars(Base._Base__Nested).keys() & {"_Base__deep", "_Nested__deep", "__deep"})
try:
    c.keyword(__arg=5)
except TypeError as error:
    print(error)
print(c.keyword(_Base__arg=5)[0])
try:
    c.__value
except AttributeError as error:
    print(error)


class _Leading:
    __x = 1

    def get(self):
        return self.__x


class __:
    __x = 2


class _:
    __x = 3


print("_Leading__x" in vars(_Leading), _Leading().get(), "__x" in vars(__), "__x" in vars(_))


class Imports:
    import sys as __module
    from math import pi as __pi
    for __n in range(2):
        pass
    try:
        1 / 0
    except ZeroDivisionError as __error:
        pass

    def strings(self):
        return getattr(self, "__n", "no"), self.__n, hasattr(self, "_Imports__pi")

    def use_global(self):
        global __g
        __g = "mangled global"


print(Imports().strings())
Imports().use_global()
print([n for n in globals() if n.endswith("__g")])
__outside = "outside"


class Lookup:
    def look(self):
        try:
            return __outside
        except NameError as error:
            return error

    def deleted(self):
        self.__d = 1
        del self.__d
        return vars(self)

    def match(self, value):
        match value:
            case {"k": __captured}:
                return __captured, list(locals())


print(Lookup().look(), Lookup().deleted(), Lookup().match({"k": 1}))
exec("class Made:\n  __in_exec = 1")
print([n for n in vars(Made) if "exec" in n], eval("[__outside for _ in [1]]"))
