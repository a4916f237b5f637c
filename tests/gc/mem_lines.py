# ouro: -X mem=lines
# oracle: none, the module mem is Ouro's own
# Bytes by line: the sums are the heap's own figures, and the same in every run.
import mem
import sys

# The table of interned names grows here, not at a line that is looked at.
names = [sys.intern(f"name {i}") for i in range(1000)]


def make(count):
    return [i * 1000 for i in range(count)]


kept = make(1000)
gone = [bytes(100) for _ in range(50)]
del gone
text = "x" * 5000
text += str(len(kept))

rows = mem.lines()
print(sum(row[0] for row in rows) == rows.live)
own = [row for row in rows if row[6].startswith(__file__)]
for live, blocks, peak, made, made_blocks, freed, line in own:
    number = int(line.rpartition(":")[2])
    if number in (12, 15, 16, 17, 18, 19):
        print(number, live, blocks, made, made_blocks, freed)
print(sum(row[3] for row in rows) >= mem.stats().made_bytes - 200_000)
print(str(mem.why(kept)).replace(__file__, "FILE"))


def deeper(n):
    return [n] if n == 0 else deeper(n - 1) + [n * 1000]


# Code that goes while its lines are known: others get its memory.
for n in range(300):
    exec(compile(f"a = [{n}, 'x']\nb = [a, {n}.5]", f"<made {n % 3}>", "exec"))
deeper(50)
rows = mem.lines()
print(sum(row[0] for row in rows) == rows.live)
mem.lines(False)
try:
    mem.lines()
except RuntimeError as error:
    print(error)
mem.lines(True)
more = make(10)
print([row[:2] for row in mem.lines() if row[6].endswith("mem_lines.py:12")])


def free(count):
    first = free.__code__.co_firstlineno
    i = 1000
    while i < 1000 + count:
        made = i * 1000
        none = None
        made = none
        if (i + 500) * 1.5 < 3.0:
            none = i
        i += 1
    rows = {row[6]: row[3:6] for row in mem.lines()}
    return [rows.get(f"{__file__}:{first + n}", ()) for n in range(3, 9)]


# A number is freed by the line where it goes, also when that makes nothing.
print(*free(100), sep="\n")
rows = mem.lines()
print(sum(row[0] for row in rows) == rows.live)
