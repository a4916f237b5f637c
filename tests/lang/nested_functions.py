# Functions in functions, in classes, in comprehensions; recursion through cells.
def outer(n):
    def even(k):
        return True if k == 0 else odd(k - 1)

    def odd(k):
        return False if k == 0 else even(k - 1)
    return even(n), odd(n)


print(outer(10), outer(7))


def make_account(balance):
    history = []

    def deposit(amount):
        nonlocal balance
        balance += amount
        history.append(("deposit", amount))
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError(f"only {balance} left")
        balance -= amount
        history.append(("withdraw", amount))
        return balance
    return {"deposit": deposit, "withdraw": withdraw, "balance": lambda: balance, "history": history}


account = make_account(100)
print(account["deposit"](50), account["withdraw"](30), account["balance"](), account["history"])
try:
    account["withdraw"](1000)
except ValueError as error:
    print(error)


def curry(function, count):
    def curried(*args):
        return function(*args) if len(args) >= count else lambda *more: curried(*args, *more)
    return curried


print(curry(lambda a, b, c: a + b + c, 3)(1)(2)(3), curry(lambda a, b: a * b, 2)(4, 5))


def pipeline(*stages):
    def run(value):
        for stage in stages:
            value = stage(value)
        return value
    return run


print(pipeline(str.strip, str.upper, lambda s: s + "!")("  hi "), pipeline()(5))


def permute(items):
    result = []

    def step(chosen, rest):
        if not rest:
            result.append("".join(chosen))
        for i, item in enumerate(rest):
            step(chosen + [item], rest[:i] + rest[i + 1:])
    step([], list(items))
    return result


print(permute("abc"))


def default_captures():
    functions = {}
    for name in ("x", "y"):
        def handler(event, name=name):
            return f"{name}:{event}"
        functions[name] = handler
    return functions


print(default_captures()["x"]("click"), default_captures()["y"]("key"))


class Visitor:
    def visit(self, node):
        def walk(item):
            if isinstance(item, list):
                return [walk(x) for x in item]
            return self.leaf(item)
        return walk(node)

    def leaf(self, item):
        return item * 2


print(Visitor().visit([1, [2, [3, "a"]]]))


def generator_closure(n):
    total = 0

    def produce():
        nonlocal total
        for i in range(n):
            total += i
            yield total
    return produce, lambda: total


produce, read = generator_closure(4)
print(list(produce()), read(), list(produce()), read())
