"""`-m unittest`: run the tests of the modules named, or of the folder."""

import os
import sys

if sys.argv[0].endswith("__main__.py"):
    sys.argv[0] = f"{os.path.basename(sys.executable)} -m unittest"

from .main import main

main(module=None)
