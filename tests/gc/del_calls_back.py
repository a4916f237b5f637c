# __del__ that calls functions, makes objects, imports, yields control and drops others.
made = []


class Chain:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)
        if self.n:
            Chain(self.n - 1)


Chain(3)


class Builder:
    def __del__(self):
        import collections
        counts = collections.Counter("mississippi")
        made.append(max(counts, key=counts.get))
        made.append([n * n for n in range(4)])
        made.append(sum(x for x in range(10)))
        made.append({**{"a": 1}, "b": f"{self.__class__.__name__!r}"})
        try:
            raise ValueError("inside")
        except ValueError as error:
            made.append(str(error))
        made.append(list(self.generate()))

    def generate(self):
        yield from (1, 2)


Builder()
print(made)


class Owner:
    def __init__(self, *parts):
        self.parts = list(parts)

    def __del__(self):
        print("owner drops", len(self.parts))
        while self.parts:
            self.parts.pop()
        print("owner done")


Owner(Chain(0), Owner(Chain(1)), Chain(0))


def recursive(n):
    class R:
        def __del__(self):
            if n:
                recursive(n - 1)
            else:
                print("bottom")
    R()


recursive(30)
exec("class E:\n def __del__(self): print('from exec')\nE()")
eval("[Chain(0)].clear()")
