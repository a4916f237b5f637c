# The order in which the parts of expressions and statements are evaluated.
def t(label, value=None):
    print(label, end=" ")
    return value


class Box:
    def __setitem__(self, key, value):
        print("set", end=" ")

    def __getitem__(self, key):
        print("get", end=" ")
        return 0

    def __setattr__(self, name, value):
        print("setattr", end=" ")


def f(*args, **kwargs):
    print("called", end=" ")


box = Box()
t("f", f)(t(1), *t(2, []), t(3), k=t(4), **t(5, {}), l=t(6))
print()
t("a", box)[t("b")] = t("value first")
print()
t("a", box)[t("b")] += t("c", 1)
print()
t("x", box).attr = t("y")
print()
t("p", box)[t("q")], t("r", box).s = t("right", (1, 2))
print()
{t("k1"): t("v1"), t("k2"): t("v2"), **t("spread", {})}
print()
[t(1), *t(2, []), t(3)], (t(4), t(5)), {t(6), t(7)}
print()
t("if true") if t("condition", 1) else t("never")
print()
t("l", 1) < t("m", 2) < t("n", 0) < t("never")
print()
t("a", 0) or t("b", 1) and t("c", 0) or t("d", 1)
print()
t("obj", "abc")[t("lo", 0):t("hi", 2):t("step", 1)]
print()
print(f"{t('one')}{t('two'):{t('spec', '')}}", end=" ")
print()


@t("decorator 1", lambda g: t("apply 1", g))
@t("decorator 2", lambda g: t("apply 2", g))
def g(a: t("annotation a") = t("default a"), *,
      b: t("annotation b") = t("default b")) -> t("returns"):
    pass


print()


class C(t("base", object), metaclass=t("meta", type)):
    x: t("annotation") = t("value")


print()
(a, b), c = [t("0", 1), t("1", 2)], t("2")
a = b = t("once")
t("target", {})[t("key")]: t("annotation too") = t("value")
print()
assert t("test", 1), t("never")
(lambda x=t("lambda default"): t("body"))()
print()
[t("elt") for x in t("iter", [1, 2]) if t("cond", 1)]
print()
t("base", 2) ** t("exp", 3), -t("neg", 1), not t("not")
print()
del t("container", {1: 1})[t("key", 1)], t("other", {2: 1})[t("key", 2)]
print()
