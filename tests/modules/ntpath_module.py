# Paths of Windows, as text: ntpath and PureWindowsPath.
import ntpath
import os
import warnings
from pathlib import PurePosixPath, PureWindowsPath

warnings.simplefilter("ignore", DeprecationWarning)
os.chdir("/")
PATHS = ["", "a", "a\\b", "c:", "c:\\", "c:a", "C:/a/b.txt", "\\a", "//server/share/x",
         "\\\\server\\share\\", "\\\\?\\UNC\\s\\h\\x", "\\\\?\\c:\\x", "\\\\.\\dev\\x", "\\\\server",
         "\\\\", "a\\..\\b", "..\\a", "c:..\\a", "\\..\\a", "a\\.\\b\\", "..", ".a", "a.",
         "a\\nul.txt", "aux ", "com1.x", "x:y", "a?b", "c:/../x", "con."]


def attempt(function, *args):
    try:
        return function(*args)
    except (ValueError, TypeError) as error:
        return f"{type(error).__name__} {error}"


for path in PATHS:
    for name in ("isabs", "normcase", "splitroot", "splitdrive", "split", "splitext", "normpath",
                 "abspath", "isreserved", "ismount"):
        print(name, ascii(path), ascii(getattr(ntpath, name)(path)))
    print(ntpath.splitroot(os.fsencode(path)), ntpath.normpath(os.fsencode(path)))
for path in PATHS[:14]:
    for other in PATHS[:14]:
        print(repr(path), repr(other), repr(ntpath.join(path, other)),
              attempt(ntpath.relpath, path, other), attempt(ntpath.commonpath, [path, other]))
print(attempt(ntpath.join, "a", b"b"), attempt(ntpath.join, "a", 1), attempt(ntpath.commonpath, []))
os.environ.update(USERPROFILE="C:\\Users\\me", USERNAME="me", foo="bar")
for text in ("~", "~\\x", "~me\\x", "~you/x", "%foo%", "$foo", "${foo}", "%%foo", "$$foo",
             "'%foo%'%foo%", "%x%foo%", "$foo-", "${foo", "%foo", "$", "a$", "%", "%%", "%%%foo%",
             "'%foo%", "a${x}b$x"):
    print(text, ntpath.expanduser(text), ntpath.expandvars(text), ntpath.expandvars(text.encode()))

for text in PATHS:
    path = PureWindowsPath(text)
    print(repr(path), str(path), path.drive, path.root, path.parts, path.name, path.stem,
          path.suffixes, path.parent, list(path.parents), path.is_absolute(), path.is_reserved())
    for name, arg in (("as_uri", ()), ("with_name", ("x",)), ("with_name", ("a/b",)),
                      ("with_suffix", (".q",)), ("match", ("*.TXT",)),
                      ("full_match", ("C:/**/*.TXT",)), ("joinpath", ("d:x",)),
                      ("joinpath", ("/y",)), ("relative_to", ("C:/",)), ("is_relative_to", ("c:\\A",))):
        print(name, attempt(getattr(path, name), *arg))
print(PureWindowsPath("A") == PureWindowsPath("a"), PureWindowsPath("a") == PurePosixPath("a"),
      hash(PureWindowsPath("A")) == hash(PureWindowsPath("a")),
      sorted([PureWindowsPath("b"), PureWindowsPath("A"), PureWindowsPath("a/x")]))
print(PurePosixPath(PureWindowsPath("a\\b")), PureWindowsPath(PurePosixPath("a/b")))
