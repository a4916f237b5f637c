#!/usr/bin/env python3
"""Check the symbols of the object files, with nm.

Every external symbol of foo.o starts with foo_ (or is foo); mutable state is at most one
object per file, named as the file, besides Type objects, which end in _type or _module.
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FREE = {"main": {"main"}}
# Tables that the design names apart from their files.
SHARED = {"shape_table", "frame_stack", "int_cache"}
GENERATED = "gen"


def read_symbols(path):
    """Yield (name, kind) of the defined symbols of an object file."""
    done = subprocess.run(["nm", "--defined-only", str(path)], capture_output=True,
                          text=True, check=True)
    for line in done.stdout.splitlines():
        fields = line.split()
        if len(fields) == 3:
            yield fields[2], fields[1]


def file_name(stem):
    """mod_math defines math_..., the other files what they are called."""
    return stem[4:] if stem.startswith("mod_") else stem


def check_object(path):
    stem = path.stem
    prefix = file_name(stem)
    state = []
    for symbol, kind in read_symbols(path):
        base = re.sub(r"\.(\d+|part|isra|constprop|cold|lto_priv).*$", "", symbol)
        if base.startswith((".", "__", "_Z", "DW.", "CSWTCH")):
            continue
        if kind.isupper() and not base.startswith((prefix + "_", stem + "_")) \
                and base not in (prefix, stem) and base not in FREE.get(stem, ()) \
                and base not in SHARED:
            yield f"{path}: external symbol {base} does not start with {prefix}_"
        if kind in "bBdDC" and stem != "names" and not re.search(r"_(type|module)(_|$)", base) \
                and base not in SHARED:
            state.append(base)
    own = [name for name in state if name in (prefix, stem, "state", prefix + "_state")]
    for name in state:
        if name not in own:
            yield f"{path}: mutable global {name}; the one static struct is named {prefix}"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "debug")
    problems = []
    for path in sorted(root.rglob("*.o")):
        parts = path.relative_to(root).parts
        if parts[0] not in (GENERATED, "tests"):
            problems += check_object(path)
    print(*problems, sep="\n", end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
