# Private names are mangled in every statement and expression of a class body.
class K:
    __attr = 1
    __also: int = 2
    import sys as __module

    def __init__(self, __param=5, *__rest, **__kw):
        self.__attr = __param
        self.__rest = __rest
        __local = 3
        self.names = sorted(n for n in locals() if n != "self")

    def __method(self):
        return self.__attr

    def calls(self):
        return self.__method(), getattr(self, "__method", "text is not mangled")

    def loops(self):
        for __i in range(2):
            pass
        with_comp = [__j for __j in range(2)]
        try:
            raise ValueError("v")
        except ValueError as __error:
            found = sorted(n for n in locals() if n.startswith("_K"))
        del __i
        return with_comp, found

    def shared(self):
        global __global
        __global = "global"
        __cell = 0

        def bump():
            nonlocal __cell
            __cell += 1
            return __cell

        return bump() + bump()

    class __Nested:
        __x = "nested"

    def matches(self, value):
        match value:
            case {"k": __found, **__others}:
                return __found, __others

    dunder__ = __also
    __dunder__ = "kept"


k = K(7, 8)
print(k.names, vars(k)["_K__attr"], vars(k)["_K__rest"])
print(k.calls(), k.loops(), k.shared(), _K__global)
print(sorted(n for n in vars(K) if n.startswith("_K")))
print(K._K__Nested.__name__, vars(K._K__Nested)["_Nested__x"], K.__dunder__, k.matches({"k": 1}))
print(K(_K__param=9)._K__attr, K.__annotations__)
class _Lead:
    __a = 1
class __:
    __a = 2
print("_Lead__a" in vars(_Lead), "__a" in vars(__))
