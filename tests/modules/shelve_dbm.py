# Maps in files: dbm.dumb, dbm.whichdb, shelve.
import dbm.dumb
import os
import shelve
import tempfile


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (OSError, KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, str(error).replace(folder, "FOLDER"))


folder = tempfile.mkdtemp()
name = os.path.join(folder, "base")
attempt(dbm.dumb.open, name, "r")
attempt(dbm.dumb.open, name, "q")
print(dbm.whichdb(name))
with dbm.dumb.open(name, "n") as base:
    print(dbm.whichdb(name), len(base), base.keys())
    base["one"] = "1"
    base[b"two"] = b"x" * 600
    base["\u20ac"] = "euro"
    base["one"] = "uno"
    base["two"] = "y" * 700
    base[b"three"] = b"z" * 513
    del base["\u20ac"]
    print(sorted(base), base["one"], base.get(b"four", 4), b"two" in base, "nine" in base)
    attempt(base.__getitem__, "four")
    attempt(base.__delitem__, "four")
    attempt(base.__setitem__, 5, "x")
    attempt(base.__setitem__, "x", 5)
    print([(key, len(value)) for key, value in base.items()], base.setdefault("four", "4"))
for method in len, list, base.keys, base.sync, base.close:
    attempt(method, *([base] if method in (len, list) else []))
for suffix in ".dir", ".dat", ".bak":
    with open(name + suffix, "rb") as file:
        content = file.read()
        print(suffix, len(content), content[:90])
print(dbm.whichdb(name), oct(os.stat(name + ".dat").st_mode))
with dbm.dumb.open(name, "r") as base:
    attempt(base.__setitem__, "a", "b")
    attempt(base.__delitem__, "one")
    print(sorted(base.items())[0], base.pop("gone", 1))
with open(os.path.join(folder, "text"), "w") as file:
    file.write("some text, no database")
print(repr(dbm.whichdb(os.path.join(folder, "text"))), dbm.error[1])

with shelve.Shelf(dbm.dumb.open(name, "c")) as shelf:
    shelf.dict.clear()
    shelf["list"] = [1, 2, {"a": None}]
    shelf["list"].append("lost")
    shelf["set"] = {1}
    print(shelf["list"], len(shelf), sorted(shelf), "list" in shelf, shelf.get("no"), dict(shelf))
    attempt(shelf.__getitem__, "no")
    attempt(shelf.pop, "no")
    print(shelf.pop("set"))
attempt(shelf.__getitem__, "list")
attempt(len, shelf)
print(shelf.dict)
with shelve.Shelf(dbm.dumb.open(name, "w"), writeback=True, protocol=2) as shelf:
    shelf["list"].append("kept")
    shelf["new"] = new = []
    new.append(shelf["list"])
with shelve.Shelf(dbm.dumb.open(name, "r")) as shelf:
    print(sorted(shelf.items()))
plain = {}
with shelve.Shelf(plain, keyencoding="utf-16-le") as shelf:
    shelf["a\u20ac"] = 5
    print(list(plain), list(shelf))

opened = shelve.open(os.path.join(folder, "opened"))
opened["x"] = (1, 2)
opened.close()
with shelve.open(os.path.join(folder, "opened"), "r") as opened:
    print(type(opened).__name__, dict(opened))
    try:
        opened["y"] = 1
    except dbm.error:
        print("read only")
with shelve.open(os.path.join(folder, "opened"), "n") as opened:
    print(list(opened), opened.clear())
try:
    shelve.open(os.path.join(folder, "missing"), "r")
except dbm.error as error:
    print("missing")
