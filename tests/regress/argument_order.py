# Which of several bad arguments is told first, and by which words.


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def store(key, value):
    array = bytearray(b"abcdefgh")
    array[key] = value
    return array


for key in (100, None, "a", slice(0, "a"), slice(None, None, 0), slice(0, 3)):
    for value in (None, 300, "x", b"xyz", [1, "a"], ..., 7):
        attempt(lambda: store(key, value))

for text in (
    'str(5, "\xe9")', 'str("a", "b")', 'str(b"", "\xe9")', 'str(b"a", "\xe9")',
    'str("a", "b", "\\0")', 'str(b"", "\\0")', 'str(b"a", "\\ud800")',
    'bytes("", "\xe9")', '"".encode("\xe9")', 'b"".decode("\xe9")', 'bytes(1, "\xe9")',
    '(7).to_bytes("a", "c")', '(7).to_bytes("a", 5)', '(7).to_bytes(1, 5)',
    '(7).to_bytes(-1, "x")', '(7).to_bytes(-1, "big")',
    'set().__contains__(1, reverse=2)', 'set().__and__(1, reverse=2)',
    '{}.__contains__(a=1)', '{}.__getitem__(a=1)', '[].__contains__(a=1)',
    '[].__getitem__(a=1)', 'frozenset().__contains__(a=1)',
    'dict.__contains__({}, 1, 2)', 'set().__contains__(1, 2)', '[].__getitem__(1, 2)',
    'set.__contains__', 'list.__getitem__', 'dict.__contains__', 'list.__contains__',
    '{1: 2}.__getitem__(1)', '[5].__getitem__(slice(0, 1))', '{1}.__contains__({1})',
    'BaseExceptionGroup(None, [1])', 'object.__new__(KeyError)',
    'object.__new__(type("C", (KeyError,), {}))',
    'object.__new__(type("C", (int,), {"__new__": 1}))',
    'UnicodeDecodeError("x", bytearray(b"ab"), 0, 1, "r").object',
    'UnicodeDecodeError("x", "ab", 0, 1, "r")',
    'type("C", (classmethod,), {})(None)', 'type("C", (staticmethod,), {})(len)',
):
    attempt(lambda: eval(text))
for text in (
    'type("I", (int,), {})(1, 2, 3)', 'type("S", (str,), {})(1, 2, 3, 4)',
    'format(float("-inf"), "z.1F")', 'format(float("-inf"), "zf")',
    'format(-0.0, "z.1F")', '__import__("re").compile("a").groupindex',
    'repr(__import__("re").compile("(?P<n>a)").groupindex)',
):
    attempt(lambda: eval(text))
for part in (slice(-2, None, 100), slice(0, None, 3), slice(3, 3, 2), slice(0, 4, 2)):
    for value in (b"", (), b"ab"):
        attempt(lambda: store(part, value))


class List(list):
    pass


class Set(set):
    pass


def function():
    pass


for text in (
    'Set(1, 2)', 'set(1, 2)', 'Set().__init__(1, 2)', 'List(1, 2)',
    'List[len], List[function], List[List], List[...], List[None], List["a"]',
    'List[[int, len]], List[list[int]], list[List().append], int | list[len]',
):
    attempt(lambda: eval(text))


class Strange(list):
    def __init__(self, index):
        self.append(7)
        self.index = index

    def __index__(self):
        if isinstance(self.index, Exception):
            raise self.index
        return self.index


for index in ("a", TypeError("no"), ValueError("no"), -1, 2**70, 2):
    attempt(lambda: (bytes(Strange(index)), bytearray(Strange(index))))
attempt(lambda: (classmethod.__new__(classmethod), staticmethod.__new__(staticmethod)))
