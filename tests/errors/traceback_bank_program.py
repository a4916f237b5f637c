# exit: 1
# A program of several classes stops with an error deep inside; output comes first.
class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} cannot pay {amount}")
        self.account = account


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        return self.balance


class Bank:
    def __init__(self, *accounts):
        self.accounts = {account.owner: account for account in accounts}

    def pay(self, plan):
        return [self.accounts[owner].withdraw(amount) for owner, amount in plan]


def month(bank, *plans):
    for number, plan in enumerate(plans, start=1):
        print("plan", number, bank.pay(plan))


month(Bank(Account("Ann", 50), Account("Bob", 20)),
      [("Ann", 10), ("Bob", 5)],
      [("Ann", 15),
       ("Bob", 50)])
