# Users and groups of the system; only root is sure to be there.
import getpass
import grp
import os
import pwd

root = pwd.getpwuid(0)
print(root.pw_name, root.pw_uid, root.pw_gid, len(root), root == pwd.getpwnam("root"))
print(repr(root).split("(")[0], root[0], root in pwd.getpwall())
group = grp.getgrgid(0)
print(group.gr_name, group.gr_gid, group == grp.getgrnam("root"), type(group.gr_mem).__name__)
print(os.path.expanduser("~root/x") == root.pw_dir + "/x")
for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
    os.environ.pop(name, None)
print(getpass.getuser() == pwd.getpwuid(os.getuid()).pw_name)
for call in (lambda: pwd.getpwnam("no such user"), lambda: pwd.getpwuid(123456789),
             lambda: grp.getgrnam("no such group"), lambda: grp.getgrgid(123456789),
             lambda: pwd.getpwuid("x"), lambda: pwd.getpwnam(1)):
    try:
        call()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)

for find in pwd.getpwnam, grp.getgrnam:
    for name in "\udc80", "\ud800", "\xe9\ud800\0", "\0":
        try:
            find(name)
        except (KeyError, ValueError) as error:
            print(type(error).__name__, ascii(str(error)))
