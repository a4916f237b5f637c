# `from package import submodule` says what the submodule itself could not import.
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(folder + '/package_of_two')
    with open(folder + '/package_of_two/__init__.py', 'w'):
        pass
    with open(folder + '/package_of_two/lame.py', 'w') as f:
        f.write('import a_module_that_is_not_there\n')
    sys.path.insert(0, folder)
    try:
        from package_of_two import lame
    except ModuleNotFoundError as e:
        print(e, e.name)
    try:
        from package_of_two import other
    except ImportError as e:
        print(type(e), str(e).replace(folder, ''))
