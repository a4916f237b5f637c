# What is in the parents of a path, and relative paths, also of subclasses that compare,
# show or make themselves otherwise.
import pathlib
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


p = PurePosixPath("/a/b/c.d")
for other in ("/", "/a", "/a/b", "/a/b/c.d", "/b", "a", ".", "//a", "", "/A", "/a/b/x"):
    q = PurePosixPath(other)
    print(other, q in p.parents, p.is_relative_to(q), p.is_relative_to(other), end=" ")
    show(p.relative_to, q)
    show(p.relative_to, other, walk_up=True)
r = PurePosixPath("a/../b")
print([str(x) for x in r.parents], "a" in r.parents, PurePosixPath("a") in r.parents,
      PurePosixPath() in r.parents, PureWindowsPath("a") in r.parents, Path("a/..") in r.parents)
show(r.relative_to, "a/..")
show(r.relative_to, "c/..", walk_up=True)
w = PureWindowsPath("C:/Some/Folder/file")
for other in ("c:/", "c:/some", "C:/SOME/folder", "C:", "/some", "d:/some"):
    print(PureWindowsPath(other) in w.parents, w.is_relative_to(other), end=" ")
    show(w.relative_to, other)
u = PureWindowsPath("//server/share/a/b")
print(PureWindowsPath("//SERVER/share/") in u.parents, PureWindowsPath("//server/share/A") in u.parents, u.parts)

asked = []


class Equal(PurePosixPath):
    def __eq__(self, other):
        asked.append(str(self))
        return True

    __hash__ = PurePosixPath.__hash__


class Shown(PurePosixPath):
    def __str__(self):
        return super().__str__().upper()


class Made(PurePosixPath):
    def with_segments(self, *segments):
        asked.append(segments)
        return type(self)(*segments)


class Posix(PurePosixPath):
    pass


print(PurePosixPath("/x") in Equal("/a/b").parents, Equal("/z") in p.parents, asked)
asked.clear()
print(Shown("/a") in Shown("/A/b").parents, PurePosixPath("/A") in Shown("/a/b").parents)
print(Made("/a") in Made("/a/b/c").parents, asked)
print(Posix("/a") in p.parents, p in Posix("/a/b/c.d/e").parents, None in p.parents)
for path in (p, r, w, u, Path("x"), PurePath(), PurePosixPath("/"), PurePosixPath("//x/y")):
    print(path.parts, path.parent, path.parent.parent, path.with_name("n") if path.name else None, path.drive, path.root)


class Lost(PurePosixPath):
    def __str__(self):
        return "/a"


print(Lost("/x/y/z") in p.parents, Lost("/a") in PurePosixPath("/b/c").parents, PurePosixPath("/a/b").relative_to(Lost("/x")))
made = PurePosixPath("a", Posix("b"), "c")
print(made, made.parts, made.parent.parts, type(Posix("x", "y").parent))


class Text(str):
    pass


print(PurePosixPath(Text("t/u")).parts, str(PurePosixPath(Text("t"))))
show(PurePosixPath, 1)
show(PurePosixPath, b"x")
