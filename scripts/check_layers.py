#!/usr/bin/env python3
"""Check that every #include "..." obeys scripts/layers.txt.

Also checked: `_internal.h` headers stay in their own folder, a .c includes its own
header first and system headers before ours, and stems are unique in the tree.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SUFFIXES = {".c", ".h", ".cc", ".re", ".y"}
INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)')


def read_layers():
    layers = {}
    for line in (ROOT / "scripts" / "layers.txt").read_text().splitlines():
        line = line.partition("#")[0]
        if ":" in line:
            folder, _, allowed = line.partition(":")
            layers[folder.strip()] = allowed.split()
    return layers


def sources():
    for top in ("lexer", "grammar", "runtime", "vm", "tests/unit", "tests/fuzz"):
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in SUFFIXES or path.suffix == ".def":
                yield path


def allowed(target, folder, layers):
    rules = layers[folder] + [folder]
    target_folder = target.rpartition("/")[0]
    return any(rule in ("*", target, target_folder) for rule in rules)


def check_order(path, name, includes):
    """Own header first, then the system's, then ours."""
    own = name.rpartition(".")[0] + ".h"
    if path.suffix not in (".c", ".cc"):
        return
    if (ROOT / own).exists() and (not includes or includes[0][1] != own):
        yield f"{name}: does not include {own} first"
    ours_seen = False
    for line, mine, system in includes[1:]:  # the first may be ours without an x.h for x.c
        if mine and mine.endswith((".def", ".inc")):
            continue
        if mine and mine != own:
            ours_seen = True
        elif system and ours_seen:
            yield f"{name}:{line}: <{system}> after our own headers"


def check_file(path, layers):
    name = path.relative_to(ROOT).as_posix()
    folder = name.rpartition("/")[0]
    if folder not in layers:
        yield f"{name}: {folder} has no row in scripts/layers.txt"
        return
    includes, conditional = [], 0
    for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if re.match(r"\s*#\s*if", text):
            conditional += 1
        elif re.match(r"\s*#\s*endif", text):
            conditional -= 1
        match = INCLUDE.match(text)
        if not match:
            continue
        mine, system = match.groups()
        if not conditional:
            includes.append((line, mine, system))
        if mine and not allowed(mine, folder, layers):
            yield f"{name}:{line}: {folder} may not include {mine}"
        if mine and mine.endswith("_internal.h") and mine.rpartition("/")[0] != folder:
            yield f"{name}:{line}: {mine} belongs to another folder"
    yield from check_order(path, name, includes)


def check_stems(paths):
    seen = {}
    for path in paths:
        folder = seen.setdefault(path.stem, path.parent)
        if folder != path.parent and path.stem not in ("main", "README"):
            yield f"{path.relative_to(ROOT)}: the stem {path.stem} is also in {folder.relative_to(ROOT)}"


def main():
    layers = read_layers()
    paths = list(sources())
    problems = [problem for path in paths for problem in check_file(path, layers)]
    problems += check_stems(paths)
    print(*problems, sep="\n", end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
