# os: file systems, places in files, limits, priorities, device numbers.
import os
import pickle
import shutil
import tempfile

found = os.statvfs("/")
again = os.fstatvfs(os.open("/", os.O_RDONLY))
print(len(found), found.n_fields, found.n_sequence_fields, found[0] == found.f_bsize,
      found.f_namemax == again.f_namemax, found.f_fsid == again.f_fsid, found.f_blocks == found[2])
print(os.statvfs_result(range(11)), os.statvfs_result(range(11)).f_fsid,
      pickle.loads(pickle.dumps(os.statvfs_result(range(11)))).f_fsid)
usage = shutil.disk_usage("/")
print(usage._fields, usage.total >= usage.used, usage.total == found.f_blocks * found.f_frsize)
for path in "/nothing/there", 99:
    try:
        os.statvfs(path)
    except OSError as error:
        print(error)

with tempfile.TemporaryFile() as file:
    fd = file.fileno()
    print(os.pwrite(fd, b"hello world", 5), os.pread(fd, 5, 11), os.pread(fd, 100, 8),
          os.pread(fd, 3, 100), os.lseek(fd, 0, os.SEEK_CUR))
    os.lockf(fd, os.F_LOCK, 4)
    os.lockf(fd, os.F_ULOCK, 4)
    for call in [lambda: os.pread(fd, -1, 0), lambda: os.pread(fd, 1, -1), lambda: os.pread(99, 1, 0),
                 lambda: os.pwrite(fd, "text", 0), lambda: os.pread("x", 1, 0)]:
        try:
            print(call())
        except (OSError, TypeError) as error:
            print(type(error).__name__, error)
os.sync()
print(os.sysconf("SC_PAGESIZE"), os.sysconf(os.sysconf_names["SC_PAGE_SIZE"]),
      os.sysconf("SC_NPROCESSORS_ONLN") >= 1, os.sysconf("SC_CLK_TCK"))
for name in "SC_NOTHING", 1.5:
    try:
        os.sysconf(name)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(os.getpriority(os.PRIO_PROCESS, 0) == os.nice(0), os.getsid(0) == os.getsid(os.getpid()))
os.setpriority(os.PRIO_PROCESS, 0, os.getpriority(os.PRIO_PROCESS, 0))
device = os.makedev(8, 300)
print(device, os.major(device), os.minor(device))
print(len(os.getrandom(20)), len(os.getrandom(0, os.GRND_NONBLOCK)), os.device_encoding(fd))
for call in lambda: os.getrandom(-1), lambda: os.setuid(-5):
    try:
        print(call())
    except (OSError, OverflowError) as error:
        print(type(error).__name__, error)
os.setuid(os.getuid())
os.setegid(os.getegid())
print(os.O_TMPFILE, os.ST_RDONLY, os.SEEK_HOLE, os.F_TEST, os.RTLD_NOW, os.WNOWAIT, os.CLD_EXITED)

# A folder by its descriptor.
with tempfile.TemporaryDirectory() as folder:
    open(os.path.join(folder, "a"), "w").close()
    os.mkdir(os.path.join(folder, "b"))
    os.symlink("a", os.path.join(folder, "c"))
    fd = os.open(folder, os.O_RDONLY)
    for _ in range(2):
        with os.scandir(fd) as entries:
            for e in sorted(entries, key=lambda e: e.name):
                print(e.name, e.path, e, e.is_dir(), e.is_file(), e.is_symlink(), e.stat().st_size == 0,
                      e.inode() == os.lstat(os.path.join(folder, e.name)).st_ino)
        print(sorted(os.listdir(fd)))
    print(os.fpathconf(fd, "PC_NAME_MAX") == os.pathconf(folder, "PC_NAME_MAX") == os.pathconf(fd, 3))
    for call in (lambda: os.fpathconf(fd, "PC_NONE"), lambda: os.fpathconf(fd, 10000), lambda: os.pathconf(folder, 1.5),
                 lambda: os.fpathconf(9999, "PC_NAME_MAX"), lambda: os.pathconf("/nowhere", "PC_NAME_MAX"),
                 lambda: os.scandir(9999), lambda: os.scandir(1.5), lambda: os.listdir(9999)):
        try:
            print(call())
        except (OSError, TypeError, ValueError) as error:
            print(type(error).__name__, error)
    os.close(fd)
print(os.pathconf_names["PC_NAME_MAX"], len(os.pathconf_names),
      {os.scandir, os.pathconf, os.statvfs} <= os.supports_fd)
try:
    os.statvfs("/").f_bsize = 1
except AttributeError:
    print("as it is")
