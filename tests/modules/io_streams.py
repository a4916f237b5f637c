# The streams of _io: in memory, over other streams, derived in Python.
import _io, sys

path = '/tmp/ouro_test_io_streams.txt'
b=_io.BytesIO(b'abc\ndef\n\nx')
print(b.read(2), b.readline(), b.readlines(), b.tell(), b.read())
b.seek(0); print(list(b)); b.seek(2); b.write(b'ZZ'); print(b.getvalue())
v=b.getbuffer(); v[0]=65; print(b.getvalue())
try: b.write(b'x'*100)
except BufferError as e: print(e)
v.release(); b.write(b'!'); b.seek(20); b.write(b'end'); print(b.getvalue()); 
b.truncate(3); print(b.getvalue(), b.tell()); b.close()
try: b.read()
except ValueError as e: print(e)
s=_io.StringIO('a\nb\r\nc', newline=None); print(repr(s.read()), s.newlines)
s=_io.StringIO(); print('hé€😀', file=s, end=''); print(s.getvalue(), s.tell(), s.write('x\ny')); s.seek(0); print(s.readline(), list(s))
t=_io.TextIOWrapper(_io.BytesIO(b'l1\nl2\r\nl3'), encoding='utf-8')
print(repr(t.readline()), t.tell(), t.readlines()); t.seek(0); print(repr(t.read()))
print(type(t.buffer), t.encoding, t)
o=_io.BytesIO(); t=_io.TextIOWrapper(o, encoding='utf-16', newline='\r\n', write_through=True); t.write('hé\n'); print(o.getvalue()); t.flush(); t.detach(); print(o.getvalue())
try: t.write('x')
except ValueError as e: print(e)
class R(_io._RawIOBase):
    def __init__(s,d): s.d=d
    def readable(s): return True
    def readinto(s,b):
        n=min(len(b),3,len(s.d)); b[:n]=s.d[:n]; s.d=s.d[n:]; return n
    def close(s):
        print('closing'); super().close()
r=_io.BufferedReader(R(b'hello\nworld\n')); print(r.readline(), r.read(2), r.peek(), r.read()); del r
r=R(b'abcdefg'); print(r.read(2), r.readall(), r.closed)
print(list(R(b'x\ny\nzz')))
class W(_io._TextIOBase):
    def write(s,t): sys.__stdout__.write('<'+t+'>'); return len(t)
old=sys.stdout; sys.stdout=W(); print('hi','there'); sys.stdout=old
print(_io.TextIOWrapper.__mro__)
f=open(path,'w'); f.foo=1; print(f.foo, f, f.buffer, f.buffer.raw); f.write('abc'); f.close(); 
f=_io.FileIO(path); print(f, f.read(), f.name); f.close(); print(f)
f=open(path,'rb'); b=_io.BufferedReader(f.raw) if 0 else f; print(b, b.read()); f.close()
class T(_io.TextIOWrapper):
    def write(s,x): return super().write(x.upper())
o=_io.BytesIO(); t=T(o); print('abc',file=t); t.flush(); print(o.getvalue()); print(t)
sys.stdout.reconfigure(line_buffering=True)
try: _io._IOBase().seek(1)
except Exception as e: print(type(e), e)
x=_io._IOBase(); x.close(); print(x.closed)
try: x.readline()
except Exception as e: print(type(e), e)
print(isinstance(sys.stdout,_io._TextIOBase), sys.stdout.fileno())


import io
# A buffer that is detached does not flush what is below.
class Bad(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        return len(data)

    def flush(self):
        if not self.closed:
            raise OSError("raw flush fails")


bad = Bad()
print(io.BufferedWriter(bad).detach() is bad)
Bad.flush = lambda self: None

# reconfigure() hands on what was written; the locale's encoding has a name
raw = io.BytesIO()
text = io.TextIOWrapper(io.BufferedWriter(raw), encoding="ascii", newline="\n")
text.write("AB\nC")
print(raw.getvalue())
text.reconfigure(line_buffering=True)
print(raw.getvalue())
text.write("DEF\nG")
text.write("H")
text.reconfigure(line_buffering=False)
print(raw.getvalue(), io.text_encoding(None), io.text_encoding("x"))
