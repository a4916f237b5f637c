# A calculator: tokenizer, recursive descent parser, tree of nodes, evaluator, printer.
class CalcError(Exception):
    pass


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            word = text[start:i]
            yield "number", float(word) if "." in word else int(word)
        elif c.isalpha() or c == "_":
            start = i
            while i < len(text) and (text[i].isalnum() or text[i] == "_"):
                i += 1
            yield "name", text[start:i]
        elif text[i:i + 2] in ("**", "//", "==", "<="):
            yield "op", text[i:i + 2]
            i += 2
        elif c in "+-*/%()=<,":
            yield "op", c
            i += 1
        else:
            raise CalcError(f"unexpected {c!r} at {i}")
    yield "end", None


class Parser:
    levels = [("==", "<", "<="), ("+", "-"), ("*", "/", "//", "%")]

    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def accept(self, *ops):
        kind, value = self.token
        if kind == "op" and value in ops:
            self.at += 1
            return value
        return None

    def expect(self, op):
        if not self.accept(op):
            raise CalcError(f"expected {op!r}, got {self.token[1]!r}")

    def parse(self):
        if self.token[0] == "name" and self.tokens[self.at + 1] == ("op", "="):
            name = self.token[1]
            self.at += 2
            tree = ("let", name, self.binary(0))
        else:
            tree = self.binary(0)
        if self.token[0] != "end":
            raise CalcError(f"trailing {self.token[1]!r}")
        return tree

    def binary(self, level):
        if level == len(self.levels):
            return self.unary()
        left = self.binary(level + 1)
        while op := self.accept(*self.levels[level]):
            left = (op, left, self.binary(level + 1))
        return left

    def unary(self):
        if op := self.accept("-", "+"):
            return ("neg" if op == "-" else "pos", self.unary())
        base = self.atom()
        if self.accept("**"):
            return ("**", base, self.unary())
        return base

    def atom(self):
        kind, value = self.token
        self.at += 1
        if kind == "number":
            return value
        if kind == "name":
            if not self.accept("("):
                return ("var", value)
            args = []
            while not self.accept(")"):
                args.append(self.binary(0))
                if not self.accept(","):
                    self.expect(")")
                    break
            return ("call", value, args)
        if (kind, value) == ("op", "("):
            tree = self.binary(0)
            self.expect(")")
            return tree
        raise CalcError("unexpected end" if kind == "end" else f"unexpected {value!r}")


def evaluate(tree, names):
    match tree:
        case int() | float():
            return tree
        case ("var", name) if name in names:
            return names[name]
        case ("var", name):
            raise CalcError(f"unknown name {name}")
        case ("let", name, value):
            names[name] = evaluate(value, names)
            return names[name]
        case ("neg", x):
            return -evaluate(x, names)
        case ("pos", x):
            return evaluate(x, names)
        case ("call", name, args):
            return names[name](*[evaluate(a, names) for a in args])
        case (op, left, right):
            return OPS[op](evaluate(left, names), evaluate(right, names))


OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
       "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b,
       "**": lambda a, b: a ** b, "==": lambda a, b: a == b, "<": lambda a, b: a < b,
       "<=": lambda a, b: a <= b}
names = {"max": max, "abs": abs, "pi": 3.14159}
for line in """\
1 + 2 * 3
(1 + 2) * 3 - -4
2 ** 3 ** 2
-2 ** 2
7 // 2 + 7 % 3 / 2
x = 10
y = x * 1.5
max(x, y, abs(-20)) == 20
1 < 2 == 1
pi * x ** 2
3 +
(1
2 $ 3
z * 2
1 2
1 / 0
f(1)
2 ** 100""".splitlines():
    try:
        tree = Parser(line).parse()
        print(f"{line:<28}= {evaluate(tree, names)}")
    except CalcError as error:
        print(f"{line:<28}! {error}")
    except (ZeroDivisionError, KeyError) as error:
        print(f"{line:<28}! {type(error).__name__}: {error}")
print(Parser("a = f(1, -x) ** 2 < 3").parse())
