# exit: 1
# An error in a class body and in a metaclass call.
class Outer:
    class Inner:
        value = {}["missing"]
