# weakref.proxy forwards operators, calls and attributes; a dead one raises ReferenceError.
import weakref


class Box:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __add__(self, other):
        return ("add", other)

    def __radd__(self, other):
        return ("radd", other)

    def __iadd__(self, other):
        self.items.append(other)
        return self

    def __call__(self, *args):
        return args

    def __bool__(self):
        return bool(self.items)

    def __str__(self):
        return "Box!"

    def __eq__(self, other):
        return "eq"


box = Box([1, 2, 3])
proxy = weakref.proxy(box)
print(len(proxy), proxy[1], 2 in proxy, list(proxy), proxy + 1, 1 + proxy, proxy(4, 5))
proxy[0] = "x"
proxy.extra = "attribute"
print(box.items, box.extra, bool(proxy), str(proxy), proxy == 3)
print(type(proxy).__name__, isinstance(proxy, Box), proxy.__class__.__name__)
for name, action in [("hash", lambda: hash(proxy)), ("missing", lambda: proxy.missing),
                     ("sub", lambda: proxy - 1), ("next", lambda: next(proxy))]:
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)
del proxy.extra
del box
for name, action in [("len", lambda: len(proxy)), ("get", lambda: proxy.items),
                     ("add", lambda: proxy + 1), ("call", lambda: proxy()),
                     ("bool", lambda: bool(proxy)), ("str", lambda: str(proxy)), ("set",
                     lambda: setattr(proxy, "a", 1))]:
    try:
        print(name, action())
    except ReferenceError as error:
        print(name, error)
