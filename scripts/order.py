#!/usr/bin/env python3
"""Write scripts/order.ld: functions and constants that programs use, the commonest first.

The kernel maps a program's file in windows of 64 KiB and counts each as resident memory,
so what is used together should lie together. The test scripts are run under valgrind;
the addresses that they execute and read are looked up in the linker's map, and the
sections are sorted by how many scripts touch them. Run it after larger changes, on a
release build: `make && scripts/order.py`. A name that no longer exists does no harm.
"""

import argparse
import bisect
import collections
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ("lang", "types", "modules", "errors")
TIMEOUT = 120  # seconds of one script; a slower one does not count
READERS = ("lang", "types")  # their reads are traced too, which is slow
# What gcc appends to the names of copies, parts and privatized functions.
SUFFIX = re.compile(r"\.(lto_priv|constprop|isra|part|cold)\.?\d*")
# glibc's string functions for processors that valgrind is not: what it cannot see run.
UNSEEN = "*(.text.evex .text.evex512 .text.avx512)"
STRINGS = re.compile(r"\.rodata(\..*)?\.(str|cst)[\d.]+$")

Section = collections.namedtuple("Section", "start size output name file")


def read_map(path):
    """Return the input sections of the linker's map, by address."""
    sections, output, pending = [], "", None
    for line in path.read_text(errors="replace").splitlines():
        head = re.match(r"(\.\S+)", line)
        alone = re.match(r" (\.\S+)$", line)
        full = re.match(r" (\.\S+)?\s+0x([0-9a-f]+)\s+0x([0-9a-f]+) (\S.*)$", line)
        if head:
            output = head.group(1)
        elif full and int(full.group(2), 16) and int(full.group(3), 16):
            sections.append(Section(int(full.group(2), 16), int(full.group(3), 16), output,
                                    full.group(1) or pending or "", full.group(4)))
        pending = alone.group(1) if alone else None
    return sorted(sections)


class Finder:
    def __init__(self, sections):
        self.sections, self.starts = sections, [section.start for section in sections]

    def find(self, addresses):
        found = set()
        for address in addresses:
            at = bisect.bisect_right(self.starts, address) - 1
            if at >= 0 and address < self.starts[at] + self.sections[at].size:
                found.add(self.sections[at])
        return found


def executed(binary, arguments, folder):
    """Addresses of the instructions of one run, from callgrind's relative notation."""
    address, seen = 0, set()
    with tempfile.NamedTemporaryFile() as out:
        try:
            subprocess.run(["valgrind", "--tool=callgrind", "--dump-instr=yes",
                            f"--callgrind-out-file={out.name}", binary, *arguments],
                           cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, timeout=TIMEOUT, check=False)
        except subprocess.TimeoutExpired:
            return seen
        for line in out.read().decode(errors="replace").splitlines():
            word = line.split(" ", 1)[0]
            if word.startswith("0x"):
                address = int(word, 16)
            elif word[:1] == "+" or word[:1] == "-" and word[1:].isdigit():
                address += int(word, 0)
            elif word != "*":
                continue
            seen.add(address)
    return seen


def read_constants(binary, arguments, folder, most=3_000_000):
    """Addresses in the program's file that one run reads, up to a number of accesses."""
    seen = set()
    with subprocess.Popen(["valgrind", "--tool=lackey", "--trace-mem=yes", binary, *arguments],
                          cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, errors="replace") as child:
        for line in child.stderr:
            if line.startswith(" L "):
                address = int(line[3:].split(",")[0], 16)
                if address < 0x8000000:
                    seen.add(address)
                    most -= 1
            if most == 0:
                child.kill()
                break
    return seen


def pattern_of(section):
    """How a linker script names an input section, whatever number gcc gave it."""
    archive = re.search(r"([\w.+-]+\.a)\((\S+)\)$", section.file)
    kind = "." + section.output.split(".")[1]  # that of .text.used is .text
    if archive:
        return f"*{archive.group(1)}:{archive.group(2)}({kind} {kind}.*)"
    if ".ltrans" not in section.file:
        return f"*{pathlib.Path(section.file).name}({kind} {kind}.*)"
    if STRINGS.match(section.name):
        return "*.ltrans.o(.rodata.str* .rodata.*.str* .rodata.cst*)"
    name = SUFFIX.sub("", section.name)
    return f"*({name} {name}.*)" if name != kind else None


def ordered(counts):
    """Patterns of the sections, the commonest first, else in the order of addresses."""
    rows = sorted(counts, key=lambda s: (-counts[s], s.start))
    return list(dict.fromkeys(filter(None, map(pattern_of, rows))))


def write(path, text, constants):
    with path.open("w") as out:
        out.write("/* Sections that programs use, the commonest first: written by order.py. */\n")
        for name, rows in ((".text", text), (".rodata", constants)):
            out.write(f"SECTIONS {{\n    {name}.used : {{\n")
            out.writelines(f"        {row}\n" for row in rows)
            out.write(f"    }}\n}} INSERT BEFORE {name};\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--binary", default=str(ROOT / "build" / "ouro"))
    parser.add_argument("--every", type=int, default=1, help="use every n-th script")
    options = parser.parse_args()
    finder = Finder(read_map(pathlib.Path(options.binary + ".map")))
    scripts = [path for folder in FOLDERS
               for path in sorted((ROOT / "tests" / folder).glob("*.py"))][::options.every]
    runs = [(executed, ([path.name], path.parent)) for path in scripts]
    runs += [(executed, (["-c", "pass"], ROOT))] * len(scripts)  # every start counts
    runs += [(read_constants, ([path.name], path.parent)) for path in scripts
             if path.parent.name in READERS][::8]
    runs += [(read_constants, (["-c", "pass"], ROOT))]
    counts = collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs, cache = [], {}
        for function, (arguments, folder) in runs:
            key = (function, *arguments)
            if key not in cache:
                cache[key] = pool.submit(function, options.binary, arguments, folder)
            jobs.append((function, cache[key]))
        for function, job in jobs:
            kind = ".text" if function is executed else ".rodata"
            counts.update(s for s in finder.find(job.result()) if s.output.startswith(kind))
    text = {s: n for s, n in counts.items() if s.output.startswith(".text")}
    constants = {s: n for s, n in counts.items() if s.output.startswith(".rodata")}
    write(ROOT / "scripts" / "order.ld", [UNSEEN, *ordered(text)], ordered(constants))
    print(f"{sum(s.size for s in text)} bytes of {len(text)} functions, "
          f"{sum(s.size for s in constants)} of {len(constants)} constants")
    return 0


if __name__ == "__main__":
    sys.exit(main())
