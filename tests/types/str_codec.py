# encode and decode, error handlers.
def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

texts = ["", "abc", "caf\xe9", "\u0416\u4e00", "\U0001f600", "a\xff\u0100\U0010ffff"]
codecs = ["utf-8", "UTF_8", "utf8", "ascii", "us-ascii", "latin-1", "iso-8859-1", "L1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig"]
for s in texts:
    for c in codecs:
        try:
            b = s.encode(c)
        except UnicodeEncodeError as e:
            print(c, e, e.start, e.end, e.encoding, e.reason)
            continue
        print(c, b, b.decode(c) == s)
handlers = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass", "unknown"]
for h in handlers:
    for s in ["a\xe9\u4e00\U0001f600b", "x\ud800\udc80\udcff\u20ac"]:
        for c in ["ascii", "latin-1", "utf-8", "utf-16-le", "utf-32-be"]:
            show(lambda: s.encode(c, h))
for h in handlers:
    for b in [b"a\xffb", b"\xe2\x82", b"\xe2\x82z", b"\xed\xa0\x80", b"\xf0\x9f\x98", b"\xc0\x80", b"\xf5\x80\x80\x80", b"\x80\x81", b"\xed\xa0\x80\xed\xb0\x80", b"\xf0\x80\x80\x80"]:
        show(lambda: b.decode("utf-8", h))
        show(lambda: b.decode("ascii", h))
for b in [b"\xff\xfea\x00", b"\xfe\xff\x00a", b"a\x00", b"a\x00b", b"\x00\xd8", b"\x00\xd8a\x00", b"\x00\xdc", b"\x3d\xd8\x00\xde", b""]:
    for h in ["strict", "replace", "ignore", "surrogatepass", "backslashreplace"]:
        show(lambda: b.decode("utf-16", h))
for b in [b"\xff\xfe\x00\x00a\x00\x00\x00", b"a\x00\x00", b"\x00\x00\x11\x00", b"\x00\xd8\x00\x00", b"\x00\x00\xfe\xff\x00\x00\x00a"]:
    for h in ["strict", "replace", "ignore", "surrogatepass"]:
        show(lambda: b.decode("utf-32", h))
try:
    b"abc\xff".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
try:
    "ab\xe9\xe9c".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, ascii(e.object), e.start, e.end, e.reason)
print(b"\xef\xbb\xbfabc".decode("utf-8-sig"), ascii(b"\xef\xbb\xbfabc".decode("utf-8")), b"abc".decode("utf-8-sig"))
print(b"abc".decode(), b"abc".decode(encoding="ascii", errors="strict"), "abc".encode(encoding="ascii"), "\xe9".encode(errors="ignore"))
show(lambda: "a".encode("nope"))
show(lambda: b"a".decode("nope"))
show(lambda: "a".encode(1))
show(lambda: "a".encode(errors=1))
show(lambda: b"a".decode(1))
show(lambda: "a".encode("\xe9", 1))
show(lambda: b"a".decode("\xe9", 1))
show(lambda: bytes("a", "\xe9", 1))
show(lambda: b"\xff".decode("ascii", "nope"))
show(lambda: "\xe9".encode("ascii", "nope"))
raw = bytes(range(256))
print(raw.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == raw, raw.decode("latin-1").encode("latin-1") == raw)
