# platform: what there is of other systems, and what the system's files tell.
import os
import platform
import tempfile

names = platform.uname()
print(len(names), names._fields, type(names), names[5] == names.processor == platform.processor(),
      names._replace(node="x").node, names.system == platform.system())
print(platform.mac_ver(), platform.mac_ver("1", ("a", "b", "c"), "m"), platform.win32_ver(),
      platform.win32_ver("r"), platform.win32_edition(), platform.win32_is_iot())
print(sorted({"ID", "NAME", "PRETTY_NAME"} & platform.freedesktop_os_release().keys()))
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "program")
    for content in (b"nothing", b"..GLIBC_2.4\0GLIBC_2.17\0GLIBC_2.2.5\0",
                    b"x" * 16380 + b"GLIBC_2.30\0", b""):
        with open(name, "wb") as out:
            out.write(content)
        print(platform.libc_ver(name), platform.libc_ver(name, "lib", "1"))
try:
    platform.libc_ver("/nonexistent")
except OSError as e:
    print(e)
