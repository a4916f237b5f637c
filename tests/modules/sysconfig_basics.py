# Paths and variables of the interpreter, as far as they do not depend on the machine.
import sysconfig

print(sysconfig.get_python_version(), sysconfig.get_platform().split("-")[0])
print(sysconfig.get_path_names())
print(sysconfig.get_path("purelib", "posix_prefix", {"base": "/opt/base"}))
print(sysconfig.get_path("stdlib", expand=False), sysconfig.get_path("data", expand=False))
print(sysconfig.get_paths("posix_home", {"base": "/b", "installed_base": "/i"})["include"])
print(sysconfig.get_config_var("py_version_short"), sysconfig.get_config_var("no such"))
print(sysconfig.get_config_vars("py_version_nodot", "nothing"), sysconfig.is_python_build())
print(sysconfig.get_default_scheme(), sysconfig.get_preferred_scheme("user"))
print({"posix_home", "posix_prefix", "posix_user", "venv"} <= set(sysconfig.get_scheme_names()))
try:
    sysconfig.get_path("nowhere")
except KeyError as error:
    print("KeyError", error)
