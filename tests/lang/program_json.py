# A JSON parser and writer by hand: recursion, escapes, numbers, error positions.
class JSONError(ValueError):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


class Reader:
    ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", '"': '"',
               "\\": "\\", "/": "/"}
    WORDS = {"true": True, "false": False, "null": None}

    def __init__(self, text):
        self.text, self.i = text, 0

    def fail(self, message):
        raise JSONError(message, self.i)

    def skip(self):
        while self.i < len(self.text) and self.text[self.i] in " \t\n\r":
            self.i += 1

    def peek(self):
        self.skip()
        return self.text[self.i] if self.i < len(self.text) else ""

    def take(self, c):
        if self.peek() != c:
            self.fail(f"expected {c!r}")
        self.i += 1

    def value(self):
        match self.peek():
            case "{":
                return dict(self.items("{", "}", self.pair))
            case "[":
                return list(self.items("[", "]", self.value))
            case '"':
                return self.string()
            case "":
                self.fail("unexpected end")
            case c if c == "-" or c.isdigit():
                return self.number()
        for word, meaning in self.WORDS.items():
            if self.text.startswith(word, self.i):
                self.i += len(word)
                return meaning
        self.fail("unexpected character")

    def items(self, opening, closing, read):
        self.take(opening)
        if self.peek() == closing:
            self.i += 1
            return
        while True:
            yield read()
            if self.peek() != ",":
                break
            self.i += 1
        self.take(closing)

    def pair(self):
        self.skip()
        key = self.string()
        self.take(":")
        return key, self.value()

    def string(self):
        self.take('"')
        parts = []
        while True:
            if self.i >= len(self.text):
                self.fail("unterminated string")
            c = self.text[self.i]
            self.i += 1
            if c == '"':
                return "".join(parts)
            if c == "\\":
                c = self.text[self.i]
                self.i += 1
                if c == "u":
                    parts.append(chr(int(self.text[self.i:self.i + 4], 16)))
                    self.i += 4
                elif c in self.ESCAPES:
                    parts.append(self.ESCAPES[c])
                else:
                    self.fail(f"bad escape \\{c}")
            else:
                parts.append(c)

    def number(self):
        start = self.i
        while self.i < len(self.text) and self.text[self.i] in "+-0123456789.eE":
            self.i += 1
        word = self.text[start:self.i]
        return float(word) if set(word) & set(".eE") else int(word)


def loads(text):
    reader = Reader(text)
    result = reader.value()
    if reader.peek():
        reader.fail("extra data")
    return result


def dumps(value, indent=None, level=0, sort=False):
    pad = "" if indent is None else "\n" + " " * indent * (level + 1)
    end = "" if indent is None else "\n" + " " * indent * level
    nested = lambda v: dumps(v, indent, level + 1, sort)
    match value:
        case None | True | False:
            return {None: "null", True: "true", False: "false"}[value]
        case int() | float():
            return repr(value)
        case str():
            table = {v: "\\" + k for k, v in Reader.ESCAPES.items() if k != "/"}
            return '"' + "".join(table.get(c) or (c if 31 < ord(c) < 127 else
                                 f"\\u{ord(c):04x}") for c in value) + '"'
        case list() | tuple():
            return "[" + pad + ("," + (pad or " ")).join(map(nested, value)) + end + "]" \
                if value else "[]"
        case dict():
            items = sorted(value.items()) if sort else value.items()
            return "{" + pad + ("," + (pad or " ")).join(
                f'"{k}": {nested(v)}' for k, v in items) + end + "}" if value else "{}"
    raise TypeError(f"cannot write {type(value).__name__}")


document = r'''
{"name": "Ouro \"snake\"", "tags": ["a", "b\u00e9\n", ""], "empty": [[], {}],
 "numbers": [0, -1, 3.25, 1e3, -2.5E-2, 12345678901234567890],
 "flags": {"yes": true, "no": false, "nothing": null}, "nested": [[[[1]]]]}
'''
data = loads(document)
print(data)
print(dumps(data))
print(dumps(data["flags"], indent=2, sort=True))
print(dumps([1, {"a": [2, {}]}, "é\t"], indent=3))
print(loads(dumps(data)) == data, loads(dumps(data, 4)) == data)
for bad in ('', '[1, 2', '{"a" 1}', '{"a": tru}', '"abc', '[1,]', '1 2', '"\\q"',
            '{1: 2}', '[-]'):
    try:
        print(loads(bad))
    except JSONError as error:
        print(f"{bad!r:<14} {error} ({error.position})")
    except ValueError as error:
        print(f"{bad!r:<14} {type(error).__name__}: {error}")
try:
    dumps({"x": object})
except TypeError as error:
    print(error)
