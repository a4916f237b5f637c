# exit: 1
# An exception without arguments shows only its name.
def check():
    assert False


check()
