# A negative number is no descriptor of a file: nothing is done to the current folder
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    open("file", "w").close()
    mode = os.stat(".").st_mode
    for number in (-1, -5):
        for call in (os.stat, os.chdir, os.statvfs, lambda n: os.chmod(n, 0), lambda n: os.chown(n, 0, 0), lambda n: os.truncate(n, 0) if n == -1 else None,
                     os.listdir, lambda n: [entry.name for entry in os.scandir(n)]):
            try:
                print(call(number))
            except OSError as error:
                print(type(error).__name__, error)
    print(os.stat(".").st_mode == mode)
    try:
        os.truncate(99, 0)
    except OSError as error:
        print(error)
    with open("file") as file:
        for call in (os.listdir, os.scandir):
            try:
                call(file.fileno())
            except OSError as error:
                print(type(error).__name__, error.filename == file.fileno())
    descriptor = os.open(".", os.O_RDONLY)
    with os.scandir(descriptor) as entries:
        entry = next(entries)
    size = entry.stat(follow_symlinks=False).st_size
    os.close(descriptor)
    print(entry.stat().st_size == size)
    os.chdir("/")
