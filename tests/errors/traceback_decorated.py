# exit: 1
# A failing decorator and a failing default.
def decorate(function):
    raise TypeError("not decorated")


@decorate
def f():
    pass
