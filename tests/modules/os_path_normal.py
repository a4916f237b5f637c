# os.path.normpath() on all short paths: the text alone decides.
import itertools
import os.path

parts = ["", ".", "..", "a", "é", "€x"]
for count in range(1, 4):
    row = []
    for some in itertools.product(parts, repeat=count):
        path = "/".join(some)
        for slashes in ("", "/", "//", "///"):
            row.append(os.path.normpath(slashes + path))
            assert os.path.normpath(os.fsencode(slashes + path)) == os.fsencode(row[-1])
    print(ascii(row) if count < 3 else ascii(row[::29]), len(row))
print([ascii(os.path.normpath(x)) for x in ("", "a\0b/..", "\udcff/./\udcfe", b"\xff/..//\xfe",
                                            "....", ".a/..b", "a/../../..", "\U0001f600/../é")])


class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


class Text(str):
    pass


print(os.path.normpath(Path("a/../b")), os.path.normpath(Path(b"a/../b")))
print(type(os.path.normpath(Text("a"))), type(os.path.normpath(Text("a//b"))))
for wrong in (1, None, Path(3)):
    try:
        os.path.normpath(wrong)
    except TypeError as e:
        print(e)
