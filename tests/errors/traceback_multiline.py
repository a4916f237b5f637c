# exit: 1
# The marked part of a statement over several lines.
def add(a, b):
    return a + b


result = add(
    1,
    add(2,
        "x"),
)
