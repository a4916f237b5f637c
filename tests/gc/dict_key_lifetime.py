# Keys and values of dicts: replaced values die, replaced keys stay, order of clearing.
class K:
    def __init__(self, n, tag):
        self.n, self.tag = n, tag

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return self.n

    def __repr__(self):
        return f"{self.n}{self.tag}"

    def __del__(self):
        print("~" + repr(self), end=" ")


d = {K(1, "a"): K(10, "v")}
d[K(1, "b")] = K(11, "w")
print(d)
print(d.pop(K(1, "c")), "popped")
print(d)
d = {K(1, "a"): 1, K(1, "b"): 2, K(2, "c"): 3}
print(d)
d.update({K(1, "d"): 4})
print(d, "updated")
d |= {K(3, "e"): K(4, "f")}
print(d, "or")
print(d.setdefault(K(1, "g"), K(5, "default")), "setdefault")
print(K(2, "h") in d, d.get(K(9, "i"), "no"))
d.clear()
print("cleared")
s = {K(1, "a"), K(1, "b"), K(2, "c")}
print(sorted(map(repr, s)), "set")
s.add(K(1, "d"))
print(sorted(map(repr, s)), "added")
s.discard(K(2, "e"))
print(sorted(map(repr, s)), "discarded")
s &= {K(1, "f")}
print(sorted(map(repr, s)) != [], "and")
s.clear()
print("cleared")
d = dict.fromkeys([K(1, "a"), K(1, "b")], 0)
print(d)
e = d.copy()
d.clear()
print("one copy left")
del e
print("end")
