# oracle: none, CPython 3.13.0 crashes in the inner dump()
# A dump() inside a dump() of the same pickler leaves the outer one its hooks.
import io
import pickle


class Plain:
    pass


class Nesting(pickle.Pickler):
    inner = 0

    def persistent_id(self, o):
        if o == "nest" and not self.inner:
            self.inner = 1
            self.dump([1, 2])
        return "seen" if o == "mark" else None


class Reading(pickle.Unpickler):
    def persistent_load(self, pid):
        return [pid]


file = io.BytesIO()
Nesting(file).dump(["nest", "mark", Plain, {1, 2}, len])
file.seek(0)
print(Reading(file).load())
print(Reading(file).load())
