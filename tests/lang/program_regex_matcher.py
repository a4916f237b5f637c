# A small regular expression engine: a parser to a tree, and matching by generators.
class Parser:
    def __init__(self, text):
        self.text, self.at = text, 0

    def peek(self):
        return self.text[self.at : self.at + 1]

    def take(self):
        self.at += 1
        return self.text[self.at - 1]

    def parse(self):
        tree = self.choice()
        if self.peek():
            raise ValueError(f"unexpected {self.peek()!r} at {self.at}")
        return tree

    def choice(self):
        options = [self.sequence()]
        while self.peek() == "|":
            self.take()
            options.append(self.sequence())
        return ("choice", *options) if len(options) > 1 else options[0]

    def sequence(self):
        parts = []
        while self.peek() and self.peek() not in "|)":
            parts.append(self.repeat())
        return ("seq", *parts)

    def repeat(self):
        part = self.atom()
        while self.peek() and self.peek() in "*+?":
            low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}[self.take()]
            part = ("repeat", part, low, high)
        return part

    def atom(self):
        match self.take():
            case "(":
                inner = self.choice()
                if self.peek() != ")":
                    raise ValueError(f"unclosed ( at {self.at}")
                self.take()
                return ("group", inner)
            case ".":
                return ("any",)
            case "*" | "+" | "?" as char:
                raise ValueError(f"nothing for {char} to repeat")
            case char:
                return ("char", char)


def ends(tree, text, at):
    match tree:
        case ("char", c):
            if text.startswith(c, at):
                yield at + 1
        case ("any",):
            if at < len(text):
                yield at + 1
        case ("seq",):
            yield at
        case ("seq", first, *rest):
            for middle in ends(first, text, at):
                yield from ends(("seq", *rest), text, middle)
        case ("choice", *options):
            for option in options:
                yield from ends(option, text, at)
        case ("group", inner):
            yield from ends(inner, text, at)
        case ("repeat", part, low, high):
            if high != 0:
                for middle in ends(part, text, at):
                    if middle > at:
                        left = None if high is None else high - 1
                        yield from ends(("repeat", part, max(low - 1, 0), left), text, middle)
            if low == 0:
                yield at


def search(pattern, text):
    tree = Parser(pattern).parse()
    for start in range(len(text) + 1):
        for end in ends(tree, text, start):
            return text[start:end]


CASES = [
    ("a+b", "xaaab"), ("(ab|a)bc", "abc"), (".*c", "abcbcd"), ("(a|b)*d?", "abbad"),
    ("x?", "abc"), ("(a*)*b", "aaab"), ("h(e|a)(l+)o", "hallo"), ("z", "abc"),
]
for pattern, text in CASES:
    print(f"{pattern:12} {text:8} {search(pattern, text)!r}")
for bad in ("(a", "a)", "*a", "(a|+)"):
    try:
        search(bad, "")
    except ValueError as error:
        print(bad, error)
print(Parser("ab*|c").parse())
