# Encodings by name, in parts, of files.
import codecs, io


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for name in ('utf-8', 'UTF8', 'latin-1', 'ascii', 'utf-16', 'utf-32-be', 'utf-8-sig'):
    info = codecs.lookup(name)
    print(info.name, info.encode('az'), codecs.decode(codecs.encode('az', name), name))
t(lambda: codecs.lookup('nope')); t(lambda: codecs.encode('é', 'ascii')); t(lambda: codecs.encode('Hello', 'rot13')); t(lambda: codecs.encode(b'ab', 'hex')); t(lambda: codecs.decode(b'6162', 'hex')); t(lambda: codecs.BOM_UTF8)
for name in ('utf-8', 'utf-16', 'utf-8-sig', 'utf-32'):
    d = codecs.getincrementaldecoder(name)()
    data = 'aé€😀z'.encode(name)
    print([d.decode(data[i:i + 1], i == len(data) - 1) for i in range(len(data))])
    e = codecs.getincrementalencoder(name)(); print(e.encode('a'), e.encode('é'))
print(list(codecs.iterdecode([b'\xc3', b'\xa9'], 'utf-8')), list(codecs.iterencode(['é', 'x'], 'utf-8')))
w = io.BytesIO(); codecs.getwriter('utf-8')(w).write('é'); print(w.getvalue())
print(codecs.getreader('utf-8')(io.BytesIO(b'\xc3\xa9\nb\n')).readlines())
