# The longest line of a file, and how many lines name a user: the file is read whole.
import sys

path = sys.argv[1] if len(sys.argv) > 1 else "/tmp/ouro-lines-list.log"
if len(sys.argv) == 1:
    with open(path, "w") as log:
        for i in range(100_000):
            log.write(f"{i:07d} GET /item/{i * 7919 % 10007} user={i % 91}\n")

with open(path) as log:
    lines = log.readlines()
stripped = [line.rstrip("\n") for line in lines]
matching = [line for line in stripped if "user=42" in line]

print("lines:", len(lines))
print("of user 42:", len(matching))
print("longest:", max(len(line) for line in stripped))
