# Where := binds: function, module and comprehension scopes, and where it is refused.
values = [1, 2, 3, 4]
print([last := v for v in values if (double := v * 2) > 2], last, double)


def inside():
    total = 0
    running = [total := total + v for v in values]
    nested = [[seen := x for x in range(y)] for y in range(3)]
    return running, total, nested, seen


print(inside())
print("seen" in globals(), "last" in globals())


def uses_nonlocal():
    found = None

    def search():
        nonlocal found
        return any((found := v) > 2 for v in values)

    return search(), found


print(uses_nonlocal())


def uses_global():
    global made
    [made := v for v in "xy"]


uses_global()
print(made)
print((lambda: (inner := 3) + inner)(), "inner" in globals())
if (n := len(values)) > 3 and (m := n + 1):
    print(n, m)
print(f"{(w := 7):>4}", w, (x := 1, 2), x)
stack = list("abc")
while (item := stack.pop()) != "a":
    print(item, end=" ")
print(item)
print({(k := "key"): (v := "value")}, k, v, [y := 5, y**2][1:])
for source in (
    "[i := 0 for i in values]", "[j for j in (k := values)]", "x := 1", "f(a := 1, b = c := 2)",
    "class A: [z := q for q in values]", "(a.b := 1)", "def f(x = y := 1): pass",
):
    try:
        exec(source)
    except SyntaxError as error:
        print(error.msg)
