# Warnings about a folder left open and a program left running; objects that are no paths.
import gc
import os
import subprocess
import warnings

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    entries = os.scandir('/')
    next(entries)
    del entries
    gc.collect()
    entries = os.scandir('/')
    entries.close()
    del entries
    list(os.scandir('/'))
    child = subprocess.Popen(['sleep', '0.2'])
    pid = str(child.pid)
    del child
    gc.collect()
    subprocess.run(['true'])
for w in seen:
    print(w.category.__name__, str(w.message).replace(pid, 'PID').split(' 0x')[0])
try:
    os.waitpid(int(pid), 0)
except ChildProcessError:
    pass


class Number:
    def __fspath__(self):
        return 1


class Without:
    __fspath__ = None


class Fails:
    def __fspath__(self):
        raise TypeError('its own reason')


for path in Number(), Without(), Fails(), 1.5:
    for call in os.stat, os.fspath, open, os.listdir, os.fsencode, os.mkdir, os.path.exists:
        try:
            print(call(path))
        except TypeError as error:
            print(call.__name__, error)
for arguments in (), [], ('',), ['', 'x']:
    for run in (lambda: os.execv('/no/such', arguments),
                lambda: os.execve('/no/such', arguments, {})):
        try:
            run()
        except ValueError as error:
            print(error)
