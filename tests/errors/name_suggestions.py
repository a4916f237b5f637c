# exit: 1
# Did you mean: names, attributes.
class Thing:
    def __init__(self):
        self.length = 5


for code in ("Thing().lenght", "[].apend", "'a'.uper()", "import math; math.sqr(2)"):
    try:
        exec(code)
    except AttributeError as error:
        print(error)
counter = 1
print(countr)
