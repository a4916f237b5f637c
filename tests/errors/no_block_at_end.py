# exit: 1
# A program that ends where a block should begin: no place to point at.
def f():
    if 1:
