# int: operators between small and big numbers, by a fixed stream of operands.
state = 2024


def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
    return (state >> 33) % n


def number():
    size = (3, 31, 62, 63, 64, 65, 130, 700, 2500)[rnd(9)]
    value = 0
    bits = rnd(size) + 1
    while value.bit_length() < bits:
        value = (value << 31) | rnd(1 << 31)
    shape = rnd(6)
    if shape == 0:
        value = 1 << bits
    elif shape == 1:
        value = (1 << bits) - 1
    elif shape == 2:
        value &= ~((1 << (bits // 2)) - 1)
    return -value if rnd(2) else value


OPERATIONS = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
    "//": lambda a, b: a // b, "%": lambda a, b: a % b, "divmod": divmod,
    "/": lambda a, b: a / b, "&": lambda a, b: a & b, "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b, "<<": lambda a, b: a << abs(b) % 300,
    ">>": lambda a, b: a >> abs(b) % 300, "**": lambda a, b: a ** (abs(b) % 30),
    "pow": lambda a, b: pow(a, abs(b) % 1000, 10 ** 30 + 7), "inverse": lambda a, b: pow(a, -1, b),
    "<": lambda a, b: a < b, "==": lambda a, b: a == b, ">=": lambda a, b: a >= b,
    "neg": lambda a, b: -a, "invert": lambda a, b: ~a, "abs": lambda a, b: abs(a),
    "hash": lambda a, b: hash(a), "float": lambda a, b: float(a),
}
sums = dict.fromkeys(OPERATIONS, 0)
kinds = {}
for _ in range(400):
    a, b = number(), number()
    for name, operation in OPERATIONS.items():
        try:
            text = repr(operation(a, b))
        except (ValueError, OverflowError, ZeroDivisionError) as error:
            text = f"{type(error).__name__}: {error}"
            kinds[text] = kinds.get(text, 0) + 1
        for c in text:
            sums[name] = (sums[name] * 31 + ord(c)) % (2 ** 61 - 1)
for name, value in sums.items():
    print(name, value)
for text in sorted(kinds):
    print(kinds[text], text)
LEAST = 2 ** 63
print(LEAST, -LEAST, (-LEAST) // -1, (-LEAST) % -1, divmod(-LEAST, -1), -(-LEAST), abs(-LEAST), (-LEAST) * -1, LEAST - 1 + 1)
print(1 << 63, -1 << 63, 1 << 62, -5 >> 1, -5 >> 100, 0 << (1 << 70), 5 >> (1 << 70), -5 >> (1 << 70))
print(0 ** 0, 0 ** 5, (-1) ** (10 ** 30), (-1) ** (10 ** 30 + 1), 1 ** (10 ** 30), 0 ** (10 ** 30))
print(2 ** -2, (-2) ** -3, 10 ** -400, 2 ** -1075, (-2) ** -1075, (-2) ** 63, (-2) ** 64)
print(pow(0, 0, 1), pow(5, 0, -1), pow(-5, 3, 7), pow(-5, 3, -7), pow(3, -2, 7), pow(2 ** 70, 3, 7), pow(5, 2, 2 ** 70))
