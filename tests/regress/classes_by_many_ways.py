# A change of a class reaches each class below it once, by however many ways.
above = left, right = [type(name, (), {"mark": None}) for name in "AB"]
for _ in range(40):
    left, right = [type(name, (left, right), {}) for name in "AB"]
instance = left()
for value in range(3):
    above[0].mark = value
    del above[0].mark
    above[0].mark = lambda self, value=value: value
    print(instance.mark(), left.mark(instance))
