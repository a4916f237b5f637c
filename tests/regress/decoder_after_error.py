# A decoder that has failed keeps what it kept before, and may go on.
import codecs

for name, first, bad, good in (("utf-8", b"\xc3", b"\xc3", b"\xa9"), ("utf-8", b"a\xe2\x82", b"z", b"\xac"),
                               ("utf-8-sig", b"\xef\xbb", b"\xc3", b"\xbfb"), ("utf-16-le", b"\x00\xd8\x00", b"\x00a\x00", b"\xdc"),
                               ("utf-16", b"\xff\xfe\x00", b"\xd8a\x00", b"\x01"), ("utf-16", b"a", b"bc", b"\xff"),
                               ("utf-32", b"\xff\xfe\x00\x00\x01", b"\x00\xff\xff", b"\x00\x00\x00"),
                               ("utf-32-be", b"\x00", b"\xff\xff\xff", b"\x00\x00a")):
    decoder = codecs.getincrementaldecoder(name)()
    print(name, repr(decoder.decode(first)), decoder.getstate())
    for part in bad, good:
        try:
            print(repr(decoder.decode(part)))
        except UnicodeError as error:
            print(error)
        print(decoder.getstate())

decoder = codecs.getincrementaldecoder("utf-7")()
for part in b"a+2D", b"3eA", b"A-b+", b"-c+AOk", b"-", b"+", b"AOk.":
    print(repr(decoder.decode(part)), decoder.getstate())
print(codecs.utf_7_decode(b"a+AOk"), codecs.utf_7_decode(b"a+AOk", "strict", True), codecs.utf_7_encode("aé"))
for text in "\uf800", "x\U0010ffff\U0001f8ff", "\ue000\uffff\ufbef\ufbff", "é++\uf83e":  # with + in base64
    data = text.encode("utf-7")
    decoder = codecs.getincrementaldecoder("utf-7")()
    print(data, *[ascii(decoder.decode(data[i:i + 1])) for i in range(len(data))])
    print([codecs.utf_7_decode(data[:i])[1] for i in range(len(data) + 1)])
for errors in "strict", "surrogatepass", "replace":
    decoder = codecs.getincrementaldecoder("utf-8")(errors)
    for part in b"a\xed", b"\xa0", b"\x80":
        try:
            print(repr(decoder.decode(part)), decoder.getstate())
        except UnicodeError as error:
            print(error, decoder.getstate())
