# Temporaries die as soon as the expression has used them.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def method(self):
        print("method of", self.name)
        return Loud(self.name + "'")

    def __add__(self, other):
        print("adding", self.name, other.name)
        return Loud(self.name + other.name)

    def __bool__(self):
        return True

    def __eq__(self, other):
        print("comparing", self.name, other.name)
        return True

    def __getitem__(self, key):
        print("item", key)
        return key

    def __iter__(self):
        return iter([1, 2])

    def __enter__(self):
        return "entered"

    def __exit__(self, *details):
        print("exit", self.name)


Loud("statement")
print("next")
Loud("chained").method()
print("next")
print(Loud("argument").name)
Loud("p") + Loud("q")
print("next")
Loud("l") == Loud("r")
Loud("indexed")[5]
if Loud("condition"):
    print("in if")
while Loud("while"):
    print("in while")
    break
print((Loud("and") and Loud("last")).name)
print((Loud("or") or 5).name)
[Loud("in list"), print("building"), Loud("second")]
print("next")
{Loud("in tuple").name: (Loud("value"), 1)}
print("next")
for v in Loud("iterated"):
    print(v)
with Loud("manager") as m:
    print(m)
a, b = Loud("unpacked")
print(f"{Loud('formatted').name}")
print([Loud(f"comprehension {i}").name for i in range(3)])
(lambda x: print("called with", x.name))(Loud("to lambda"))
Loud("attribute target").attribute = 5
[1, 2, 3][Loud("index").name == "index"]
try:
    [Loud("before the error"), 1 / 0]
except ZeroDivisionError:
    print("caught")
Loud("conditional") if Loud("test") else None
assert Loud("assert")
x = [Loud("kept"), Loud("dropped")][0]
print("end")
del x
