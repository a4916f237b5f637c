# Caps on heap, steps and time; an uncaught one ends with status 4.
ouro --max-heap=4M -c 'x = []
while True: x.append("y" * 1000)' 2> /dev/null; echo "heap: $?"
ouro --max-heap=4M -c 'x = []
while True: x.append("y" * 1000)' 2>&1 | sed 's/ *[0-9]* bytes  /N bytes /; s/in [0-9]* blocks/in N blocks/'
ouro -X maxheap=4M -c 'x = []
try:
    while True: x.append("y" * 1000)
except MemoryError as e:
    x = None
    print(e)
finally:
    print("cleaned up")'; echo "caught: $?"
ouro -X maxheap=4M -c 'x = bytearray(10 ** 8)' 2>&1 | grep MemoryError
ouro -X maxheap=4M -c 'x = 10 ** 50000000' 2>&1 | grep MemoryError
ouro -X maxsteps=1000 -c 'for i in range(999): pass
print("done")'; echo "steps: $?"
ouro -X maxsteps=1000 -c 'while True: pass'; echo "steps: $?"
ouro -X maxsteps=1000 -c 'while True:
    try:
        while True: pass
    except Exception as e: print(type(e).__mro__[1], e)'; echo "steps again: $?"
ouro -X maxtime=0.05 -c 'while True: pass'; echo "time: $?"
ouro -X maxtime=0.05 -c 'import time
time.sleep(60)' 2>&1 | tail -1
ouro -X maxtime=50 -c 'print("in time")'; echo "time: $?"
for wrong in maxheap=some maxheap=0 maxsteps=-1 maxtime=x tracemalloc=0; do
    ouro -X $wrong -c pass; echo "$wrong: $?"
done
ouro --max-heap -c pass 2>&1 | head -1
