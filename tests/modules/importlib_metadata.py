# What a package on sys.path tells of itself: metadata, files, entry points.
import importlib.metadata as im
import os
import sys
import tempfile

METADATA = """\
Metadata-Version: 2.1
Name: Some.Package
Version: 2.0.1
Summary: A package
Classifier: Programming Language :: Python :: 3
Classifier: Topic :: Utilities
Keywords: one two,three
Requires-Dist: other>=1
Requires-Dist: third; extra == "x"

A longer text.
Of two lines.
"""
ENTRY_POINTS = """\
[console_scripts]
some = some_package.cli:main
# a comment
other = some_package.cli:Class.run [x, y]

[plugins]
json = json
"""
RECORD = """\
some_package/__init__.py,sha256=abc,12
some_package/cli.py,sha256=def,34
Some.Package-2.0.1.dist-info/RECORD,,
"""

with tempfile.TemporaryDirectory() as folder:
    info = os.path.join(folder, "Some.Package-2.0.1.dist-info")
    os.mkdir(info)
    for name, text in (("METADATA", METADATA), ("entry_points.txt", ENTRY_POINTS),
                       ("RECORD", RECORD)):
        with open(os.path.join(info, name), "w") as f:
            f.write(text)
    os.mkdir(os.path.join(folder, "some_package"))
    open(os.path.join(folder, "some_package", "cli.py"), "w").close()
    sys.path[:] = [folder] + [p for p in sys.path if not p.endswith("site-packages")]
    for name in "Some.Package", "some-package", "SOME_PACKAGE":
        print(im.version(name), end=" ")
    print(im.distribution("some-package").name)
    meta = im.metadata("some.package")
    print(meta["summary"], "VERSION" in meta, len(meta))
    print(meta.get_all("Classifier"), meta.get("x", 5), list(meta)[:4])
    print(meta.json)
    print(im.requires("some.package"))
    for file in im.files("some.package"):
        print(file, file.hash and (file.hash.mode, file.hash.value), file.size, file.parts)
    points = im.entry_points(group="console_scripts")
    print(points)
    print(points["some"].module, points["some"].attr, points["other"].extras,
          points["other"].attr, sorted(points.names))
    plugin, = im.entry_points(group="plugins")
    print(plugin.load().__name__, plugin.dist.version, plugin.matches(name="json"))
    try:
        points["nothing"]
    except KeyError as error:
        print(repr(error))
    try:
        plugin.name = "x"
    except AttributeError as error:
        print(error)
    print(im.packages_distributions())
    print([d.metadata["Name"] for d in im.distributions()])
    for name in "absent", "":
        try:
            im.version(name)
        except (im.PackageNotFoundError, ValueError) as error:
            print(type(error).__name__, error)
