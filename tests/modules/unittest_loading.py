# A module that cannot be imported is told as that, whatever package it is in.
import os
import sys
import tempfile
import unittest

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, "broken_package"))
    for name, text in ("__init__", ""), ("broken", "import not_there_at_all\n"):
        with open(os.path.join(folder, "broken_package", name + ".py"), "w") as file:
            file.write(text)
    sys.path.insert(0, folder)
    loader = unittest.TestLoader()
    for name in "broken_package.broken", "broken_package.broken.T", "broken_package.nothing":
        loader.loadTestsFromName(name)
    print([error.strip().splitlines()[i] for error in loader.errors for i in (0, -1)])
