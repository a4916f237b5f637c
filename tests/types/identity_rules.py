# `is` and id() on cached ints, interned strings, singletons and constants.

import sys

print(256 is int("256"), int("257") is int("257"), -5 is int("-5"), int("-6") is int("-6"))
print(None is None, ... is Ellipsis, NotImplemented is NotImplemented, True is (1 == 1), () is tuple(), "" is str(), b"" is bytes(), frozenset() is frozenset())
print("a" is "abc"[0], chr(97) is "a", "\xe9" is "caf\xe9"[3], "ab"[:1] is "a", b"abc"[:1] is b"a")
a = "identifier_like"
b = "".join(["identifier", "_like"])
print(a == b, a is b, sys.intern(b) is a, sys.intern(sys.intern("not an identifier!")) is sys.intern("not an identifier!"))
t = (1, 2)
print(tuple(t) is t, t[:] is t, t * 1 is t, t + () is t, () + t is t, str(a) is a, a[:] is a, a * 1 is a, a + "" is a, "" + a is a, bytes(b"x" * 3) == b"xxx")
f = frozenset([1])
print(frozenset(f) is f, f.copy() is f, f | set() is f, int(5) is 5, float(f := 1.5) is f, +t[0] is 1)
x = 1000
y = x
print(x is y, x + 0 is x, x is not y)
n = 5
before = id(n)
n += 1
print(id(n) == before)
big = 10 ** 30
kept = id(big)
big += 1
print(id(big) == kept, [] is [], {} is {}, (lambda: 0) is (lambda: 0))

def constant():
    return (1, "two", 3.5, None, frozenset((1,))) if False else 1000

print(constant() is constant())

def mutable_default(values=[]):
    return values

print(mutable_default() is mutable_default(), type(1) is int, type(type) is type, object is object)

class C:
    def method(self):
        pass

c = C()
print(c.method is c.method, c.method == c.method, C.method is C.method, c.__class__ is C, c.__dict__ is c.__dict__, C.__dict__ is C.__dict__)
print(str.upper is str.upper, "".upper is "".upper, len is __builtins__.len, sys.modules["sys"] is sys)
