"""What pwd and grp share: files of one record a line, fields parted by colons."""


def read(path, record, *numbers):
    """The records of a file; the named fields are numbers. Other lines are passed over."""
    places = [record._fields.index(name) for name in numbers]
    found = []
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        for line in file:
            fields = line.rstrip("\n").split(":")
            if len(fields) == len(record._fields) and all(fields[i].isdigit() for i in places):
                for i in places:
                    fields[i] = int(fields[i])
                found.append(record(*fields))
    return found


def by_number(function, records, field, number):
    """The first record of a number: `function` looked for it, in pw_uid or gr_gid."""
    kind = field[3:]
    if not isinstance(number, int):
        raise TypeError(f"{kind} should be integer, not {type(number).__name__}")
    for record in records():
        if getattr(record, field) == number:
            return record
    raise KeyError(f"{function}(): {kind} not found: {number}")


def by_name(function, records, field, name, argument="argument"):
    """The first record of a name; argument: as an error calls it."""
    if not isinstance(name, str):
        raise TypeError(f"{function}() {argument} must be str, not {type(name).__name__}")
    name.encode("utf-8", "surrogateescape")  # the system takes no other surrogates
    if "\0" in name:
        raise ValueError("embedded null byte")
    for record in records():
        if getattr(record, field) == name:
            return record
    raise KeyError(f"{function}(): name not found: {name!r}")
