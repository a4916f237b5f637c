# exit: 1
# A method that was called before fails for an object that nothing else holds: the call
# is marked, not the lookup.
def fails():
    return [].pop()


try:
    fails()
except IndexError:
    [].pop()
