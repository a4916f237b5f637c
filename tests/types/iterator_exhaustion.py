# Once exhausted, iterators stay so, whatever becomes of what they ran over.
items = [1, 2]
iterators = {"list": iter(items), "enumerate": enumerate(items), "zip": zip(items, items),
             "map": map(str, items), "filter": filter(None, items)}
for name, iterator in iterators.items():
    print(name, list(iterator), end=" ")
items.append(3)
print()
for name, iterator in iterators.items():
    print(name, next(iterator, "nothing"), end="; ")
print()

back = reversed(items)
print(next(back), items.pop(), items.pop(), list(back), list(back))

answers = iter([1, 2, 0, 3])
sentinel = iter(lambda: next(answers), 0)
print(list(sentinel), list(sentinel), next(answers))

table = {"a": 1, "b": 2}
keys = iter(table)
print(list(keys))
table["c"] = 3
print(next(keys, "still exhausted"))


class Broken:
    def __init__(self):
        self.count = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count % 2 == 0:
            raise StopIteration
        return self.count


broken = Broken()
print(list(broken), list(broken), [*zip(broken, broken)], broken.count)
