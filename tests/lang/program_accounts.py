# Bank accounts: decimal money, properties, abstract classes, dates; ends by an error
# exit: 1
from decimal import Decimal, ROUND_HALF_UP, getcontext
from datetime import date, timedelta
import abc, itertools
class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need:,.2f}, have {have:,.2f}")
        self.need, self.have = need, have
class Account(abc.ABC):
    _ids = itertools.count(1000)
    rate = Decimal("0.015")
    def __init__(self, owner, opening=0):
        self.id = next(self._ids); self.owner = owner; self.history = []; self._balance = Decimal(0)
        if opening: self.deposit(opening)
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, v): raise AttributeError("use deposit()")
    def deposit(self, amount):
        amount = Decimal(str(amount))
        if amount <= 0: raise ValueError(f"bad amount: {amount}")
        self._balance += amount; self.history.append(("D", amount))
        return self
    def withdraw(self, amount):
        amount = Decimal(str(amount))
        if amount > self.limit(): raise InsufficientFunds(amount, self.limit())
        self._balance -= amount; self.history.append(("W", amount)); return self
    @abc.abstractmethod
    def limit(self): ...
    def __repr__(self): return f"{type(self).__name__}({self.owner!r}, {self._balance!r})"
    def __lt__(self, o): return self.balance < o.balance
class Saving(Account):
    def limit(self): return self.balance
    def interest(self, days):
        i = (self.balance * self.rate * days / 365).quantize(Decimal("0.01"), ROUND_HALF_UP)
        self.deposit(i); return i
class Giro(Account):
    def __init__(self, owner, opening=0, overdraft=100): super().__init__(owner, opening); self.overdraft = overdraft
    def limit(self): return self.balance + self.overdraft
a, b = Saving("Ann", 1000), Giro("Bob", "20.50")
print(a, b, sorted([a, b]), max(a, b))
print(a.interest(30), a.balance, b.withdraw(100).balance)
for f in (lambda: b.withdraw(50), lambda: a.deposit(-1), lambda: Account("x"), lambda: setattr(a, "balance", 3), lambda: a.deposit("abc"), lambda: a.nope):
    try: f()
    except Exception as e: print(type(e).__name__, e)
d = date(2024, 1, 31)
for k in range(4): print(d + timedelta(weeks=k), (d + timedelta(weeks=k)).strftime("%a %d %b %Y"))
print(f"{a.balance:>12,.2f}|{a.balance:<12}|{a.balance:e}|{-a.balance:+.1f}|{Decimal('1E+5'):,}")
getcontext().prec = 10
print(Decimal(1)/3, sum([Decimal("0.1")]*10), Decimal("0.1")+1, 3*Decimal("1.10"))
b.withdraw("9999")
