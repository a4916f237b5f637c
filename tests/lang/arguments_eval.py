# Order of evaluation of calls, operators, subscripts, displays; star mixes.
def e(tag, value=None):
    print(tag, end=" ")
    return value if value is not None else tag


def end():
    print()


def f(*args, **kwargs):
    print("->", args, sorted(kwargs.items()))


e("f", f)(e(1), e(2), k=e(3), *e("star", [4, 5]), l=e(6), **e("dstar", {"m": 7}))
e("f", f)(*e("s1", [1]), e(2), *e("s2", [3]), **e("d1", {"a": 1}), b=e(5), **e("d2", {"c": 6}))
e(1) + e(2) * e(3) - e(4)
end()
e("a", [10, 20])[e(0)] 
end()
e("obj", {"k": 1})[e("k")] = e("value")
end()
{e("k1"): e("v1"), e("k2"): e("v2")}
end()
[e(1), (e(2), e(3)), {e(4)}]
end()
e(1) < e(2) < e(3) > e(9)
end()
e(True, True) and e("and") or e("or")
end()
(e("then") if e("cond", True) else e("else"))
end()
x = [0, 0]
x[e(0)], x[e(1)] = e("a"), e("b")
end()
x[e(0)] += e("c")
end()
del x[e(0)], x[e(0)]
end()
f"{e('x')}{e('y')!r:>{e('5')}}"
end()


def g(a=e("default"), *, b=e("kwdefault")) -> e("annotation"):
    pass


end()


@e("decorator1", lambda fn: fn)
@e("decorator2", lambda fn: fn)
def h(a=e("default after decorators")):
    pass


end()


class K(e("base", object), metaclass=e("meta", type)):
    e("body")


end()
(lambda a=e("lambda default"): a)()
end()
e("s", "abcdef")[e(1):e(5):e(2)]
end()
assert e("assert")
end()
n = 5
n += (n := 10)
print(n)
items = [1, 2, 3]
i = 0
items[i] = i = 2
print(items, i)
v = 1
print(v + (v := 5) + v, v)


def changes():
    global v
    v = 100
    return 1


print(v + changes() + v)


class At:
    n = 1

    def bump(self):
        self.n += 10
        return 1


at = At()
print(at.n + at.bump() + at.n, at.n - at.bump(), at.n)
