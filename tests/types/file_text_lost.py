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

# After a failure another encoding may be set: what was read is gone.
def open_utf8(data):
    return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")


B=b'\xff\xfe'; L=b'ok\n'*4000+B
for data in B, L:
    for name, f in [("readline",lambda t:t.readline()),("readlines",lambda t:t.readlines()),("read",lambda t:t.read()),("read5",lambda t:t.read(5)),("readbig",lambda t:t.read(100000)),("next",next),("readline limit",lambda t:t.readline(1)),("read1 readlines",lambda t:(t.read(1),t.readlines())),("read1 read",lambda t:(t.read(1),t.read())),("read1 readbig",lambda t:(t.read(1),t.read(100000)))]:
        t = open_utf8(data)
        try: r=f(t)
        except UnicodeDecodeError as e: r="error"
        try: t.reconfigure(encoding="latin-1"); q="ok"
        except Exception as e: q=type(e).__name__
        try: z=t.read(3)
        except Exception as e: z=type(e).__name__
        print(len(data), name, repr(r)[:20], q, repr(z))
