# An event system: subscriptions as decorators, wildcards, priorities, bubbling, undo.
class Event:
    def __init__(self, name, /, **data):
        self.name, self.stopped = name, False
        self.__dict__.update(data)

    def stop(self):
        self.stopped = True

    def __repr__(self):
        data = {k: v for k, v in vars(self).items() if k not in ("name", "stopped")}
        return f"Event({self.name!r}{''.join(f', {k}={v!r}' for k, v in data.items())})"


class Bus:
    def __init__(self, parent=None):
        self._handlers, self.parent, self.errors = {}, parent, []

    def on(self, *names, priority=0, once=False):
        def subscribe(handler):
            for name in names:
                entries = self._handlers.setdefault(name, [])
                entries.append((priority, handler, once))
                entries.sort(key=lambda entry: -entry[0])
            return handler
        return subscribe

    def off(self, name, handler):
        before = self._handlers.get(name, [])
        self._handlers[name] = [e for e in before if e[1] is not handler]
        return len(before) - len(self._handlers[name])

    def emit(self, event, **data):
        if isinstance(event, str):
            event = Event(event, **data)
        results = []
        for pattern in (event.name, event.name.split(".")[0] + ".*", "*"):
            for entry in list(self._handlers.get(pattern, ())):
                _, handler, once = entry
                if once:
                    self._handlers[pattern].remove(entry)
                try:
                    results.append(handler(event))
                except Exception as error:
                    self.errors.append((handler.__name__, error))
                if event.stopped:
                    return results
        if self.parent:
            results += self.parent.emit(event)
        return results

    __call__ = emit


root = Bus()
page = Bus(parent=root)
log = []


@root.on("*")
def everything(event):
    log.append(event.name)
    return f"root saw {event.name}"


@page.on("key.down", "key.up")
def key(event):
    return f"key {event.code!r}"


@page.on("key.*", priority=5)
def any_key(event):
    if event.code == "esc":
        event.stop()
    return "any"


@page.on("click", priority=-1)
def late(event):
    return "late"


@page.on("click", priority=10, once=True)
def first(event):
    return "first, once"


@page.on("click")
def broken(event):
    return event.missing


print(page.emit("key.down", code="a"), page.emit("key.up", code="esc"), sep="\n")
print(page("click", x=1), page("click", x=2), page.errors, sep="\n")
print(page.off("click", late), page.off("click", late), page("click"), log)
print(root("boot", version=(3, 13)), repr(Event("e", a=1, b="x")))


class Observable:
    """A descriptor that tells the listeners of its owner about each change."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, cls=None):
        return self if obj is None else obj.__dict__.get(self.name, None)

    def __set__(self, obj, value):
        old = self.__get__(obj)
        if old != value:
            obj.__dict__[self.name] = value
            for listener in obj.listeners:
                listener(obj, self.name, old, value)

    def __delete__(self, obj):
        self.__set__(obj, None)


class Shape:
    width, height = Observable(), Observable()

    def __init__(self, width, height):
        self.listeners = []
        self.width, self.height = width, height


class History:
    def __init__(self, target):
        self.target, self.done, self.undone, self.busy = target, [], [], False
        target.listeners.append(self)

    def __call__(self, obj, name, old, new):
        if not self.busy:
            self.done.append((name, old, new))
            self.undone.clear()

    def _apply(self, source, target, pick):
        if not source:
            return False
        self.busy = True
        try:
            change = source.pop()
            setattr(self.target, change[0], change[pick])
            target.append(change)
        finally:
            self.busy = False
        return True

    def undo(self):
        return self._apply(self.done, self.undone, 1)

    def redo(self):
        return self._apply(self.undone, self.done, 2)


box = Shape(2, 3)
history = History(box)
box.listeners.append(lambda obj, name, old, new: print(f"  {name}: {old} -> {new}"))
box.width = 10
box.width = 10
box.height *= 2
del box.width
while history.undo():
    pass
print(history.redo(), history.redo(), box.width, box.height, len(history.done), len(history.undone))
box.width = 99
print(history.redo(), history.undo(), vars(box)["width"], Shape.width.name)
