# Files beside the modules of a package.
import importlib.resources as ir
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    package = os.path.join(folder, "box")
    os.makedirs(os.path.join(package, "data"))
    for name, text in (("__init__.py", "import importlib.resources as ir\n"
                        "def own(): return ir.files().name\n"),
                       ("note.txt", "caf\u00e9\nline\n"), ("data/deep.txt", "deep"),
                       ("module.py", "")):
        with open(os.path.join(package, name), "w", encoding="utf-8") as f:
            f.write(text)
    sys.path.insert(0, folder)
    import box
    print(ir.files("box").name, ir.files(box) == ir.files("box"), box.own())
    print(ir.files("box.module").name)
    print(sorted(p.name for p in ir.files(box).iterdir() if p.name[:2] != "__"))
    print(repr(ir.files(box).joinpath("note.txt").read_text(encoding="utf-8")))
    print((ir.files(box) / "data" / "deep.txt").read_bytes(), ir.files(box).is_dir())
    print(repr(ir.read_text("box", "note.txt")), ir.read_binary(box, "data", "deep.txt"))
    print(ir.read_text(box, "note.txt", encoding="ascii", errors="replace").count("\ufffd"))
    with ir.open_text(box, "note.txt") as f, ir.open_binary(box, "note.txt") as g:
        print(f.readline().strip(), g.readline())
    with ir.path(box, "note.txt") as path, ir.as_file(ir.files(box)) as whole:
        print(path.name, path.exists(), whole.name)
    print(ir.is_resource(box, "note.txt"), ir.is_resource(box, "data"),
          ir.is_resource(box, "none"))
    for call in (lambda: ir.read_text(box, "data", "deep.txt"),
                 lambda: ir.read_text(box, "absent"), lambda: ir.files("no_such_package")):
        try:
            call()
        except (TypeError, FileNotFoundError, ModuleNotFoundError) as error:
            print(type(error).__name__, str(error).replace(folder, "")[:60])
    print(ir.read_text(box, "data", "deep.txt", encoding="utf-8"))
