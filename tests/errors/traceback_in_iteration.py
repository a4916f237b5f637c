# exit: 1
# An error in __next__, called by a comprehension, inside generators and a key function.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        return 10 // self.n


def doubled(items):
    for item in items:
        yield item * 2


def flat(*sources):
    for source in sources:
        yield from doubled(source)


print(sorted((x + 1 for x in flat([1, 2], [3])), key=lambda x: -x))
print(sorted([x + 1 for x in flat([1, 2], Countdown(4))],
             key=lambda x: -x))
