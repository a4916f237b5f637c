# Interned strings: constants that look like names, attributes, keywords, sys.intern.
import sys

a = "name_like_1"
b = "".join(["name_", "like_1"])
print(a == b, a is b, sys.intern(b) is a, a is "name_like_1")
c = "not name like!"
d = "".join(["not name ", "like!"])
print(c is d, sys.intern(c) is c, sys.intern(d) is c)


class Box:
    attribute_one = 1


box = Box()
setattr(box, "".join(["dynamic_", "name"]), 1)
print([k for k in box.__dict__][0] is "dynamic_name")
print([k for k in Box.__dict__ if k == "attribute_one"][0] is "attribute_one")


def function(parameter_name, *, keyword_name=1):
    local_name = 1
    return local_name


names = function.__code__.co_varnames
print(names[0] is "parameter_name", names[1] is "keyword_name", function.__name__ is "function")


def keywords(**kwargs):
    return list(kwargs)[0]


print(keywords(some_key=1) is "some_key", keywords(**{"".join(["some", "_key"]): 1}) == "some_key")
print("a" + "b" is "ab", ("x" * 3) is "xxx", "a" "b" is "ab", f"{'a'}b" is "ab")
for wrong in (5, b"x", None):
    try:
        sys.intern(wrong)
    except TypeError as error:
        print(error)


class MyStr(str):
    pass


try:
    sys.intern(MyStr("x"))
except TypeError as error:
    print(error)
print("x" is "xyz"[0], "long text"[0:9] is "long text", str("same") is "same")
s = "some text"
print(s[:] is s, s + "" is s, "" + s is s, s * 1 is s, s.strip() is s, s.lower() is s)
print(str(s) is s, f"{s}" is s, "".join([s]) is s, s.ljust(3) is s)

before = sys.getunicodeinternedsize()
kept = sys.intern("a text that nobody has " + str(before))
print(sys.getunicodeinternedsize() - before, sys.getunicodeinternedsize(_only_immortal=True) > 0)
try:
    sys.getunicodeinternedsize(1)
except TypeError as error:
    print(error)
