# Slots called by name count their arguments in the words of their kind.
for call in (lambda: (1).__add__(), lambda: [].__mul__(), lambda: {}.__setitem__(1),
             lambda: (1).__pow__(), lambda: [].__setattr__("a"), lambda: {}.__delitem__(),
             lambda: memoryview(b"", b""), lambda: [].__len__(1)):
    try:
        call()
    except TypeError as error:
        print("|", error)
