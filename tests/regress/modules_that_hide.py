# A missing attribute of a module: what is said when the module is still being imported,
# or when a file beside the program has the name of a library's module.
import os
import subprocess
import sys
import tempfile


def write(folder, files):
    for name, text in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path + '.py', 'w') as f:
            f.write(text)


def run(folder, *command, cwd=None):
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True,
                          cwd=cwd)
    print(done.stdout.replace(folder, 'FOLDER'), end='')
    print(done.stderr.replace(folder, 'FOLDER').strip().rpartition('\n')[2])


with tempfile.TemporaryDirectory() as folder:
    write(folder, {
        'random': 'import random\nprint(random.randint(1, 1))\n',
        'uses_random': 'from random import randint\n',
        'numbers': 'from numbers import Real\n',
        'uses_numbers': 'import numbers\n',
        'third': 'import third_user\n',
        'third_user': 'import third\nthird.name\n',
        'queue': 'import queue\nqueue.Queue\n',
        'whole': 'name = 1\n',
        'plain': '''import whole
try:
    whole.other
except AttributeError as e:
    print(e, '|', e.name, e.obj is whole)
del whole.__spec__
whole.other
'''})
    for name in 'random', 'uses_random', 'uses_numbers', 'third', 'third_user', 'queue', 'plain':
        run(folder, os.path.join(folder, name + '.py'))
    run(folder, '-c', 'import random', cwd=folder)
    run(folder, '-P', os.path.join(folder, 'random.py'))

with tempfile.TemporaryDirectory() as folder:
    write(folder, {'colorsys/__init__': '', 'program': 'import colorsys\ncolorsys.hls\n'})
    run(folder, os.path.join(folder, 'program.py'))

with tempfile.TemporaryDirectory() as folder:
    sys.path.insert(0, folder)
    write(folder, {
        'ring': 'import ring_end\n',
        'ring_end': '''import ring
try:
    ring.name
except AttributeError as e:
    print(str(e).replace(%r, 'FOLDER'), '|', ring.__spec__._initializing)
import pack.sub
''' % folder,
        'pack/__init__': '',
        'pack/sub': '''import pack
for name in 'sub', 'other':
    try:
        getattr(pack, name)
    except AttributeError as e:
        print(e)
''',
        'fails': '1 / 0\n'})
    import ring
    print(ring.__spec__._initializing)
    for _ in range(2):
        try:
            import fails
        except ZeroDivisionError as e:
            print(e)
