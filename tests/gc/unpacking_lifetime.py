# Unpacking: what each target takes, starred rests, swaps, and failures in the middle.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def make(names):
    return [Loud(name) for name in names]


first, *rest = make("abc")
print(first.name, [item.name for item in rest])
rest = None
first, second = second, first = make("xy")
print(first.name, second.name)
first, second = second, first
print(first.name, second.name)
try:
    first, second = make("123")
except ValueError as error:
    print(error)
print(first.name, second.name)
(first, (second, third)) = make("p"), make("qr")
print([item.name for item in first], second.name, third.name)
del first
print("first deleted")
second = third = None
for _, item in enumerate(make("mn")):
    print("loop", item.name)
item = None
print("end")
