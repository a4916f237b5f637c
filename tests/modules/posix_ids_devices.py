# Numbers of users, groups and devices: what is out of range, what -1 means.
import os
import tempfile

with tempfile.NamedTemporaryFile() as file:
    for uid, gid in [(-1, -1), (-2, 1), (2**32, 1), (2**64, 1), (-2**70, 1), (1.5, 1), ("a", 1), (-1, None), (-1, 2**80)]:
        try:
            print(uid, gid, os.chown(file.name, uid, gid))
        except Exception as error:
            print(uid, gid, type(error).__name__, error)
    print(os.stat(file.name).st_uid == os.getuid())

for function in os.setuid, os.setgid, os.seteuid, os.setegid:
    for value in -2, 2**32, 2**70, "x", 1.0:
        try:
            print(function(value))
        except Exception as error:
            print(function.__name__, value, type(error).__name__, error)


class Index:
    def __index__(self):
        return 1


for device in -1, -2, 0x1234, 2**63 - 1, 2**64 - 1, 2**64, -2**63 - 1, 1.0, "x", Index():
    for function in os.major, os.minor:
        try:
            print(function.__name__, function(device))
        except Exception as error:
            print(function.__name__, type(error).__name__, error)
for parts in (-1, -1), (-1, 1), (1, -1), (-2, 1), (2**32, 1), (1, 2**32), \
        (2**32 - 1, 2**32 - 1), (2**32 - 1, 1), (2**64 - 1, 1), (2**64, 1), (1, -2**63 - 1), (8, 300), (1, 1.0):
    try:
        print(parts, os.makedev(*parts))
    except Exception as error:
        print(parts, type(error).__name__, error)
