# The name of an except clause is deleted; what the exception held dies then.
import sys


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Carrier(Exception):
    pass


def fails(name):
    local = Loud("local of " + name)
    raise Carrier(Loud("argument of " + name))


def simple():
    try:
        fails("simple")
    except Carrier as error:
        print("in handler", error.args[0].name)
    print("after handler")
    try:
        error
    except UnboundLocalError as unbound:
        print(unbound)


def unnamed():
    try:
        fails("unnamed")
    except Carrier:
        print("in handler", sys.exception() is not None)
    print("after handler", sys.exception())


def rebound():
    error = "before"
    try:
        fails("rebound")
    except Carrier as error:
        error = "changed"
        print("changed inside")
    print("after", "error" in locals())


def deleted():
    try:
        fails("deleted")
    except Carrier as error:
        del error
        print("deleted by hand")
    print("after")


def in_loop():
    for n in range(2):
        try:
            fails(f"round {n}")
        except Carrier as error:
            continue
        finally:
            print("finally", n)


def returned():
    try:
        fails("returned")
    except Carrier as error:
        return "value"


def context():
    try:
        try:
            fails("inner")
        except Carrier:
            raise ValueError("outer")
    except ValueError as outer:
        print("context", type(outer.__context__).__name__)
    print("after context")


for function in (simple, unnamed, rebound, deleted, in_loop, returned, context):
    print("--", function.__name__)
    function()
    print("back")
