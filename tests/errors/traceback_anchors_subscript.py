# exit: 1
# Carets under subscripts, slices, and their assignment and deletion.
import traceback


def attempt(function):
    try:
        function()
    except Exception:
        traceback.print_exc()


items, table, number = [1, 2], {"a": {"b": []}}, 5
attempt(lambda: items[9])
attempt(lambda: items["x"])
attempt(lambda: table["a"]["c"])
attempt(lambda: table["a"]["b"][0] + 1)
attempt(lambda: number[0])
attempt(lambda: items[0][1])
attempt(lambda: items[1:"x"])
attempt(lambda: items[::0])
attempt(lambda: table[[]])
attempt(lambda: (items)[ 7 ])
attempt(lambda: items[int("1") + 8])
attempt(lambda: number[1, 2])
attempt(lambda: table["a"]
        ["z"])


def store():
    items[9] = number


def store_attribute():
    number.field = items[0]


def delete():
    del table["a"], table["q"]


def delete_attribute():
    del items.x


def delete_name():
    del undefined


def unpack():
    a, b = items[0], *items, 3


def unpack_number():
    (a, b), c = number, 1


def store_slice():
    items[0:1] = 5


for function in (store, store_attribute, delete, delete_attribute, delete_name, unpack,
                 unpack_number, store_slice):
    attempt(function)
items[items[0]:items[1]] = items[8]
