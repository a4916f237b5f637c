# Every operator between every pair of the plain values.
values = (0, -3, 2 ** 64, True, 0.5, 1j, "ab", [1], (2,), None)
operators = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "//": lambda a, b: a // b, "%": lambda a, b: a % b, "|": lambda a, b: a | b, "<": lambda a, b: a < b, "==": lambda a, b: a == b, "in": lambda a, b: a in b}
for name, operate in operators.items():
    for a in values:
        row = []
        for b in values:
            try:
                row.append(repr(operate(a, b)))
            except (TypeError, ValueError, ZeroDivisionError, OverflowError, MemoryError) as error:
                row.append(f"{type(error).__name__[:4]}:{error}")
        print(name, repr(a), "|", "; ".join(row))
shifts = {"<<": lambda a, b: a << b, ">>": lambda a, b: a >> b, "**": lambda a, b: a ** b}
small = (0, 1, -3, 70, True, 0.5, -2.0, "ab", None)
for name, operate in shifts.items():
    for a in small:
        row = []
        for b in small:
            try:
                row.append(repr(operate(a, b)))
            except (TypeError, ValueError, ZeroDivisionError, OverflowError) as error:
                row.append(f"{type(error).__name__[:4]}:{error}")
        print(name, repr(a), "|", "; ".join(row))
