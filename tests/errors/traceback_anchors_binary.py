# exit: 1
# Carets under binary operators: the operator is marked apart from its operands.
def attempt(function):
    import traceback
    try:
        function()
    except Exception:
        traceback.print_exc()


a, b, c = 1, None, "x"
attempt(lambda: a + b)
attempt(lambda: (a * 2) + (b))
attempt(lambda: a   //   0)
attempt(lambda: a ** c)
attempt(lambda: [1, 2] + (3, 4) + [5])
attempt(lambda: 1 + 2 * 3 - c + 5)
attempt(lambda: c @ c)
attempt(lambda: a << c)
attempt(lambda: a & c | 1)
attempt(lambda: (a) % (0))
attempt(lambda: "%d" % "text")
attempt(lambda: -c)
attempt(lambda: ~1.5)
attempt(lambda: not (b + 1))
attempt(lambda: a < c)
attempt(lambda: 1 < 2 < c < 4)
attempt(lambda: 1 in 5)
attempt(lambda: a and c - 1)
attempt(lambda: a if b + 1 else c)
attempt(lambda: (a
                 + b))
attempt(lambda: "é" + "ü" + 5 + "日本")


def augmented():
    total = 0
    total += "x"


attempt(augmented)


def augmented_item():
    table = {}
    table["k"] += 1


attempt(augmented_item)
a + b  # a comment after
