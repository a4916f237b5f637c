# dict(...): every source, keywords, errors of pairs; update, |, |= and fromkeys alike.
class Keys:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        return key * 2


class Sub(dict):
    def __missing__(self, key):
        return f"missing {key}"

    def __setitem__(self, key, value):
        raise RuntimeError("not called")


print(dict(), dict({"a": 1}), dict([("a", 1), ["b", 2], "cd"]), dict(a=1, b=2), dict({"a": 1},
      a=2, self=3))
print(dict(Keys()), dict(Keys(), b=0), dict(zip("ab", [1, 2])), dict(x for x in [(1, 2)]),
      Sub(a=1), Sub([(1, 2)])[9])
print(dict.fromkeys("abca"), dict.fromkeys([1, 2], []),
      Sub.fromkeys if False else dict.fromkeys({}, 1))
for argument in (5, None, "ab", [1], ["abc"], [(1,)], [(1, 2, 3)], [[]], [None], [([], 1)],
                 {(): 1}.items(), object(), [("a", 1), 5]):
    for function in (dict, {}.update):
        try:
            print(function(argument), end=" ")
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
for call in ("dict(1, 2)", "dict(**5)", "dict(**{1: 2})", "dict(a=1, **{'a': 2})",
             "{}.update(1, 2)", "{} | []", "[] | {}", "{}.fromkeys()",
             "{}.fromkeys(5)", "{}.get()", "{}.pop()", "{}.pop(1)", "{}.popitem()",
             "{}.setdefault()", "{}.setdefault([])", "{}[[]]", "{[]: 1}",
             "{}['k']", "{1: 2}[2.5]", "{}.copy(1)", "{}.items(1)", "del {}['x']", "{} < {}",
             "hash({})", "{**5}", "{**{1: 2}, **Keys()}"):
    try:
        print(call, eval(call) if not call.startswith("del") else exec(call))
    except (TypeError, KeyError) as error:
        print(call, type(error).__name__, error)
d = {}
d |= [("x", 1)]
print(d, d | {"y": 2}, {"y": 0} | d, Sub(a=1) | {"b": 2}, type(Sub() | {}).__name__,
      type({} | Sub()).__name__)
