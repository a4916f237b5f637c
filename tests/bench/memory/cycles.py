# A million objects in short-lived cycles: only the collector can free them.
class Owner:
    def __init__(self, number):
        self.number = number
        self.part = Part(self)


class Part:
    def __init__(self, owner):
        self.owner = owner


total = 0
for i in range(500_000):
    total += Owner(i).part.owner.number
print(total)
