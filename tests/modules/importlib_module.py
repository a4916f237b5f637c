# importlib: import_module, reload, specs, loaders, finders of sys.meta_path.
import sys, importlib, importlib.util, importlib.machinery, importlib.abc
m = importlib.import_module("_imp_mod"); print(m.x, m.__spec__.name, m.__spec__.origin == m.__file__, m.__spec__.has_location, m.__spec__.parent, type(m.__loader__).__name__, m.__loader__.name, m.__loader__.path == m.__file__)
print(importlib.import_module(".sub", "_imp_pkg").y, importlib.import_module("_imp_pkg.sub").__name__, sys.modules["_imp_pkg"].sub.y)
m.x = 9; r = importlib.reload(m); print(r is m, m.x)
for f in (lambda: importlib.import_module(".a"), lambda: importlib.import_module("nope"), lambda: importlib.import_module("_imp_pkg.nope"), lambda: importlib.import_module("..a", "_imp_pkg"), lambda: importlib.reload(5), lambda: importlib.reload(type(sys)("q")), lambda: importlib.import_module(""), lambda: importlib.util.resolve_name(".a", "")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(importlib.util.find_spec("nope"), importlib.util.find_spec("_imp_mod").name, importlib.util.find_spec("_imp_pkg.sub").submodule_search_locations == sys.modules["_imp_pkg.sub"].__path__, importlib.util.resolve_name("..b", "a.c"))
spec = importlib.util.spec_from_file_location("other", "_imp_mod.py"); o = importlib.util.module_from_spec(spec); spec.loader.exec_module(o); print(o.x, o.__name__, o.__file__ == m.__file__, "other" in sys.modules)
import _imp_ns.inner; print(_imp_ns.inner.z, _imp_ns.__spec__.origin, _imp_ns.inner.__package__, list(_imp_ns.__path__) == [sys.path[0] + "/_imp_ns"])
print(sys.__spec__ is not None or True, importlib.util.find_spec("gc").origin, importlib.util.find_spec("gc").loader.__name__, importlib.machinery.SOURCE_SUFFIXES)
class Finder:
    def find_spec(self, name, path, target=None):
        if name.startswith("virtual"): return importlib.machinery.ModuleSpec(name, Loader())
class Loader:
    def create_module(self, spec): return None
    def exec_module(self, module): module.where = "made by a finder"
sys.meta_path.insert(0, Finder())
import virtual_one; print(virtual_one.where, virtual_one.__spec__.name, type(virtual_one.__loader__).__name__, "virtual_one" in sys.modules)
import _imp_mod; print(_imp_mod is m)
s = importlib.machinery.ModuleSpec("n", None, origin="o", is_package=True); print(s, s.parent, s.cached, s == s, s.submodule_search_locations)
print(importlib.abc.Loader().create_module(None), issubclass(importlib.machinery.SourceFileLoader, importlib.abc.Loader))
print(m.__loader__.get_source("_imp_mod"), m.__loader__.is_package("_imp_mod"), m.__loader__.get_data(m.__file__), m.__loader__.get_code("_imp_mod").co_names)
del sys.modules["_imp_mod"]; import _imp_mod as fresh; print(fresh is m)
lazy = importlib.util.find_spec("_imp_pkg"); importlib.invalidate_caches()
# flat: none, reloaded modules keep their specs
