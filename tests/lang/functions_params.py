# Parameters of every kind: positional-only, defaults, star, keyword-only, double star.
def every(a, b, /, c, d=4, *rest, e, f=6, **more):
    return a, b, c, d, rest, e, f, more


print(every(1, 2, 3, e=5))
print(every(1, 2, c=3, e=5))
print(every(1, 2, 3, 40, 50, 60, e=5, f=7, g=8, a=9))


def keyword_only(*, x, y=2):
    return x, y


print(keyword_only(x=1), keyword_only(y=3, x=4))


def positional_only(x, y=2, /):
    return x, y


print(positional_only(1), positional_only(1, 3))


def defaults(n, seen=[]):
    seen.append(n)
    return seen


print(defaults(1), defaults(2), defaults(3, []))


def evaluated(when=print("evaluated at def")):
    return when


evaluated()
print(every.__defaults__, every.__kwdefaults__)


def call(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except TypeError as error:
        print(error)


call(every)
call(every, 1)
call(every, 1, 2)
call(every, 1, 2, 3)
call(every, 1, b=2, c=3, e=4)
call(keyword_only)
call(keyword_only, 1)
call(keyword_only, x=1, z=3)
call(positional_only, x=1)
call(positional_only, 1, y=2)
call(positional_only, 1, 2, 3)
call(positional_only)
call(lambda a, b: 0, 1)
call(lambda: 0, 1)
call(lambda a: 0, 1, a=2)
call(lambda a, b, c: 0)
call(lambda a, b, c, d: 0, 1)
call(lambda a, b=1: 0, 1, 2, 3)
call(lambda *, a, b: 0)
call(lambda a: 0, **{"b": 1})
call(lambda a, *, k=1: a, 5, 6)
call(lambda **kw: kw, **{"spaced name": 1})
