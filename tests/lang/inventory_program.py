# A longer program with classes, exceptions, formatting, sorting and generators.
class InventoryError(Exception):
    """Raised when stock cannot be changed as asked."""


class Item:
    __slots__ = ("name", "price", "stock")

    def __init__(self, name, price, stock=0):
        self.name, self.price, self.stock = name, price, stock

    @property
    def value(self):
        return self.price * self.stock

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, {self.price:.2f}, {self.stock})"

    def __eq__(self, other):
        return isinstance(other, Item) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __lt__(self, other):
        return (self.value, self.name) < (other.value, other.name)


class Perishable(Item):
    __slots__ = ("days",)

    def __init__(self, name, price, stock=0, *, days):
        super().__init__(name, price, stock)
        self.days = days

    @property
    def value(self):
        return super().value * (0.5 if self.days < 3 else 1)


class Inventory:
    def __init__(self):
        self._items = {}
        self._log = []

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        yield from sorted(self._items.values(), reverse=True)

    def __getitem__(self, name):
        try:
            return self._items[name]
        except KeyError:
            raise InventoryError(f"unknown item {name!r}") from None

    def __contains__(self, name):
        return name in self._items

    def __iadd__(self, item):
        self._items.setdefault(item.name, item)
        self._log.append(("new", item.name))
        return self

    def change(self, **amounts):
        done = []
        try:
            for name, amount in amounts.items():
                item = self[name]
                if item.stock + amount < 0:
                    raise InventoryError(f"{name}: {item.stock} in stock, {-amount} wanted")
                item.stock += amount
                done.append((item, amount))
        except InventoryError:
            for item, amount in reversed(done):
                item.stock -= amount
            self._log.append(("rolled back", len(done)))
            raise
        else:
            self._log.append(("changed", len(done)))

    def report(self):
        yield f"{'item':<10}|{'price':>8}|{'stock':>6}|{'value':>10}"
        yield "-" * 37
        total = 0
        for item in self:
            total += item.value
            yield f"{item.name:<10}|{item.price:>8.2f}|{item.stock:>6d}|{item.value:>10,.2f}"
        yield f"{'total':<10}{total:>27,.2f}"


inventory = Inventory()
inventory += Item("bolt", 0.25)
inventory += Item("drill", 89.9)
inventory += Perishable("glue", 4.5, days=2)
inventory += Perishable("paint", 12.75, days=30)
inventory.change(bolt=10000, drill=12, glue=40, paint=25)
print(*inventory.report(), sep="\n")
for attempt in ({"bolt": -500, "drill": -3}, {"bolt": -500, "drill": -30}, {"nail": 5}, {"glue": -40, "nail": 1}):
    try:
        inventory.change(**attempt)
    except InventoryError as error:
        print("refused:", error)
print(*inventory.report(), sep="\n")
print(len(inventory), "bolt" in inventory, "nail" in inventory, inventory["glue"], list(inventory)[:2])
print(inventory._log)
groups = {}
for item in inventory:
    groups.setdefault(type(item).__name__, []).append(item.name)
print({kind: sorted(names) for kind, names in sorted(groups.items())})
print(max(inventory).name, min(inventory, key=lambda i: i.price).name, sum(i.stock for i in inventory), {Item("bolt", 0): "same"}[inventory["bolt"]])
