"""Show Ouro's objects in gdb.

    (gdb) source scripts/gdb_ouro.py

Pointers to objects then print as Python would show them, and `ouro-stack` lists the
frames of the running script. A debug build (`make debug`) is needed.
"""

import gdb

SAMPLE = 8  # items shown of a container
DEPTH = 3
STR_WIDTHS = {"STR_ASCII": 1, "STR_LATIN1": 1, "STR_UCS2": 2, "STR_UCS4": 4}
STR_CODECS = {1: "latin-1", 2: "utf-16-le", 4: "utf-32-le"}


class Shapes:
    """The built-in shape ids by number, read from the enum once."""

    names = None

    @classmethod
    def name(cls, number):
        if cls.names is None:
            cls.names = {}
            anchor = gdb.lookup_static_symbol("SHAPE_INVALID")
            for field in anchor.type.fields() if anchor else ():
                cls.names[int(field.enumval)] = field.name[len("SHAPE_"):]
        return cls.names.get(number, "")


def member(value, type_name, field):
    """A field of the object seen as type_name, or None where there is no such thing."""
    try:
        return value.cast(gdb.lookup_type(type_name).pointer())[field]
    except gdb.error:
        return None


def type_name(obj):
    """The name of the object's class."""
    try:
        return gdb.parse_and_eval("shape_table")[int(obj["shape"])]["type"]["name"].string()
    except (gdb.error, gdb.MemoryError):
        return f"shape {int(obj['shape'])}"


def show_str(obj, shape):
    width = STR_WIDTHS[shape]
    length = int(member(obj, "struct Str", "length"))
    address = int(obj) + gdb.lookup_type("struct Str").sizeof
    raw = gdb.selected_inferior().read_memory(address, min(length, 200) * width)
    return repr(bytes(raw).decode(STR_CODECS[width], "replace"))


def show_items(first, count, depth, brackets):
    shown = [show(first[i], depth - 1) for i in range(min(count, SAMPLE))]
    if count > SAMPLE:
        shown.append(f"... {count} items")
    return brackets[0] + ", ".join(shown) + brackets[1]


def show_tuple(obj, shape, depth):
    count = int(member(obj, "LongTuple", "length")) if shape == "TUPLE_N" else int(shape[6:])
    start = int(obj) + (16 if shape == "TUPLE_N" else 8)
    pointer = gdb.lookup_type("Object").pointer().pointer()
    return show_items(gdb.Value(start).cast(pointer), count, depth, "()")


def show(obj, depth=DEPTH):
    """One object as text, by its shape."""
    if int(obj) == 0:
        return "NULL"
    obj = obj.cast(gdb.lookup_type("Object").pointer())
    try:
        shape = Shapes.name(int(obj["shape"]))
        if int(obj["refs"]) == 0:
            return f"<freed cell {int(obj):#x}>"
        if shape in ("INT", "INT_PINNED"):
            return str(int(member(obj, "Int", "value")))
        if shape == "BOOL":
            return str(bool(int(member(obj, "Int", "value"))))
        if shape in ("FLOAT", "FLOAT_PINNED"):
            return repr(float(member(obj, "Float", "value")))
        if shape in ("NONE", "ELLIPSIS", "UNBOUND", "NOT_IMPLEMENTED"):
            return shape.title().replace("_", "")
        if shape in STR_WIDTHS:
            return show_str(obj, shape)
        if depth > 0 and shape == "LIST":
            return show_items(member(obj, "List", "items"), int(member(obj, "List", "count")),
                              depth, "[]")
        if depth > 0 and shape.startswith("TUPLE_"):
            return show_tuple(obj, shape, depth)
        return f"<{type_name(obj)} at {int(obj):#x}>"
    except (gdb.error, gdb.MemoryError, TypeError, ValueError) as error:
        return f"<unreadable {int(obj):#x}: {error}>"


class ObjectPrinter:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        refs = int(self.value["refs"]) if int(self.value) else 0
        count = "immortal" if refs & 0x80000000 else f"{refs} refs"
        return f"{show(self.value)} ({count})" if int(self.value) else "NULL"


def lookup(value):
    """gdb's hook: a printer for pointers to Object."""
    kind = value.type.strip_typedefs()
    if kind.code == gdb.TYPE_CODE_PTR and kind.target().strip_typedefs().tag == "Object":
        return ObjectPrinter(value)
    return None


class StackCommand(gdb.Command):
    """ouro-stack: the frames of the running script, innermost first."""

    def __init__(self):
        super().__init__("ouro-stack", gdb.COMMAND_STACK)

    def invoke(self, argument, from_tty):
        frame = gdb.parse_and_eval("frame_stack.current")
        base = gdb.parse_and_eval("frame_stack.base")
        while int(frame) > int(base):
            print(show(frame["function"]))
            frame = frame - 1


class ShowCommand(gdb.Command):
    """ouro-show EXPRESSION: the object that EXPRESSION points to."""

    def __init__(self):
        super().__init__("ouro-show", gdb.COMMAND_DATA)

    def invoke(self, argument, from_tty):
        print(show(gdb.parse_and_eval(argument), DEPTH + 2))


gdb.pretty_printers.append(lookup)
StackCommand()
ShowCommand()
