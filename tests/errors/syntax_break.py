# exit: 1
def f():
    if True:
        break
