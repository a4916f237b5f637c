"""Stream readers and writers of codecs: lines, sizes, marks, state, recoding."""
import codecs, io
def t(f):
    try: r=f()
    except BaseException as e: print('  ', type(e).__name__, e)
    else: print('  ', repr(r))
data='ab\u20ac\nzwei\r\ndrei\rvier\x85f\n\u2028x'
for enc in ('utf-8','utf-16','utf-16-le','utf-32','latin-1','utf-8-sig','ascii'):
    d=data if enc not in('latin-1','ascii') else 'ab\nzwei\r\ndrei\rvier'
    b=d.encode(enc)
    r=codecs.getreader(enc)(io.BytesIO(b))
    t(lambda: r.readline()); t(lambda: r.readline(keepends=False)); t(lambda: r.read(2)); t(lambda: r.readlines())
    r=codecs.getreader(enc)(io.BytesIO(b)); t(lambda: list(r))
    r=codecs.getreader(enc)(io.BytesIO(b)); t(lambda: [r.read(size=-1, chars=1) for i in range(4)]); t(lambda: r.read(3)); r.reset(); r.seek(0); t(lambda: r.read())
    w=io.BytesIO(); s=codecs.getwriter(enc)(w); t(lambda: (s.write(d), s.writelines(['a','b']), w.getvalue()))
    inc=codecs.getincrementaldecoder(enc)(); t(lambda: [inc.decode(bytes([c])) for c in b]+[inc.decode(b'',True)])
    t(lambda: inc.getstate()); inc.reset()
    e=codecs.getincrementalencoder(enc)(); t(lambda: [e.encode(c) for c in d]); t(lambda: e.getstate())
    t(lambda: list(codecs.iterdecode([b[i:i+3] for i in range(0,len(b),3)], enc))); t(lambda: list(codecs.iterencode(d, enc)))
    t(lambda: codecs.lookup(enc).name)
import tempfile, os
fn=tempfile.mktemp()
with codecs.open(fn,'w','utf-8') as f: f.write('gr\u00fc\nb\n'); f.writelines(['c\n'])
with codecs.open(fn,'r','utf-8') as f: t(lambda: f.readline()); t(lambda: list(f))
with codecs.open(fn,encoding='utf-8') as f:
    for l in f: t(lambda: l)
with codecs.open(fn,'r+','utf-8') as f: t(lambda: f.read()); f.write('x'); f.seek(0); t(lambda: f.read())
with codecs.open(fn,'rb') as f: t(lambda: f.read())
os.remove(fn)
t(lambda: codecs.EncodedFile(io.BytesIO(b'\xe9'), 'utf-8','latin-1').read())
t(lambda: codecs.StreamReaderWriter(io.BytesIO(b'abc'), codecs.getreader('utf-8'), codecs.getwriter('utf-8')).read())

class S(io.BytesIO):
    def read(self, *a):
        r=super().read(*a); print('    stream.read', a, len(r)); return r
def mk(b=b'abcdefghijklmnop\nqrs\ntuv\r\nxyz\rq\x0bw'*1): return codecs.getreader('utf-8')(S(b))
r=mk(); print(repr(r.read(2)), repr(r.read(2))); print(repr(r.read(-1,3)), repr(r.read(5,3)), repr(r.read(2)), repr(r.read()))
r=mk(); print(repr(r.readline()), repr(r.read(2))); 
r=mk(); print(repr(r.readline(5)), repr(r.readline(5)), repr(r.readline(size=3)), repr(r.readline())); print(repr(r.read(-1,2)), repr(r.readline()))
r=mk(b'x'*100+b'\r'+b'\n'+b'y'*200+b'\r'+b'z'); print([len(l) for l in r])
r=mk(b'x'*71+b'\r\ny'); print([len(l) for l in r])
r=mk('a€b'.encode()); print(repr(r.read(2)), repr(r.read(1)),repr(r.read(1)),repr(r.read(1)),repr(r.read(1)))
r=mk(b'abc\xffd\n\xfe'); 
try: print(repr(r.readline()))
except UnicodeDecodeError as e: print(e)
r=mk(b'abc\nd\xff\n'); 
try: print(repr(r.readline())); print(repr(r.readline()))
except UnicodeDecodeError as e: print(e)
r=mk(); print(r.readlines(), r.readlines(keepends=False)); r=mk(); print(r.readlines(5), r.readlines(None,False))
r=mk(b'ab\xe2\x82'); print(repr(r.read()))
r=mk(b'ab\n\xe2\x82'); print(list(r))
r=mk(); print(repr(r.readline()));
try: r.seek(0); print(repr(r.readline()))
except Exception as e: print(e)
r=mk(b'');print(repr(r.readline()), repr(r.read()), next(r,'end'))
import copy
for what in (codecs.getreader('utf-8')(S()), codecs.EncodedFile(S(), 'utf-8'),
             codecs.StreamReaderWriter(S(), codecs.getreader('utf-8'), codecs.getwriter('utf-8'))):
    try:
        copy.copy(what)
    except TypeError as error:
        print(error)
