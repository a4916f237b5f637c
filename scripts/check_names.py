#!/usr/bin/env python3
"""Check the symbols of the object files, with nm.

Every external symbol of foo.o starts with foo_ (or is foo); foo_bar.o may also say foo_
where foo_internal.h stands beside it. A Type is named as its class (x_type), a test as
its type (is_x), a module's table as its row in modules.def says (mod_x). Mutable state is
at most one object per file, named as the file, besides Types and immortal objects.
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FREE = {"main": {"main"}}
# Tables that the design names apart from their files, and what counts the use of one.
SHARED = {"shape_table", "frame_stack", "int_cache", "int_cache_hits"}
# The machine's state: registers where the compiler can keep them there, else variables.
REGISTERS = {"eval": {"ip", "sp", "locals", "constants", "frame"}}
# Large tables, of which a start needs little: they would spread its other variables.
APART = {"type": {"lookup_cache"}}
# Values that no program changes, as are all of names.o.
IMMORTAL = {"singletons": {"singletons_none", "singletons_true", "singletons_false",
                           "singletons_ellipsis", "singletons_not_implemented",
                           "singletons_unbound"},
            "mod_datetime_zone": {"datetime_zone_utc", "no_time"},
            "typevar": {"no_default"}, "eval_ops": {"eval_ops_immediates"}}
MODULES = {"mod_" + name for name in
           re.findall(r"^MODULE\((\w+)\)",
                      (ROOT / "runtime" / "modules" / "modules.def").read_text(), re.M)}
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


def family(source):
    """The prefixes that the folder's foo_internal.h lends to foo.c, foo_bar.c."""
    for header in source.parent.glob("*_internal.h"):
        name = header.name.removesuffix("_internal.h")
        if source.name.startswith(name + "_"):
            yield name + "_"


def check_object(path, source):
    stem = path.stem
    prefix = file_name(stem)
    prefixes = (prefix + "_", stem + "_", "is_", *family(source))
    state = []
    for symbol, kind in read_symbols(path):
        base = re.sub(r"\.(\d+|part|isra|constprop|cold|lto_priv).*$", "", symbol)
        if base.startswith((".", "__", "_Z", "DW.", "CSWTCH")):
            continue
        if kind.isupper() and not base.startswith(prefixes) \
                and not base.endswith("_type") and base not in (prefix, stem) \
                and base not in MODULES | SHARED | FREE.get(stem, set()):
            yield f"{path}: external symbol {base} does not start with {prefix}_"
        if kind in "bBdDC" and stem != "names" and not re.search(r"_(type|module)(_|$)", base) \
                and base not in SHARED.union(*(table.get(stem, set())
                                               for table in (IMMORTAL, REGISTERS, APART))):
            state.append(base)
    names = (prefix, stem, "state", prefix + "_state", stem + "_state")
    own = [name for name in state if name in names]
    for name in state:
        if name not in own:
            yield f"{path}: mutable global {name}; the one static struct is named {prefix}"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "debug")
    problems = []
    for path in sorted(root.rglob("*.o")):
        parts = path.relative_to(root).parts
        if parts[0] not in (GENERATED, "tests"):
            problems += check_object(path, ROOT / path.relative_to(root))
    print(*problems, sep="\n", end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
