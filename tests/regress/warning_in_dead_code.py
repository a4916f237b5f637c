# Warnings of the compiler come from code that nothing reaches, too.
def dead():
    return 1
    1j[0]
    assert (1, "always true")


while 0:
    None[1]
