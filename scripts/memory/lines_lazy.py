# The longest line of a file, and how many lines name a user: one line at a time.
import sys

path = sys.argv[1] if len(sys.argv) > 1 else "/tmp/ouro-lines-lazy.log"
if len(sys.argv) == 1:
    with open(path, "w") as log:
        for i in range(100_000):
            log.write(f"{i:07d} GET /item/{i * 7919 % 10007} user={i % 91}\n")

count = matching = longest = 0
with open(path) as log:
    for line in log:
        line = line.rstrip("\n")
        count += 1
        matching += "user=42" in line
        longest = max(longest, len(line))

print("lines:", count)
print("of user 42:", matching)
print("longest:", longest)
