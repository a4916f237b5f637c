# Decoding in parts: characters and escapes that are cut, states, readers that give bytes.
import codecs
import io
import itertools


def parts(data, size):
    return [data[i:i + size] for i in range(0, len(data), size)]


for encoding in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be',
                 'unicode_escape', 'raw_unicode_escape', 'ascii', 'latin-1'):
    text = 'a\xe9\u20ac\U0001f600z\n' if encoding not in ('ascii', 'latin-1') else 'abc\n'
    data = (text * 3).encode(encoding)
    for size in 1, 2, 3, 5:
        decoder = codecs.getincrementaldecoder(encoding)()
        got = [decoder.decode(part) for part in parts(data, size)]
        assert ''.join(got) + decoder.decode(b'', True) == text * 3, (encoding, size)
        reader = codecs.getreader(encoding)(io.BytesIO(data))
        assert ''.join(iter(lambda: reader.read(size), '')) == text * 3, (encoding, size)
    reader = codecs.getreader(encoding)(io.BytesIO(data))
    print(encoding, list(map(ascii, [reader.readline(2), reader.readline(), *reader])))

for errors, data in itertools.product(('replace', 'ignore', 'surrogatepass', 'strict'), (
        b'\xff\xe2\x82', b'a\xed\xa0', b'\xed\xa0\x80b\xed', b'\x80\xf0\x9f\x98', b'\xf5\xe2', b'\xc3')):
    decoder = codecs.getincrementaldecoder('utf-8')(errors)
    for final in False, True:
        try:
            print(errors, data, ascii(decoder.decode(data, final)), decoder.getstate())
        except UnicodeDecodeError as error:
            print(errors, data, error)
            decoder.reset()
        data = b''

for encoding in 'utf-16', 'utf-32', 'utf-8-sig', 'utf-8':
    decoder = codecs.getincrementaldecoder(encoding)()
    print(encoding, decoder.getstate())
    data = 'ab\u20ac'.encode(encoding)
    decoder.decode(data[:-1])
    state = decoder.getstate()
    twin = codecs.getincrementaldecoder(encoding)()
    twin.setstate(state)
    print(state, ascii(twin.decode(data[-1:])), twin.getstate())
    if encoding in ('utf-16', 'utf-32'):
        twin.setstate((b'', 1))
        print(ascii(twin.decode('x'.encode(encoding + '-be'))), twin.getstate())

for encoding in 'hex_codec', 'base64_codec', 'quopri_codec', 'uu_codec':
    data = codecs.encode(b'one\r\ntwo', encoding)
    reader = codecs.getreader(encoding)(io.BytesIO(data))
    print(encoding, reader.readline(), reader.read(), reader.read(), reader.charbuffertype)
reader = codecs.getreader('rot_13')(io.StringIO('one'))
print(reader.charbuffertype)
