# Long chains and deep nestings are released without deep recursion.
# stress: none, it makes too many objects
class Node:
    def __init__(self, following):
        self.following = following


head = None
for _ in range(200_000):
    head = Node(head)
head = None
print("instances")
nested = []
for _ in range(200_000):
    nested = [nested]
nested = None
print("lists")
nested = ()
for _ in range(200_000):
    nested = (nested,)
nested = None
print("tuples")
nested = {}
for _ in range(200_000):
    nested = {"d": nested}
nested = None
print("dicts")
function = None
for _ in range(50_000):
    function = (lambda f: lambda: f)(function)
function = None
print("closures")
it = iter([])
for _ in range(50_000):
    it = map(None, it)
it = None
print("iterators")
mixed = None
for i in range(100_000):
    mixed = [mixed] if i % 3 == 0 else (mixed,) if i % 3 == 1 else {"k": mixed}
mixed = None
print("mixed")
