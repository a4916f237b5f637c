#!/usr/bin/env python3
"""Time the programs of tests/bench under Ouro and under a CPython, side by side.

Each round runs every program under both, alternating, so that a change of the machine's
mood meets both. Shown are the smallest CPU time (user + system) and the peak resident
memory. Both outputs must be equal. --callgrind counts instructions instead of seconds.
"""

import argparse
import json
import math
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# A child of ours would begin with our own peak memory; a child of `time` does not.
TIME = "/usr/bin/time" if os.path.exists("/usr/bin/time") else None


def measure(program, script):
    """Run the script; return (CPU seconds, peak KiB, output, exit status)."""
    command = [program, script.name]
    with tempfile.TemporaryFile() as output, tempfile.NamedTemporaryFile() as memory:
        if TIME:
            command = [TIME, "-q", "-f", "%M", "-o", memory.name] + command
        child = subprocess.Popen(command, cwd=script.parent, stdout=output,
                                 stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        peak = int(memory.read().split()[-1]) if TIME else usage.ru_maxrss
        output.seek(0)
        text = output.read()
    return usage.ru_utime + usage.ru_stime, peak, text, child.returncode


def count_instructions(program, script):
    """Instructions that callgrind counts in one run, or None."""
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                           program, script.name], cwd=script.parent, capture_output=True)
    found = re.search(rb"Collected : (\d+)", done.stderr)
    return int(found.group(1)) if done.returncode == 0 and found else None


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values)) if values else float("nan")


def time_all(scripts, programs, rounds):
    """Return {script: [best (seconds, KiB, output, status) of each program]}."""
    best = {script: [None] * len(programs) for script in scripts}
    for turn in range(rounds):
        for script in scripts:
            order = list(enumerate(programs))
            for index, program in order if turn % 2 == 0 else reversed(order):
                result = measure(program, script)
                old = best[script][index]
                if old is None or result[0] < old[0]:
                    best[script][index] = result
    return best


def print_times(best, names):
    """Print the table; return the number of programs that failed."""
    print(f"{'program':<20}{names[0] + ' s':>10}{names[1] + ' s':>12}{'speed':>8}"
          f"{'MiB':>9}{'MiB':>9}{'memory':>8}")
    speeds, memories, failed = [], [], 0
    for script, (ours, theirs) in best.items():
        line = f"{script.stem:<20}{ours[0]:>10.3f}{theirs[0]:>12.3f}"
        if ours[3] != 0 or ours[2] != theirs[2]:
            failed += 1
            reason = f"exit status {ours[3]}" if ours[3] else "another output"
            print(f"{line}  FAILED: {reason}")
            continue
        speeds.append(max(theirs[0], 1e-4) / max(ours[0], 1e-4))
        memories.append(ours[1] / theirs[1])
        print(f"{line}{speeds[-1]:>7.2f}x{ours[1] / 1024:>9.1f}{theirs[1] / 1024:>9.1f}"
              f"{memories[-1]:>8.2f}")
    print(f"{'geometric mean':<42}{geometric_mean(speeds):>7.2f}x{'':>18}"
          f"{geometric_mean(memories):>8.2f}")
    return failed


def print_instructions(scripts, programs, names):
    print(f"{'program':<20}{names[0]:>18}{names[1]:>18}{'ratio':>8}")
    ratios = []
    for script in scripts:
        ours, theirs = (count_instructions(program, script) for program in programs)
        if ours and theirs:
            ratios.append(theirs / ours)
            print(f"{script.stem:<20}{ours:>18,}{theirs:>18,}{ratios[-1]:>7.2f}x", flush=True)
        else:
            print(f"{script.stem:<20}{'failed':>18}")
    print(f"{'geometric mean':<56}{geometric_mean(ratios):>7.2f}x")


def compare_baseline(best, path, save):
    """Show what became slower than the stored times; store the new ones with save."""
    times = {script.stem: results[0][0] for script, results in best.items()}
    if save:
        path.write_text(json.dumps(times, indent=4, sort_keys=True) + "\n")
    elif path.exists():
        for name, old in json.loads(path.read_text()).items():
            if name in times and times[name] > old * 1.1:
                print(f"slower than the baseline: {name} {times[name]:.3f} s, was {old:.3f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("-r", "--rounds", type=int, default=5)
    parser.add_argument("--binary", default=str(ROOT / "build" / "ouro"))
    parser.add_argument("--python", default="/usr/bin/python3")
    parser.add_argument("--folder", default=str(ROOT / "tests" / "bench"))
    parser.add_argument("--only", default="", help="programs whose name contains this")
    parser.add_argument("--callgrind", action="store_true", help="count instructions")
    parser.add_argument("--save", action="store_true", help="store the times as baseline")
    options = parser.parse_args()
    scripts = [path.resolve() for path in sorted(pathlib.Path(options.folder).glob("*.py"))
               if options.only in path.stem]
    programs = [shutil.which(name) and str(pathlib.Path(shutil.which(name)).absolute())
                for name in (options.binary, options.python)]
    if None in programs or not scripts:
        sys.exit("bench.py: a program or the scripts are missing")
    names = ("ouro", "python")
    if options.callgrind:
        print_instructions(scripts, programs, names)
        return 0
    best = time_all(scripts, programs, options.rounds)
    failed = print_times(best, names)
    if TIME is None:
        print("without /usr/bin/time no peak below this script's own is seen")
    compare_baseline(best, ROOT / "build" / "bench-baseline.json", options.save)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
