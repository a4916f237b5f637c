#!/usr/bin/env python3
"""Write scripts/order.ld, functions and constants that programs use, the commonest first,
and what concerns each start: scripts/variables.ld, the variables that it writes, and
scripts/strings.s, the literals that it reads.

The kernel maps a program's file in windows of 64 KiB and counts each as resident memory,
so what is used together should lie together. The test scripts are run under valgrind;
the addresses that they execute and read are looked up in the linker's map, and the
sections are sorted by how many scripts touch them. The variables that `-c pass` writes
become one block, which os_populate_data brings in at once: a page written by itself costs
a fault and a copy. The linker keeps equal literals once, where it meets them first: so those
of strings.s, which it is given before all others, lie together. Run it after larger changes,
on a release build: `make && scripts/order.py`; with --start it is quick and leaves order.ld
as it is. A name that no longer exists does no harm.
"""

import argparse
import bisect
import collections
import concurrent.futures
import functools
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
# What valgrind does not see run: glibc's string functions for processors that it is not,
# and the look-up of the clock in the kernel's shared object.
UNSEEN = ["*(.text.evex .text.evex512 .text.avx512 .text.sse4.2)",
          *(f"*libc.a:dl-{name}.o(.text .text.*)" for name in ("object", "lookup", "setup_hash"))]
UNSEEN_READ = ["*libc.a:dl-origin.o(.rodata.*)", "*libc.a:fstat64.o(.rodata.*)"]
WRITTEN_MOST = 16 << 10  # bytes of a variable; of a larger one, little is written at once
STRINGS = re.compile(r"\.rodata(\..*)?\.(str|cst)[\d.]+$")
LITERALS = "KEEP (*strings.o(.rodata.*))"
OTHER_LITERALS = "*.ltrans.o(.rodata.str* .rodata.*.str*)"  # so many that they come last

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


def accessed(binary, arguments, folder, marks, most=3_000_000):
    """Addresses in the program that one run loads (" L") or stores to (" S", " M"), up to
    a number of accesses."""
    seen = set()
    with subprocess.Popen(["valgrind", "--tool=lackey", "--trace-mem=yes", binary, *arguments],
                          cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, errors="replace") as child:
        for line in child.stderr:
            if line.startswith(marks):
                address = int(line[3:].split(",")[0], 16)
                if address < 0x8000000:
                    seen.add(address)
                    most -= 1
            if most == 0:
                child.kill()
                break
    return seen


def read_constants(binary, arguments, folder):
    return accessed(binary, arguments, folder, " L")


def pattern_of(section):
    """How a linker script names an input section, whatever number gcc gave it."""
    archive = re.search(r"([\w.+-]+\.a)\((\S+)\)$", section.file)
    kind = "." + section.output.split(".")[1]  # that of .text.used is .text
    if archive:
        return f"*{archive.group(1)}:{archive.group(2)}({kind} {kind}.*)"
    if ".ltrans" not in section.file:
        return f"*{pathlib.Path(section.file).name}({kind} {kind}.*)"
    if STRINGS.match(section.name):
        return OTHER_LITERALS if ".str" in section.name else "*.ltrans.o(.rodata.cst*)"
    name = SUFFIX.sub("", section.name)
    return f"*({name} {name}.*)" if name != kind else None


def ordered(counts):
    """Patterns of the sections, the commonest first, else in the order of addresses."""
    rows = sorted(counts, key=lambda s: (-counts[s], s.start))
    patterns = dict.fromkeys(filter(None, map(pattern_of, rows)))
    return sorted(patterns, key=OTHER_LITERALS.__eq__)


def block(name, rows, place, end=""):
    """An output section of its own, which the linker's script gets at that place."""
    inputs = "".join(f"        {row}\n" for row in rows)
    return f"SECTIONS {{\n    {name} : {{\n{inputs}    }}\n{end}}} INSERT {place};\n"


def write(name, comment, *blocks):
    text = f"/* {comment}: written by order.py. */\n" + "".join(blocks)
    (ROOT / "scripts" / name).write_text(text)


def write_variables(binary, finder):
    stored = finder.find(accessed(binary, ["-c", "pass"], ROOT, (" S", " M")))
    rows = {".data": [], ".bss": []}
    for section in sorted(stored):
        kind = section.output.removesuffix(".used")
        if kind in rows and section.size <= WRITTEN_MOST:
            rows[kind].append(pattern_of(section))
    write("variables.ld", "Variables that each start writes",
          block(".data.used", ["written_begin = .;", *dict.fromkeys(rows[".data"])],
                "AFTER .data"),
          block(".bss.used (NOLOAD)", dict.fromkeys(rows[".bss"]), "BEFORE .bss",
                "    written_end = .;\n"),
          # It is huge, and only its first pages are used: what follows would be far away.
          block(".bss.last (NOLOAD)", ["*(.bss.shape_table)"], "AFTER .bss"))


@functools.lru_cache
def output_bytes(binary, output):
    """The content of an output section of the program's file."""
    with tempfile.NamedTemporaryFile() as out:
        subprocess.run(["objcopy", "-O", "binary", "-j", output, binary, out.name], check=True)
        return out.read()


def section_bytes(binary, finder, section):
    """The content of one input section."""
    first = next(s.start for s in finder.sections if s.output == section.output)
    return output_bytes(binary, section.output)[section.start - first:][:section.size]


def write_strings(binary, finder):
    """Literals that `-c pass` reads, by the alignment that the compiler gave them."""
    found = collections.defaultdict(dict)
    reads = sorted(accessed(binary, ["-c", "pass"], ROOT, " L"))
    for section in sorted(finder.find(reads)):
        kind = re.search(r"\.str1\.(\d+)$", section.name)
        data = section_bytes(binary, finder, section) if kind else b""
        for address in reads if kind else ():
            at = address - section.start
            if 0 <= at < section.size:
                start = data.rfind(b"\0", 0, at) + 1
                found[int(kind[1])][data[start:data.index(b"\0", start)]] = None
    lines = ["# Literals that each start reads: written by order.py.",
             '    .section .note.GNU-stack, "", @progbits']
    for alignment, texts in sorted(found.items()):
        lines.append(f'    .section .rodata.str1.{alignment}, "aMS", @progbits, 1')
        for text in texts:
            shown = "".join(chr(c) if 32 <= c < 127 and c not in b'"\\' else f"\\{c:03o}"
                            for c in text)
            lines += [f"    .balign {alignment}"] * (alignment > 1) + [f'    .string "{shown}"']
    (ROOT / "scripts" / "strings.s").write_text("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--binary", default=str(ROOT / "build" / "ouro"))
    parser.add_argument("--every", type=int, default=1, help="use every n-th script")
    parser.add_argument("--start", action="store_true",
                        help="write variables.ld and strings.s alone")
    options = parser.parse_args()
    finder = Finder(read_map(pathlib.Path(options.binary + ".map")))
    write_variables(options.binary, finder)
    write_strings(options.binary, finder)
    if options.start:
        return 0
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
    # What each start touches lies in one piece: constants, the first words of the unwind
    # tables and of .fini, functions.
    write("order.ld", "Sections that programs use, the commonest first",
          block(".rodata.used", [LITERALS, *ordered(constants), *UNSEEN_READ],
                "BEFORE .text"),
          block(".eh_frame", ["KEEP (*(.eh_frame))"], "BEFORE .text"),
          block(".fini", ["KEEP (*(SORT_NONE(.fini)))"], "BEFORE .text"),
          block(".text.used", [*UNSEEN, *ordered(text)], "BEFORE .text"))
    print(f"{sum(s.size for s in text)} bytes of {len(text)} functions, "
          f"{sum(s.size for s in constants)} of {len(constants)} constants")
    return 0


if __name__ == "__main__":
    sys.exit(main())
