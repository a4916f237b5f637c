# Sets: relations, closures, powersets, truth tables, partitions, venn counts, regular languages.
from itertools import chain, combinations, product


def powerset(items):
    items = sorted(items)
    return [set(c) for c in chain.from_iterable(combinations(items, n) for n in range(len(items) + 1))]


def show(s):
    return "{" + ", ".join(map(str, sorted(s))) + "}"


A, B, C = set("abcd"), set("cdef"), set("bdg")
print(*map(show, (A | B, A & B, A - B, A ^ B, A | B | C, A & B & C, A.union("xyz"), A.intersection("dab", B))))
print(A <= A, A < A, A & B < A, A.isdisjoint("xyz"), A >= {"a"}, set() <= A, A == set("dcba"), A != B, {1, 2} < {2, 3})
print([show(s) for s in powerset("abc")], len(powerset(range(8))))
everything = A | B | C
for s, t in combinations((A, B, C), 2):
    assert everything - (s | t) == (everything - s) & (everything - t)
    assert (s ^ t) == (s | t) - (s & t) == (s - t) | (t - s)
print(len(A | B | C) == sum(map(len, (A, B, C))) - len(A & B) - len(B & C) - len(A & C) + len(A & B & C))
regions = {}
for x in sorted(everything):
    regions.setdefault("".join(n for n, s in zip("ABC", (A, B, C)) if x in s), []).append(x)
print(regions)
s = {1, 2, 3}
alias = s
s |= {4}
s -= {1}
s ^= {2, 9}
s &= set(range(10))
print(show(s), alias is s, s.add(5), s.discard(100), len(s), sorted(s.pop() for _ in range(len(s))), s)
frozen = frozenset("ab")
nested = {frozen: 1, frozenset(): 2}
print(nested[frozenset("ba")], nested[frozenset([])], frozen | {"c"} == set("abc"), type(frozen | {"c"}).__name__, type({"c"} | frozen).__name__, hash(frozen) == hash(frozenset(["b", "a"])))


class Relation:
    def __init__(self, pairs):
        self.pairs = frozenset(pairs)

    def __matmul__(self, other):
        return Relation((a, d) for a, b in self.pairs for c, d in other.pairs if b == c)

    def __or__(self, other):
        return Relation(self.pairs | other.pairs)

    def __invert__(self):
        return Relation((b, a) for a, b in self.pairs)

    def __pow__(self, n):
        result = self
        for _ in range(n - 1):
            result = result @ self
        return result

    def __eq__(self, other):
        return self.pairs == other.pairs

    def __call__(self, x):
        return {b for a, b in self.pairs if a == x}

    def __contains__(self, pair):
        return pair in self.pairs

    @property
    def domain(self):
        return {x for pair in self.pairs for x in pair}

    def closure(self):
        result = self
        while (bigger := result | result @ self) != result:
            result = bigger
        return result

    reflexive = property(lambda self: all((x, x) in self for x in self.domain))
    symmetric = property(lambda self: self == ~self)
    transitive = property(lambda self: (self @ self).pairs <= self.pairs)
    antisymmetric = property(lambda self: all(a == b for a, b in self.pairs & (~self).pairs))

    def classes(self):
        return sorted({tuple(sorted(self(x))) for x in self.domain})


divides = Relation((a, b) for a, b in product(range(1, 13), repeat=2) if b % a == 0)
modulo = Relation((a, b) for a, b in product(range(9), repeat=2) if (a - b) % 3 == 0)
parent = Relation([("ann", "bob"), ("bob", "cat"), ("cat", "dan"), ("eve", "cat")])
for name, r in (("divides", divides), ("modulo", modulo), ("parent", parent)):
    print(f"{name:<8}", r.reflexive, r.symmetric, r.transitive, r.antisymmetric, len(r.pairs))
print(show(divides(3)), show((~divides)(12)), modulo.classes(), show((parent ** 2)("ann")), sorted(parent.closure()("ann")), ("eve", "dan") in parent.closure())
OPERATORS = {"and": lambda a, b: a and b, "or": lambda a, b: a or b, "->": lambda a, b: not a or b, "<->": lambda a, b: a == b}


def truth(formula, values):
    match formula:
        case str():
            return values[formula]
        case ("not", x):
            return not truth(x, values)
        case (x, op, y):
            return OPERATORS[op](truth(x, values), truth(y, values))


def names(formula):
    return {formula} if isinstance(formula, str) else set().union(*map(names, formula[1:] if len(formula) == 2 else formula[::2]))


def table(formula):
    variables = sorted(names(formula))
    return {row: truth(formula, dict(zip(variables, row))) for row in product((False, True), repeat=len(variables))}


FORMULAS = {"excluded middle": ("p", "or", ("not", "p")), "de morgan": (("not", ("p", "and", "q")), "<->", (("not", "p"), "or", ("not", "q"))),
            "contradiction": ("p", "and", ("not", "p")), "implication": ("p", "->", ("q", "->", "r"))}
for title, formula in FORMULAS.items():
    results = table(formula)
    verdict = "tautology" if all(results.values()) else "satisfiable" if any(results.values()) else "unsatisfiable"
    print(f"{title:<16}{''.join('01'[v] for v in results.values()):<9}{verdict}", sorted(names(formula)))


def set_partitions(items):
    if not items:
        yield []
        return
    first, *rest = items
    for smaller in set_partitions(rest):
        for i, block in enumerate(smaller):
            yield smaller[:i] + [[first] + block] + smaller[i + 1:]
        yield [[first]] + smaller


print(list(set_partitions([1, 2, 3])), [sum(1 for _ in set_partitions(range(n))) for n in range(7)])


def cover(universe, candidates):
    left, chosen = set(universe), []
    while left:
        name = max(sorted(candidates), key=lambda n: len(candidates[n] & left))
        if not candidates[name] & left:
            raise LookupError(f"cannot cover {show(left)}")
        chosen.append(name)
        left -= candidates[name]
    return chosen


stations = {"one": {"id", "nv", "ut"}, "two": {"wa", "id", "mt"}, "three": {"or", "nv", "ca"}, "four": {"nv", "ut"}, "five": {"ca", "az"}}
print(cover(set().union(*stations.values()), stations))
try:
    cover({"id", "tx"}, stations)
except LookupError as error:
    print(error)
NFA = {("s", "a"): {"s", "t"}, ("s", "b"): {"s"}, ("t", "b"): {"u"}, ("u", "a"): {"u"}}


def accepts(text):
    states = {"s"}
    for c in text:
        states = set().union(*(NFA.get((state, c), ()) for state in states))
    return "u" in states


print([w for n in range(5) for w in map("".join, product("ab", repeat=n)) if accepts(w)])
start, todo, dfa = frozenset("s"), [frozenset("s")], {}
while todo:
    states = todo.pop()
    if states not in dfa:
        dfa[states] = {c: frozenset().union(*(NFA.get((q, c), ()) for q in states)) for c in "ab"}
        todo += dfa[states].values()
print(sorted(("".join(sorted(k)), *("".join(sorted(v)) for v in row.values())) for k, row in dfa.items()))
students = {"ann": {"maths", "art"}, "bob": {"art", "music"}, "cat": {"maths", "music", "art"}}
print(sorted(set.intersection(*students.values())), sorted(set.union(*students.values())), sorted(n for n, s in students.items() if s > {"art", "music"}),
      {subject: sorted(n for n in students if subject in students[n]) for subject in sorted({s for v in students.values() for s in v})})
