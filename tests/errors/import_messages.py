# Errors of import: missing modules and names, circular, relative without a package, suggestions.
codes = ["import no_such_module", "import os.no_such", "import sys.path",
"from os import no_such_name", "from no_such import x", "from . import x", "from .x import y",
"from .. import z", "import math.sin", "from math import sinn",
         "from sys import *; print(maxsize > 0)", "from collections import OrderDict",
         "import colections", "from os import Path", "__import__('')", "__import__('a..b')",
         "__import__(5)", "__import__('sys', level=-1)", "__import__('x', level=1)",
         "__import__('x', {'__package__': ''}, level=1)",
         "__import__('x', {'__package__': 5}, level=1)",
         "__import__('x', {'__name__': 'pkg'}, level=1)",
         "import sys; sys.modules['fake'] = None; import fake",
         "import sys; sys.modules['fake'] = 5; import fake; print(fake)", "from fake import x",
         "import sys; sys.modules['fake2'] = None; from fake2 import y",
         "import importlib; importlib.import_module('.x')",
         "import importlib; importlib.import_module('no_such_thing')",
         "import importlib; importlib.import_module('.x', 'no_such_pkg')",
         "import importlib; importlib.reload(5)", "import json.decoder as d; print(d.__name__)",
         "from json import decoder as e, nothing"]
for code in codes:
    try:
        exec(code, {"__name__": "__main__"})
        print(repr(code), "works")
    except Exception as error:
        text = str(error).replace(getattr(error, "path", None) or "\0", "PATH")
        print(repr(code), "->", type(error).__name__, text.split(" (")[0], getattr(error, "name",
        "-"))
