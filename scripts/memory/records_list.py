# Revenue per region from order records: every record becomes an object, all stay.
class Order:
    def __init__(self, region, item, price, amount):
        self.region = region
        self.item = item
        self.price = price
        self.amount = amount

    def revenue(self):
        return self.price * self.amount


def read_rows(count):
    regions = ["north", "south", "east", "west"]
    return [f"{regions[i * 7 % 4]};item{i % 500};{i % 90 + 10};{i % 5 + 1}"
            for i in range(count)]


def parse(row):
    region, item, price, amount = row.split(";")
    return Order(region, item, int(price), int(amount))


orders = [parse(row) for row in read_rows(60_000)]
large = [order for order in orders if order.amount >= 3]

totals = {}
for order in large:
    totals[order.region] = totals.get(order.region, 0) + order.revenue()
for region in sorted(totals):
    print(f"{region:<6} {totals[region]:>9}")
