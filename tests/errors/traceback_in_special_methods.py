# exit: 1
# Errors inside operators, properties, comparison by sort, formatting and hashing.
class Card:
    ranks = "23456789TJQKA"

    def __init__(self, text):
        self.text = text

    @property
    def rank(self):
        return self.ranks.index(self.text[0])

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"{self.text}"


class Hand:
    def __init__(self, *texts):
        self.cards = [Card(text) for text in texts]

    def __add__(self, other):
        joined = Hand()
        joined.cards = sorted(self.cards + other.cards)
        return joined

    def __format__(self, spec):
        return spec.join(map(repr, self.cards))


print(f"{Hand('KS', '2H') + Hand('TD'):-}")
print(f"{Hand('KS', '2H') + Hand('1D', 'AC'):-}")
