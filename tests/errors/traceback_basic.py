# exit: 1
# The traceback of an uncaught error through several functions.
def inner(x):
    return 10 / x


def middle(x):
    value = inner(x)
    return value


class K:
    def method(self):
        return middle(0)


print("before")
K().method()
