# exit: 1
# Marks under a chained method call.
class Builder:
    def __init__(self):
        self.parts = []

    def add(self, part):
        self.parts.append(part)
        return self

    def build(self, separator):
        return separator.join(self.parts)


text = Builder().add("a").add(5).build("-")
