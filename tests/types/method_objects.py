# Methods and functions: binding, equality, attributes, reprs without addresses.
class A:
    def method(self, x=1):
        return self, x

    def __repr__(self):
        return "<A>"


a = A()
m = a.method
print(m(5), m.__self__, m.__func__ is A.method, m.__name__, m == a.method, m is a.method, m != A().method, hash(m) == hash(a.method))
print(repr(m), A.method(a, 2), A.method.__name__, m.__doc__, m.__func__.__defaults__)
print([].append.__name__, "x".join.__self__, [1].count(1), (5).__add__(6), list.append, dict.get, str.join.__name__)
append = [].append
append(1)
append(2)
print(append.__self__, len, print, type(append).__name__, type(len).__name__, type(list.append).__name__, type(m).__name__)
items = []
for f in (items.append, items.extend):
    f([1])
print(items)
print(list(map(str.upper, ["a", "b"])), sorted(["b", "A"], key=str.lower), max(["aa", "b"], key=len), list(map(int.__neg__, [1, 2])))
bound = A.method.__get__(a)
print(bound(7), bound == a.method, type(A.__dict__["method"]).__name__)
for action in (lambda: list.append(5, 1), lambda: str.upper(5), lambda: str.join(), lambda: dict.get(), lambda: setattr(m, "x", 1), lambda: m.nope, lambda: list.append(), lambda: A.method(), lambda: int.__add__("a", 1), lambda: [].append.__call__(), lambda: str.upper("a", 1)):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
A.method.note = "on the function"
print(m.note, a.method.note)
class B(A):
    method = classmethod(lambda cls: cls.__name__)
    static = staticmethod(lambda: "static")
    builtin = len
    partial = A.method


print(B().method(), B.static(), B().static(), B().builtin([1, 2]), B().partial())
