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
# recursion without a loop, and loops that run in C
ouro -X maxsteps=9000 -c 'def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(12))
fib(50)' 2>&1 | tail -1
ouro -X maxsteps=9000 -c 'def walk(n):
    if n:
        yield from walk(n - 1)
        yield from walk(n - 1)
list(walk(50))' 2>&1 | tail -1
for call in 'fib(50)' 'list(walk(50))' 'sum(count())' 'max(map(abs, count()))' \
    'max(map(lambda x: 1, count()))' 'sorted(range(9999), key=lambda x: fib(25))' \
    're.match("(a+)+$", "a" * 50 + "b")' '-1 in count()' 'any(repeat(0))' \
    'next(filter(None, repeat(0)))' '"".join(x for x in repeat(""))' 'set(repeat(1))'; do
    ouro -X maxtime=0.05 -c "import re
from itertools import count, repeat
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def walk(n):
    if n:
        yield from walk(n - 1)
        yield from walk(n - 1)
$call" 2>&1 | tail -1
done
# nothing looks at signals: after the reserve of a second it is ended
ouro -X maxtime=0.5 -c 't = ()
for i in range(50): t = (t, t)
print("hashing")
hash(t)'; echo "stuck: $?"
ouro -X maxtime=50 -c 'print("in time")'; echo "time: $?"
for wrong in maxheap=some maxheap=0 maxheap maxsteps=-1 maxsteps maxtime=x maxtimes=1 mem mem=line \
    tracemalloc=0; do
    ouro -X $wrong -c pass; echo "$wrong: $?"
done
ouro --max-heap -c pass 2>&1 | head -1
# what waits in buffers is written first
ouro -X maxtime=0.5 -c 'out = open("waiting.txt", "w")
out.write("in a file\n")
print("x" * 70000, end="")
t = ()
for i in range(50): t = (t, t)
print("in stdout")
hash(t)' | tail -c 20; cat waiting.txt; rm waiting.txt
# what waits ends in time
mkfifo pipe
for wait in 'signal.sigwait([signal.SIGUSR1])' 'signal.pause()' 'open("pipe")' \
        'threading.Event().wait(50)'; do
    ouro -X maxtime=2 -c "import signal, threading
try: $wait
except BaseException as error: print(error)" > "$wait.txt" &
done
wait
cat ./*.txt
rm pipe ./*.txt
# a program cannot stop the clock's signal
ouro -X maxtime=0.05 -c 'import _signal as signal
clock = signal.SIGRTMAX - 1
signal.pthread_sigmask(signal.SIG_BLOCK, [clock])
try: signal.signal(clock, signal.SIG_IGN)
except OSError as error: print(error)
while True: pass' 2>&1 | sed -n '1p;$p'
ouro -c 'import _signal as signal
print(signal.signal(signal.SIGRTMAX - 1, signal.SIG_IGN))'
