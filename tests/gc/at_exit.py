# Objects alive at the end of the script are finalized at exit; so are cycles.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def function():
    local = Loud("local")


function()
only = Loud("global")
print("end of script")
