# A tokenizer as a generator with positions, nesting by indentation, and located errors.
class Token:
    __slots__ = __match_args__ = ("kind", "text", "line", "column")

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values, strict=True):
            setattr(self, name, value)

    def __repr__(self):
        return f"{self.kind}:{self.text}@{self.line}.{self.column}"


class LexError(ValueError):
    def __init__(self, message, line, column):
        super().__init__(f"{line}:{column}: {message}")


OPERATORS = sorted(["+", "-", "*", "**", "=", "==", "<", "<=", "(", ")", ":", ","], key=len)[::-1]


def take_while(text, start, accept):
    end = start
    while end < len(text) and accept(text[end]):
        end += 1
    return text[start:end]


def tokens(source):
    indents = [0]
    for number, line in enumerate(source.splitlines(), 1):
        body = line.lstrip(" ")
        if not body or body.startswith("#"):
            continue
        column = len(line) - len(body)
        if column > indents[-1]:
            indents.append(column)
            yield Token("IN", column, number, 0)
        while column < indents[-1]:
            indents.pop()
            yield Token("OUT", indents[-1], number, 0)
        if column != indents[-1]:
            raise LexError("indentation matches no block", number, column)
        while column < len(line):
            char = line[column]
            if char == " ":
                column += 1
                continue
            if char == "#":
                break
            if char.isdigit():
                kind, text = "NUM", take_while(line, column, lambda c: c.isdigit() or c == ".")
            elif char.isalpha() or char == "_":
                kind, text = "NAME", take_while(line, column, lambda c: c.isalnum() or c == "_")
            elif char in "'\"":
                end = line.find(char, column + 1)
                if end < 0:
                    raise LexError(f"unclosed {char}", number, column)
                kind, text = "STR", line[column : end + 1]
            elif operator := next((o for o in OPERATORS if line.startswith(o, column)), ""):
                kind, text = "OP", operator
            else:
                raise LexError(f"what is {char!r}?", number, column)
            yield Token(kind, text, number, column)
            column += len(text)
        yield Token("END", "", number, column)
    yield from (Token("OUT", 0, number + 1, 0) for _ in indents[1:])


program = """
def f(x, y2):   # a comment
    z = x**2 <= 10.5
    if z == 'a b':
        return

    g("é")
"""
for token in tokens(program):
    print(token, end="\n" if token.kind == "END" else " ")
print()
counts = {}
for token in tokens(program):
    match token:
        case Token("OP", "(" | ")"):
            counts["paren"] = counts.get("paren", 0) + 1
        case Token("NAME", text) if len(text) == 1:
            counts[text] = counts.get(text, 0) + 1
print(counts)
for bad in ("a = $", "x\n  'open", "  a\n b"):
    try:
        print([t.text for t in tokens(bad)])
    except LexError as error:
        print(error)
