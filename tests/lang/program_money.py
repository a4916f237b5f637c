# Money in cents: total ordering by a class decorator, currencies, exact splitting.
def ordered(cls):
    """Fill in the other comparisons from __lt__ and __eq__."""
    def method(name):
        def add(function):
            function.__name__ = name
            function.__qualname__ = f"{cls.__qualname__}.{name}"
            setattr(cls, name, function)
            return function
        return add

    @method("__le__")
    def _(self, other):
        return self < other or self == other

    @method("__gt__")
    def _(self, other):
        return not (self < other or self == other)

    @method("__ge__")
    def _(self, other):
        return not self < other

    return cls


class CurrencyMismatch(TypeError):
    pass


def same_currency(operation):
    def checked(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        if self.currency != other.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency}")
        return operation(self, other)
    checked.__name__ = operation.__name__
    return checked


@ordered
class Money:
    SYMBOLS = {"EUR": "€", "USD": "$", "JPY": "¥"}
    DIGITS = {"JPY": 0}

    def __init__(self, amount, currency="EUR"):
        digits = self.DIGITS.get(currency, 2)
        if isinstance(amount, str):
            sign = -1 if amount.startswith("-") else 1
            whole, _, part = amount.lstrip("+-").replace(",", "").partition(".")
            if len(part) > digits:
                raise ValueError(f"too many digits: {amount!r}")
            self.units = sign * int((whole or "0") + part.ljust(digits, "0"))
        else:
            self.units = amount
        self.currency = currency

    def _like(self, units):
        return type(self)(units, self.currency)

    @same_currency
    def __add__(self, other):
        return self._like(self.units + other.units)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    @same_currency
    def __sub__(self, other):
        return self._like(self.units - other.units)

    def __mul__(self, k):
        return self._like(round(self.units * k))

    __rmul__ = __mul__

    def __neg__(self):
        return self._like(-self.units)

    @same_currency
    def __lt__(self, other):
        return self.units < other.units

    def __eq__(self, other):
        return isinstance(other, Money) and (self.units, self.currency) == \
            (other.units, other.currency)

    def __hash__(self):
        return hash((self.units, self.currency))

    def split(self, *weights):
        """Shares that add up to the whole, to the last cent."""
        total, given, shares = sum(weights), 0, []
        for w in weights:
            shares.append(self.units * w // total)
        for i in range(self.units - sum(shares)):
            shares[i % len(shares)] += 1
        return [self._like(s) for s in shares]

    def __str__(self):
        digits = self.DIGITS.get(self.currency, 2)
        whole, part = divmod(abs(self.units), 10 ** digits)
        text = f"{whole:,}" + (f".{part:0{digits}d}" if digits else "")
        return f"{'-' * (self.units < 0)}{self.SYMBOLS[self.currency]}{text}"

    def __repr__(self):
        return f"Money({self.units}, {self.currency!r})"


prices = [Money("12.50"), Money("0.99"), Money("-3.2"), Money("1,234,567.89"), Money("7")]
print(*prices, sep=" | ")
print(sum(prices), sorted(prices)[0], max(prices), min(prices, key=lambda m: abs(m.units)))
print([str(s) for s in Money("100").split(1, 1, 1)], *Money("0.05").split(3, 7, 90))
print(Money("10") * 1.19, 3 * Money("0.10"), -Money("5"), Money(500, "JPY"), Money("80", "USD"))
print(Money("1") < Money("2"), Money("1") >= Money("2"), Money("1") <= Money("1.00"),
      Money("3") > Money("2"), Money("1") == Money("1", "USD"), Money("1") != 1)
print(Money.__le__.__qualname__, Money.__ge__.__name__, Money.__add__.__name__)
print({Money("1"): "a", Money("1.0"): "b"}, len({Money(1), Money(1, "USD"), Money(1)}))
for bad in (lambda: Money("1") + Money("1", "USD"), lambda: Money("1") + 1,
            lambda: Money("1") < 5, lambda: Money("1.234"), lambda: Money("abc"),
            lambda: 1 + Money("1"), lambda: Money("1") <= Money("1", "JPY")):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
cart = {"tea": ("3.49", 4), "cup": ("8.00", 2), "spoon": ("0.75", 12)}
total = Money(0)
for name, (price, count) in sorted(cart.items(), key=lambda item: -item[1][1]):
    line = Money(price) * count
    total += line
    print(f"{name:.<12}{count:>3} x {Money(price)!s:>7}{line!s:>12}")
print(f"{'total':.<12}{total!s:>25}")
