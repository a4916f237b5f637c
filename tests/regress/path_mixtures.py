"""Paths of str and bytes mixed, and what is no path."""
import ntpath
import posixpath


class Path:
    def __init__(self, text):
        self.text = text

    def __fspath__(self):
        return self.text


values = (b"", "", b"/..", "/..", b"a", "a", None, 3, Path("x"), Path(b"y"), Path(3), "c:", b"c:d",
          bytearray(b"a"), "\\\\a\\b")
for module in ntpath, posixpath:
    for first in values:
        for second in values:
            try:
                print(module.join(first, second))
            except TypeError as error:
                print(error)
for name in "normpath", "splitroot", "normcase", "splitdrive":
    for value in None, 3, [], bytearray(b"a"), Path(3), Path("a"), b"//a/../b":
        try:
            print(name, getattr(posixpath, name)(value))
        except TypeError as error:
            print(name, error)
print(hasattr(posixpath, "isreserved"), hasattr(ntpath, "isreserved"))
