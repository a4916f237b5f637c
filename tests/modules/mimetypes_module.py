# Types of files by their names.
import io
import mimetypes
import os
import pathlib
import tempfile

db = mimetypes.MimeTypes()
for name in ["a.html", "A.HTML", "x.tar.gz", "x.tgz", "x.TGZ", "x.gz", "x.GZ", "x.Z", "x.z", "b",
             "http://h/x.py?q=1#f.txt", "https://h/p.png/q", "data:text/csv,a", "data:,x",
             "data:a=b;c,x", "data:image/png;base64,xx", "data:nothing", "c:/x.css", ".py", "x.rtf",
             "x.pict", "a.b.c.json", "x.svgz", "dir.html/x", "x.tar.br", "mailto:a@b.c", "x.xul"]:
    print(name, db.guess_type(name), db.guess_type(name, False), db.guess_file_type(name))
print(db.guess_type(pathlib.Path("x/y.jpg")), db.guess_file_type(b"x.bin"))
for kind in ["text/html", "TEXT/PLAIN", "image/jpg", "no/thing", "image/jpeg", "audio/midi"]:
    print(kind, db.guess_extension(kind), db.guess_all_extensions(kind, strict=False),
          db.guess_extension(kind, strict=False))
db.add_type("my/type", ".mine")
db.add_type("my/type", ".other", strict=False)
db.add_type("text/html", ".htmx")
print(db.guess_type("a.mine"), db.guess_type("a.other"), db.guess_type("a.other", strict=False),
      db.guess_all_extensions("my/type", False), db.guess_all_extensions("text/html"))
db.readfp(io.StringIO("# comment\nx-a/b aa bb # cc\nx-c/d\n\n  x-e/f ee\n#x y\n"))
print(db.guess_type("q.bb"), db.guess_type("q.cc"), db.guess_type("q.ee"))
print(sorted(db.types_map[1].items()))
print(sorted(db.types_map[0].items()), db.suffix_map, db.encodings_map)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "mime.types")
    with open(path, "w") as file:
        file.write("x-file/\u20ac eu\n")
    print(mimetypes.MimeTypes([path]).guess_type("a.eu"),
          mimetypes.read_mime_types(path)[".eu"], mimetypes.read_mime_types(path + "x"))
    mimetypes.knownfiles[:] = []
    mimetypes.init([path])
    print(mimetypes.inited, mimetypes.guess_type("a.eu"), mimetypes.guess_file_type("x.py"),
          mimetypes.guess_extension("text/css"), len(mimetypes.types_map),
          mimetypes.guess_all_extensions("image/jpeg", False), mimetypes.common_types[".jpg"])
mimetypes.add_type("a/b", ".ab")
print(mimetypes.types_map[".ab"])
