#!/usr/bin/env python3
"""Check that the bodies of instructions jump to one another and never call, with objdump.

Where every instruction is a function, one that is called instead of jumped to lets the C
stack grow with each run of it. A compiler gives up the jump silently, for example for a
body with more parameters than registers pass. Bodies are op_* and go_*, and whatever jumps
to one of them; only what enters the machine from C may call them.
"""

import re
import subprocess
import sys

ENTRIES = {"run", "run_nested", "start"}
HEAD = re.compile(r"^[0-9a-f]+ <([^>]+)>:")
TRANSFER = re.compile(r"\s(call|jmp|j[a-z]+)\s+[0-9a-f]+ <([^>+]+)>$")


def plain(name):
    """The name in the source of a clone that the compiler made."""
    return name.split(".")[0]


def read_transfers(path):
    """Yield (function, "call" or "jump", target) of the direct transfers between functions."""
    done = subprocess.run(["objdump", "-d", "--no-show-raw-insn", path], capture_output=True,
                          text=True, check=True)
    function = None
    for line in done.stdout.splitlines():
        head = HEAD.match(line)
        if head:
            function = plain(head.group(1))
            continue
        transfer = TRANSFER.search(line)
        if transfer and function is not None:
            yield function, "call" if transfer.group(1) == "call" else "jump", plain(transfer.group(2))


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: check_tails.py eval.o")
    transfers = list(read_transfers(sys.argv[1]))
    names = {name for function, _, target in transfers for name in (function, target)}
    bodies = {name for name in names if name.startswith(("op_", "go_"))}
    if not bodies:
        sys.exit(f"{sys.argv[1]}: no bodies of instructions found")
    while True:
        more = {function for function, kind, target in transfers
                if kind == "jump" and target in bodies} - bodies - ENTRIES
        if not more:
            break
        bodies |= more
    wrong = sorted({(function, target) for function, kind, target in transfers
                    if kind == "call" and target in bodies and function not in ENTRIES})
    for function, target in wrong:
        print(f"{sys.argv[1]}: {function} calls {target} instead of jumping to it")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
