# Runs of items that are compared or copied at once: where one differs, which objects
# are asked, and what a subclass or a change meanwhile makes of it.
import itertools

asked = []


class Asked:
    def __init__(self, name, answer=True):
        self.name, self.answer = name, answer

    def __eq__(self, other):
        asked.append(self.name)
        return self.answer

    def __repr__(self):
        return self.name


nan = float("nan")
big = list(range(1000, 1040))
for kind in (tuple, list):
    same = kind(big)
    for at in (0, 1, 3, 4, 5, 7, 8, 38, 39):
        other = kind(-1 if i == at else x for i, x in enumerate(big))
        print(at, same == other, same != other, same < other, other < same, end="; ")
    print(same == kind(big), same == kind(big[:-1]), same < kind(big[:-1]), kind() == kind())
    print(kind([nan] * 5) == kind([nan] * 5), kind([nan, 1]) == kind([float("nan"), 1]))
    print(kind([1, 2, 3, True, 1.0]) == kind([1.0, 2, 3, 1, True]))
    left = kind([1, 2, 3, 4, Asked("a"), 5, Asked("b", False), Asked("c")])
    right = kind([1, 2, 3, 4, Asked("d"), 5, Asked("e"), Asked("f")])
    print(left == right, asked)
    asked.clear()
    x = Asked("same")
    print(kind([x] * 9) == kind([x] * 9), asked)
    print(kind([0, 1, 2, 3, nan, 5, 6]) == kind([0, 1, 2, 3, nan, 5, 7]))


class Shrinks:
    def __eq__(self, other):
        del shrinking[2:]
        return True


shrinking = [1, Shrinks(), 3, 4, 5, 6]
print(shrinking == [1, 2, 3, 4, 5, 6], len(shrinking))

t = tuple(range(20))
print(t + (1,), (1,) + t, t[1:] + t[:1], (t[:3] + (None,)) * 2)
print(type((1,) + ()), ((1,) + ()) == (1,))


class T(tuple):
    pass


print(T(t) == t, type(T(t) + (1,)), type(T(t)[1:]), T(t)[17:])


class S(set):
    def __iter__(self):
        return iter("own")

    def __len__(self):
        return 99


class F(frozenset):
    pass


print(list(S({1, 2})), list(F({1})), sorted(S({1})), tuple(S({1})))
for make in (set, frozenset):
    for items in ((), (5,), range(5), "hello", (1, "a", None, 2.5), range(300)):
        source = make(items)
        print(len(list(source)), list(source) == [x for x in source], tuple(source) == tuple(list(source)), end=" ")
    print()
gone = set(range(50))
for i in range(0, 50, 3):
    gone.discard(i)
into = ["first"]
into.extend(gone)
into += frozenset((1,))
print(into, [*gone] == into[1:-1])

print(list(itertools.product(range(2), "ab", [None])), list(itertools.product()))
print(list(itertools.combinations("abcd", 2)), list(itertools.combinations("abc", 0)))
print(list(itertools.combinations_with_replacement("ab", 3)))
print(list(itertools.permutations([1, 2, 3], 2)), list(itertools.product("ab", repeat=0)))
grows = [1, 2, 3]
for x in itertools.islice(grows, 5):
    if len(grows) < 8:
        grows.append(x * 10)
print(grows, list(itertools.chain(grows[:2], iter(grows[:1]), (9,), "z", {7: 1})))
source = iter([1, 2, 3, 4])
print(list(itertools.islice(source, 2)), list(source), list(itertools.islice(source, 2)))
selectors = [1, 0, 1]
print(list(itertools.compress(grows, selectors)), list(itertools.accumulate(grows[:4])))
print(list(itertools.zip_longest([1, 2], (3,), fillvalue=0)), list(itertools.pairwise([1, 2, 3])))
