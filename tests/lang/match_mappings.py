# match: mappings and classes.
def route(request):
    match request:
        case {"method": "GET", "path": path, **rest}:
            return f"get {path} {rest}"
        case {"method": ("POST" | "PUT") as method, "body": {"id": int(ident)}}:
            return f"{method} {ident}"
        case {"method": method}:
            return f"other {method}"
        case {}:
            return "some mapping"
        case _:
            return "no mapping"


for request in ({"method": "GET", "path": "/x", "q": 1}, {"method": "GET", "path": "/"},
                {"method": "PUT", "body": {"id": 5}}, {"method": "POST", "body": {"id": "x"}},
                {"a": 1}, {}, []):
    print(route(request))


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Circle:
    def __init__(self, center, radius):
        self.center, self.radius = center, radius


def describe(shape):
    match shape:
        case Point(0, 0):
            return "origin"
        case Point(x, 0):
            return f"on x at {x}"
        case Point(x, y=y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "a point"
        case Circle(center=Point(x=cx), radius=r):
            return f"circle {cx} {r}"
        case int(n) | str(n):
            return f"scalar {n}"
        case list([a, b]):
            return f"list {a} {b}"
        case dict(d):
            return f"dict {d}"
        case tuple() | set():
            return "tuple or set"


for shape in (Point(0, 0), Point(3, 0), Point(2, 2), Point(1, 2), Circle(Point(4, 5), 6), 7,
              "s", [1, 2], [1], {"k": 1}, (1,), {1}):
    print(describe(shape))


class NoArgs:
    pass


class BadArgs:
    __match_args__ = ["x"]


class Twice:
    __match_args__ = ("x", "x")
    x = 1


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


def no_args():
    match NoArgs():
        case NoArgs(1):
            return 1


def bad_args():
    match BadArgs():
        case BadArgs(1):
            return 1


def too_many():
    match Point(1, 2):
        case Point(1, 2, 3):
            return 1


def twice():
    match Point(1, 2):
        case Point(1, x=2):
            return 1


def not_class():
    match 5:
        case attempt(1):
            return 1


def int_two():
    match 5:
        case int(1, 2):
            return 1


for action in (no_args, bad_args, too_many, twice, not_class, int_two):
    attempt(action)
match {"a": 1, "b": None}:
    case {"a": a, "b": None}:
        print("none value", a)
