# A bank: accounts, a class tree of errors, transfers that roll back, statements.
class BankError(Exception):
    """Anything the bank refuses to do."""


class UnknownAccount(BankError, KeyError):
    def __init__(self, number):
        super().__init__(number)
        self.number = number

    def __str__(self):
        return f"no account {self.number!r}"


class InsufficientFunds(BankError):
    def __init__(self, account, wanted):
        super().__init__(f"{account.owner} has {account.balance:.2f}, needs {wanted:.2f}")
        self.missing = wanted - account.balance


class Account:
    _next_number = 1000

    def __init__(self, owner, balance=0.0):
        self.number = Account._next_number
        Account._next_number += 1
        self.owner = owner
        self._balance = 0.0
        self.history = []
        if balance:
            self.deposit(balance)

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < self.limit:
            raise InsufficientFunds(self, self._balance - value)
        self._balance = value

    @property
    def limit(self):
        return 0.0

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"deposit must be positive, not {amount}")
        self.balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        self.balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def __repr__(self):
        return f"<{type(self).__name__} {self.number} {self.owner}: {self.balance:.2f}>"


class Savings(Account):
    rate = 0.03

    def add_interest(self, years=1):
        for _ in range(years):
            self.deposit(round(self.balance * self.rate, 2))


class Checking(Account):
    def __init__(self, owner, balance=0.0, *, overdraft=100.0):
        self._overdraft = overdraft
        super().__init__(owner, balance)

    @property
    def limit(self):
        return -self._overdraft


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, kind, *args, **options):
        account = kind(*args, **options)
        self.accounts[account.number] = account
        return account.number

    def __getitem__(self, number):
        try:
            return self.accounts[number]
        except KeyError:
            raise UnknownAccount(number) from None

    def transfer(self, source, target, amount):
        giver = self[source]
        saved = giver.balance, giver.history[:]
        try:
            giver.withdraw(amount)
            self[target].deposit(amount)
        except UnknownAccount:
            giver._balance, giver.history = saved
            raise


bank = Bank()
ann = bank.open(Savings, "Ann", 500)
bob = bank.open(Checking, "Bob", 50.25, overdraft=200)
attempts = [(ann, bob, 120.5), (bob, ann, 300), (bob, ann, 1000), (ann, 9999, 10),
            (1, ann, 5), (ann, bob, -3)]
for source, target, amount in attempts:
    try:
        bank.transfer(source, target, amount)
    except InsufficientFunds as error:
        print("refused:", error, f"(missing {error.missing:.2f})")
    except BankError as error:
        print(type(error).__name__, error, error.args, isinstance(error, LookupError))
    except ValueError as error:
        print("bad amount:", error)
    else:
        print("moved", amount)
    finally:
        print("  ", *bank.accounts.values())
bank[ann].add_interest(years=3)
print(bank[ann])
for account in bank.accounts.values():
    print(f"{account.owner:=^30}")
    for kind, amount in account.history:
        print(f"{kind.title():<12}{amount:>+18,.2f}" if kind == "deposit"
              else f"{kind.title():<12}{-amount:>+18,.2f}")
print(sum(a.balance for a in bank.accounts.values()))
