# What a call had gathered before a chunk that cannot be decoded is lost; the next one reads on behind it.
import io
def mk(): 
    return io.TextIOWrapper(io.BytesIO(b'A\nB\nC\n'+b'123456789\n'*1000+b'\x80'), encoding="ascii")
f=mk()
try: print(len(list(f)))
except UnicodeDecodeError as e: print(e.start)
print(repr(f.readline()), repr(f.read()))
f=mk()
n=0
try:
    for l in f: n+=1
except UnicodeDecodeError as e: print(n)
print(repr(f.readline()), repr(f.readline()))
f=mk()
try: f.read()
except UnicodeDecodeError as e: print("read")
try: print(repr(f.readline()), repr(f.read(5)))
except UnicodeDecodeError as e: print("again")
f=mk()
print(f.read(8000)[-3:])
for _ in range(5):
    try: print(len(f.read(5000)))
    except UnicodeDecodeError as e: print("err", e.start)
f=mk(); f.readline()
try: f.read(100000)
except UnicodeDecodeError as e: print("err", e.start)
print(repr(f.read(3)))
