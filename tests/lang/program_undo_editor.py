# An editor with undo and redo: commands as closures, a context manager groups them.
class Group:
    def __init__(self, editor):
        self.editor = editor

    def __enter__(self):
        self.outer, self.editor.done = self.editor.done, []
        return self

    def __exit__(self, kind, value, trace):
        steps, self.editor.done = self.editor.done, self.outer
        if kind is not None:
            for _, revert in reversed(steps):
                revert()
            print("rolled back", len(steps), kind.__name__)
            return issubclass(kind, LookupError)
        if steps:
            self.editor.done.append((
                lambda: [apply() for apply, _ in steps],
                lambda: [revert() for _, revert in reversed(steps)],
            ))


class Editor:
    def __init__(self, text=""):
        self.text, self.done, self.undone = text, [], []

    def perform(self, new):
        old = self.text

        def apply():
            self.text = new

        def revert():
            self.text = old

        apply()
        self.done.append((apply, revert))
        self.undone.clear()

    def insert(self, at, words):
        if not 0 <= at <= len(self.text):
            raise IndexError(f"no position {at}")
        self.perform(self.text[:at] + words + self.text[at:])

    def replace(self, old, new):
        if old not in self.text:
            raise ValueError(f"no {old!r} in {self.text!r}")
        self.perform(self.text.replace(old, new))

    def __delitem__(self, where):
        self.perform(self.text[: where.start] + self.text[where.stop :])

    def undo(self, times=1):
        for _ in range(times):
            if not self.done:
                return False
            self.undone.append(step := self.done.pop())
            step[1]()
        return True

    def redo(self):
        if self.undone:
            self.done.append(step := self.undone.pop())
            step[0]()
        return self.text


editor = Editor("hello")
editor.insert(5, " world")
editor.replace("o", "0")
del editor[0:2]
print(editor.text, editor.undo(2), editor.text, editor.redo(), editor.redo())
print(editor.undo(9), editor.text, editor.redo())
editor.insert(0, ">")
print(editor.redo(), len(editor.done), len(editor.undone))
with Group(editor):
    editor.replace("world", "all")
    with Group(editor):
        editor.insert(0, "[")
        editor.insert(len(editor.text), "]")
print(editor.text, len(editor.done), editor.undo(), editor.text, editor.redo())
with Group(editor):
    editor.insert(0, "lost ")
    editor.insert(999, "!")
print(editor.text)
try:
    with Group(editor):
        editor.insert(0, "gone ")
        editor.replace("absent", "x")
except ValueError as error:
    print(error)
print(editor.text, editor.undo(2), editor.text)
