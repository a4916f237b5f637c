# PEP 695 parameters of functions and classes: names, bounds, defaults, scopes.
def pair[A, B: int, C: (str, bytes)](a: A, b: B) -> tuple[A, B]:
    return A.__name__, B, C


print(pair(1, 2), pair.__type_params__)
a, b, c = pair.__type_params__
print(a.__bound__, b.__bound__, c.__bound__, c.__constraints__)
print(pair.__annotations__)


class Stack[T, *Rest, **Params]:
    kind = T

    def push[U](self, item: U) -> T:
        return T, U

    def inner(self):
        return T


print(Stack.__type_params__, Stack.kind is Stack.__type_params__[0])
print(Stack().push(1), Stack().inner())
print([type(p).__name__ for p in Stack.__type_params__])
print([base.__name__ for base in Stack.__mro__])


def late[T: Unknown]():
    return T


try:
    late().__bound__
except NameError as error:
    print(error)
Unknown = complex
print(late().__bound__)


class Defaulted[T = int, *Ts = *tuple[int, str]]:
    pass


print(Defaulted.__type_params__[0].__default__, Defaulted.__type_params__[0].has_default())
T = "outer"


def shadow[T](x=T):
    return x, T


print(shadow())
print("T" in globals(), T)


class Outer[T]:
    def method(self):
        def deep[S]():
            return T, S

        return deep()


print(Outer().method())
