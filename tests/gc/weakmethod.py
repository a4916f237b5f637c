# weakref.WeakMethod: a weak reference to a bound method, which dies with its object.
import weakref


class Button:
    def __init__(self, name):
        self.name = name

    def press(self):
        return self.name + " pressed"

    @classmethod
    def kind(cls):
        return cls.__name__


button = Button("ok")
plain = weakref.ref(button.press)
method = weakref.WeakMethod(button.press, lambda ref: print("callback", ref is method))
print(plain(), method()(), method().__self__ is button)
same, other = weakref.WeakMethod(button.press), weakref.WeakMethod(Button("no").press)
print(method == same, method == other, method != same, hash(method) == hash(same))
live = Button("live")
of_live = weakref.WeakMethod(live.press)
print(of_live == method, of_live()())
del button
print(method(), same(), method == same, method == method)
of_class = weakref.WeakMethod(Button.kind)
print(of_class()())
for wrong in (len, 5, Button.press, lambda: 0):
    try:
        weakref.WeakMethod(wrong)
    except TypeError as error:
        print(str(error).split(",")[0])
listeners = [weakref.WeakMethod(Button(str(n)).press) for n in range(3)]
print([ref() for ref in listeners])
