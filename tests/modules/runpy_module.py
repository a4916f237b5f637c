# runpy: files, folders and modules run as main programs
import io, os, pathlib, runpy, sys, tempfile, warnings

with tempfile.TemporaryDirectory() as folder:
    place = pathlib.Path(folder)
    (place / "script.py").write_text("import sys\nprint(__name__, sys.argv[0] == __file__, __package__, given)\nx = 1\n"
                                     "if __name__ == '__main__': print('main', sys.modules['__main__'].x)\n")
    (place / "folder").mkdir()
    (place / "folder" / "__main__.py").write_text("import beside\nprint('folder', beside.y, __name__)\n")
    (place / "folder" / "beside.py").write_text("y = 2\n")
    (place / "modu.py").write_text("print('modu', __name__, __package__ == '', __spec__.name)\nz = 3\n")
    (place / "bad.py").write_text("1/0\n")
    (place / "empty").mkdir()
    argv = list(sys.argv)
    names = runpy.run_path(str(place / "script.py"), {"given": 5})
    print(names["x"], sorted(k for k in names if not k.startswith("__")))
    runpy.run_path(place / "script.py", {"given": 6}, run_name="__main__")
    runpy.run_path(str(place / "folder"))
    sys.path.insert(0, folder)
    print(runpy.run_module("modu")["z"], "modu" in sys.modules)
    print(runpy.run_module("modu", run_name="__main__", alter_sys=True)["__name__"])
    for call in (lambda: runpy.run_path(str(place / "bad.py")), lambda: runpy.run_module("no_such"),
                 lambda: runpy.run_module(".x"), lambda: runpy.run_path(str(place / "absent.py"))):
        try:
            call()
        except (ImportError, OSError, ZeroDivisionError) as e:
            print(type(e).__name__, str(e).replace(folder, "F"))
    print(sys.argv == argv, sys.modules["__main__"].__name__, folder in sys.path)

print(runpy.run_module("keyword")["__name__"])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(runpy.run_module("json.decoder")["__package__"], caught[0].message)
try:
    runpy.run_module("math")
except ImportError as error:
    print(error)
sys.stdin, sys.argv = io.StringIO('{"a": [1, 2]}'), ["tool", "--compact"]
runpy.run_module("json.tool", run_name="__main__", alter_sys=True)
