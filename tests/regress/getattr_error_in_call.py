# o.name() reports the AttributeError that __getattr__ raised, and fills in its fields.
class Dynamic:
    def __getattr__(self, name):
        raise AttributeError(f"there is no {name}")


class Own:
    def __getattribute__(self, name):
        raise AttributeError("nothing here", name="mine", obj=5)


for action in (lambda: Dynamic().size(), lambda: Dynamic().size, lambda: Own().size(),
               lambda: Own().size, lambda: Dynamic.method.size, lambda: Dynamic().__init__.size):
    try:
        action()
    except AttributeError as error:
        print(error, "|", error.name, "|", type(error.obj).__name__)
try:
    [].size()
except AttributeError as error:
    print(error.name, error.obj)
