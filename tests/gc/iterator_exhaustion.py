# Iterators let go of what they run over once they are exhausted.
class Loud(list):
    def __init__(self, name, items=(1, 2)):
        super().__init__(items)
        self.name = name

    def __del__(self):
        print("del", self.name)


for make in (iter, enumerate, lambda x: map(str, x), lambda x: filter(None, x),
             lambda x: (i for i in x)):
    it = make(Loud("source"))
    print("first", next(it))
    rest = list(it)
    print("exhausted", len(rest))
    it = None
    print("iterator gone")
it = zip(Loud("short", [1]), Loud("long"))
print(list(it))
del it
print("zip gone")
source = Loud("held")
it = iter(source)
list(it)
source.append(3)
print(list(it), "stays exhausted")
del source
print("end")
