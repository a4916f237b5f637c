# A module becomes an attribute of the package that is loaded when its code has run, which
# may not be the one that was there before. What import * says of names that are no str.
import os
import shutil
import sys
import tempfile
import types

folder = tempfile.mkdtemp()
FILES = {
    'pack/__init__.py': '',
    'pack/first.py': 'import sys\nsys.modules.pop(__package__)\nfrom . import second\n',
    'pack/second.py': '',
    'lost/__init__.py': '',
    'lost/inner.py': 'import sys\nsys.modules.pop(__package__)\n',
}
for name, text in FILES.items():
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as file:
        file.write(text)
sys.path.insert(0, folder)
sys.dont_write_bytecode = True
import pack.first
print(pack.first.second is pack.second, sorted(n for n in vars(pack) if n[0] != '_'))
try:
    import lost.inner
except KeyError as error:
    print('KeyError', error)
shutil.rmtree(folder)


class NoName:
    __all__ = [1]


plain, named = types.ModuleType('plain'), types.ModuleType('other')
plain.__dict__[b'key'] = 1
named.__all__ = ['__doc__', b'item']
nameless = types.ModuleType('gone')
nameless.__all__ = [None]
del nameless.__name__
odd = types.ModuleType('odd')
odd.__all__, odd.__name__ = [None], 5
for number, module in enumerate((plain, named, NoName(), nameless, odd)):
    sys.modules[f'm{number}'] = module
    try:
        exec(f'from m{number} import *', {})
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
