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
# The other names of encodings, and how names may be written.
from encodings.aliases import aliases
for module in "ascii base64_codec cp1250 cp1251 cp1252 cp1253 cp1254 cp1257 cp437 cp850 cp852 cp866 hex_codec iso8859_2 iso8859_5 iso8859_7 iso8859_9 iso8859_15 koi8_r koi8_u latin_1 mac_roman quopri_codec rot_13 utf_16 utf_16_be utf_16_le utf_32 utf_32_be utf_32_le utf_7 utf_8 utf_8_sig uu_codec punycode idna unicode_escape raw_unicode_escape charmap undefined".split():
    names = sorted(n for n in aliases if aliases[n] == module)
    print(module, names, codecs.lookup(module).name, {codecs.lookup(n).name for n in names})
for name in 'hex-codec', 'HEX', 'latin 1', 'ISO 8859-1', 'windows-1252', 'ut-f8', 'utf8sig', 'utf-8_sig', ' utf8', 'rot-13', 'quoted-printable', 'unicodeescape', 'utf16le', 'utf-16le', 'iso_646.irv-1991', 'koi8r', 'x.y', '', 'aliases', 'encodings.utf_8':
    t(lambda: (name, codecs.lookup(name).name))
for name in 'utf-7', 'utf-8-sig', 'uu', 'quopri':
    for value in b'a', 3, None, bytearray(b'a'), 'a', '\ufeffa', '\ud800', b'\xef\xbb\xbfa', bytearray(b'+AOk-'):
        t(lambda: codecs.encode(value, name)); t(lambda: codecs.decode(value, name))
t(lambda: codecs.lookup('utf-8-sig').decode(b'\xef\xbb\xbfab')); t(lambda: codecs.lookup('utf-8-sig').encode('ab'))
t(lambda: codecs.lookup('utf-8-sig').decode(b'\xef\xbb\xbf\xff'))
# str.encode(), bytes.decode() and open() know the same names; errors know nothing of a signature.
import os
for name in 'ut-f8', 'UTF 8', '-utf-8-', 'utf.8', 'ASC-II', 'lat-in1', 'Latin 1', 'utf16le', 'utf-16-le', 'utf-1-6', 'utf8sig', 'utf_8-sig', 'u8', '646':
    t(lambda: (name, 'a'.encode(name), b'a\0'.decode(name))); t(lambda: open(os.devnull, encoding=name).close())
for data in b'\xef\xbb\xbf\xff', b'\xef\xbb\xbfa\xe9', b'a\xe9', b'\xef\xbb\xbf\xef\xbb', b'\xef\xbb':
    t(lambda: data.decode('utf-8-sig')); t(lambda: data.decode('utf-8-sig', 'backslashreplace'))
