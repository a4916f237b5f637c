# copy: memos of any kind, states that are no attributes, errors on the way
import copy, copyreg, weakref


def attempt(call, *args):
    try:
        print(call(*args))
    except Exception as e:
        print(type(e).__name__, str(e)[:60].partition(" at 0x")[0])


class Memo(dict):
    def get(self, key, default=None):
        found = super().get(key, default)
        if found is not default:
            print("found")
        return found


shared = [1]
memo = Memo()
made = copy.deepcopy([shared, shared, (shared, 2)], memo)
print(made, made[0] is made[1] is made[2][0], made[0] is shared, len(memo))
memo = {id(shared): "instead"}
print(copy.deepcopy([shared, {"k": shared}], memo))
attempt(copy.deepcopy, [1], 5)


class Parts:
    def __init__(self, *parts):
        self.parts = parts

    def __reduce__(self):
        return self.parts


class Plain:
    pass


class Shown(Plain):
    @property
    def __dict__(self):
        return {"shown": 1}


class Slots:
    __slots__ = "a", "b"


for parts in ((Plain, (), {"a": [1]}), (Plain, (), ({"a": 1}, None)), (Slots, (), (None, {"a": [2], "b": 3})),
              (Plain, (), {5: 6}), (Plain, (), 7), (Plain, (), ({"a": 1}, {"b": 2})), (Shown, (), {"x": 1}),
              (list, (), None, iter([[1], 2])), (dict, (), None, None, iter([("k", [1]), ("l", 2)])),
              (list, ([[1], 2],)), (Plain, (), [("a", 1)]), (5, ()), (list, 5), (dict, (), None, None, iter([1])),
              "name", (list,), (), 5):
    for function in copy.copy, copy.deepcopy:
        try:
            made = function(Parts(*parts) if isinstance(parts, tuple) else type("N", (Plain,), {"__reduce__": lambda s: parts})())
            print(type(made).__name__, vars(made) if isinstance(made, Plain) else
                  (made.a, made.b) if isinstance(made, Slots) else made if isinstance(made, (list, dict)) else "")
        except Exception as e:
            print(type(e).__name__)


class Nothing:
    __reduce_ex__ = None
    __reduce__ = None


class Angry:
    def __deepcopy__(self, memo):
        raise ValueError("no copy")

    def __copy__(self):
        raise ValueError("no shallow copy")

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1


class Adds:
    def __deepcopy__(self, memo):
        owner["new"] = 1
        return self


attempt(copy.copy, Angry())
for value in [Angry()], (1, Angry()), {"k": Angry()}, {Angry(): 1}:
    attempt(copy.deepcopy, value)
owner = {"a": Adds(), "b": 2}
attempt(copy.deepcopy, owner)
copyreg.pickle(Slots, lambda s: (str, ("by table",)))
print(copy.copy(Slots()), copy.deepcopy([Slots()]))


class Bound:
    def __init__(self):
        self.method = self.call

    def call(self):
        return self


bound = copy.deepcopy(Bound())
print(bound.method() is bound)
for value in frozenset([1]), bytearray(b"ab"), {1, 2}, [1], {"a": 1}, slice(1, 2), list[int], int | str, (1, [2])[:1]:
    one, two = copy.copy(value), copy.deepcopy(value)
    print(type(one).__name__, one == value == two, one is value)
ref = weakref.ref(bound)
print(copy.copy(ref) is ref, copy.deepcopy(ref) is ref, copy.deepcopy((ref, 1))[0] is ref)
tangled = {}
tangled["t"] = (tangled, [tangled])
made = copy.deepcopy(tangled)
print(made["t"][0] is made, made["t"][1][0] is made)


class Child(Plain):
    pass


child = Child()
child.x, child.y = [1], {"z": 2}
made = copy.deepcopy(child)
print(vars(made), made.x is child.x, vars(copy.copy(child)), copy.copy(child).x is child.x)


class Without:
    __copy__ = __deepcopy__ = None


print(type(copy.copy(Without())).__name__, type(copy.deepcopy(Without())).__name__)
