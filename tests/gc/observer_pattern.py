# Observers held weakly leave by themselves; held strongly they stay until removed.
import weakref


class Subject:
    def __init__(self):
        self.strong, self.weak, self.methods = [], weakref.WeakSet(), []

    def notify(self, event):
        for observer in self.strong:
            observer.update("strong", event)
        for observer in sorted(self.weak, key=lambda o: o.name):
            observer.update("weak", event)
        for method in [m() for m in self.methods]:
            if method:
                method("method", event)
        self.methods = [m for m in self.methods if m()]


class Observer:
    def __init__(self, name):
        self.name = name

    def update(self, how, event):
        print(self.name, how, event)

    def __del__(self):
        print(self.name, "gone")


subject = Subject()
a, b, c = Observer("a"), Observer("b"), Observer("c")
subject.strong.append(a)
subject.weak.add(b)
subject.weak.add(c)
subject.methods.append(weakref.WeakMethod(c.update))
subject.notify(1)
del a, b
subject.notify(2)
del c
subject.notify(3)
print(len(subject.weak), len(subject.methods))
subject.strong.clear()
subject.notify(4)
