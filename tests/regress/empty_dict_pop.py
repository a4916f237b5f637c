# pop() of an empty dict does not ask for the hash of the key.
def t(f):
    try:
        print(f())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)


class D(dict):
    pass


for make in dict, D:
    for key in [1], {}, "a":
        t(lambda: make().pop(key, 1))
        t(lambda: make().pop(key))
        t(lambda: make(a=1).pop(key, 1))
