# oracle: none, modules of the binary have no path.
# Modules in the binary say as their file what their code says; those in C have none.
import importlib
import inspect
import json.decoder
import linecache
import math
import os
import pkgutil
import pydoc
import sys
import time
import tracemalloc
import unittest

for module in (linecache, json, json.decoder):
    print(module.__name__, module.__file__, getattr(module, "__path__", None), module, module.__spec__.origin)
print(json.__file__ == json.loads.__code__.co_filename == inspect.getfile(json))
print(inspect.getfile(json.JSONDecoder), inspect.getmodule(json.JSONDecoder.decode.__code__))
print([hasattr(module, "__file__") for module in (sys, math, time)], importlib.reload(json).__file__)
print(tracemalloc.Filter(False, linecache.__file__).filename_pattern, [os.path.dirname(json.__file__)])
print(pydoc.plain(pydoc.render_doc(json)).split()[-3:])
print(pkgutil.get_data("json", "decoder.py"))
for statement in ("from json import nothing", "from math import nothing"):
    try:
        exec(statement)
    except ImportError as error:
        print(error, error.path)
for attempt in (lambda: inspect.getsource(json), lambda: inspect.getsource(json.loads), lambda: inspect.getsource(sys),
                lambda: unittest.TestLoader().discover("json")):
    try:
        print(attempt())
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)
