# A bound built-in method is named after the class of its object.
class Names(list):
    pass


print(True.bit_length.__qualname__, {}.get.__qualname__, Names().append.__qualname__, Names.append.__qualname__, dict.fromkeys.__qualname__)
