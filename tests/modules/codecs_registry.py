# Codecs and error handlers that scripts register, and the codecs as functions.
import codecs
import io
import os
import tempfile
import warnings

warnings.simplefilter("ignore")

def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", ""))
for name in ["utf-8", "UTF_8", "latin-1", "ascii", "utf-16", "utf-32-be", "cp1252", "hex", "rot13", "nope", "base64", "utf-8-sig", "unicode_escape", "raw-unicode-escape", "iso8859-15", "cp437", "koi8-r"]:
    show(lambda: codecs.lookup(name).name)
print(codecs.encode("héllo", "rot13"), codecs.encode(b"abc", "hex"), codecs.decode(b"616263", "hex"))
show("é€".encode, "cp1252")
show(b"\x80\x81".decode, "cp1252")
show(b"\x80\x81".decode, "cp1252", "replace")
show("€Ω".encode, "cp1252")
show("a€Ωb".encode, "cp1252", "xmlcharrefreplace")
show("x".encode, "hex")
show(b"x".decode, "rot13")
show("é".encode, "nope")
show(b"x".decode, "nope")
def handler(e):
    return ("<%d-%d>" % (e.start, e.end), e.end)
codecs.register_error("mine", handler)
print("aéb€".encode("ascii", "mine"), b"a\xffb\xfe".decode("utf-8", "mine"), "€".encode("cp1252","mine"), "Ω".encode("cp1252", "mine"))
codecs.register_error("bytes", lambda e: (b"\xff", e.end))
print("aéb€".encode("ascii", "bytes"))
show(b"\xff".decode, "ascii", "bytes")
codecs.register_error("far", lambda e: ("x", 100))
show("é".encode, "ascii", "far")
codecs.register_error("bad", lambda e: 1)
show("é".encode, "ascii", "bad")
show(b"\xff".decode, "ascii", "bad")
codecs.register_error("un", lambda e: ("é", e.end))
show("é".encode, "ascii", "un")
show("é".encode, "ascii", "missing")
for n in ["strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass"]:
    h = codecs.lookup_error(n)
    print(h.__name__)
    for e in [UnicodeEncodeError("ascii", "aé\udc80b", 1, 2, "r"), UnicodeEncodeError("utf-8", "a\udc80b", 1, 2, "r"), UnicodeDecodeError("utf-8", b"a\xed\xa0\x80", 1, 2, "r"), UnicodeTranslateError("aéb", 1, 2, "r"), ValueError("x")]:
        show(h, e)
def search(name):
    if name == "zebra":
        return codecs.CodecInfo(lambda s, e="strict": (s[::-1].encode(), len(s)), lambda b, e="strict": (bytes(b).decode()[::-1], len(b)), name="zebra")
codecs.register(search)
print("abc".encode("zebra"), b"abc".decode("Zebra"), bytes("xyz", "zebra"), str(b"xyz", "zebra"))
codecs.unregister(search)
show("abc".encode, "zebra")
for t in [b"a\\n\\x41\\u00e9\\U0001F600\\N{BULLET}\\101\\q", b"\\x4", b"\\u12", b"\\", b"\\N{zz}", b"\\U00110000", b"\\N"]:
    show(t.decode, "unicode_escape")
    show(t.decode, "unicode_escape", "replace")
    show(t.decode, "raw_unicode_escape")
    show(codecs.escape_decode, t)
print("a\n\\é€😀'\"\x7f\0".encode("unicode_escape"), "a\n\\é€😀".encode("raw_unicode_escape"), codecs.escape_encode(b"a'\"\\\n\x00\xff"))
d = codecs.getincrementaldecoder("utf-8")()
print([d.decode(bytes([b])) for b in "é€😀".encode()], d.decode(b"", True))
d = codecs.getincrementaldecoder("utf-16")()
print([d.decode(bytes([b])) for b in "é€😀".encode("utf-16")], d.decode(b"", True))
e = codecs.getincrementalencoder("utf-16")()
print(e.encode("a"), e.encode("b"))
print(codecs.getreader("utf-8")(io.BytesIO("héé\nab".encode())).readlines())
print(list(codecs.iterdecode([b"\xc3", b"\xa9"], "utf-8")), list(codecs.iterencode("aé", "utf-8")))
print(codecs.utf_8_decode(b"\xc3\xa9\xc3"), codecs.utf_16_ex_decode(b"\xfe\xff\0a\0", None, 0), codecs.latin_1_encode("é"), codecs.charmap_decode(b"ab", "strict", {97: "xx", 98: 0x20ac}), codecs.charmap_encode("ab", "strict", {97: b"xx", 98: 1}))
show(codecs.charmap_decode, b"c", "strict", {})
show(codecs.charmap_encode, "abc", "strict", {97:1})
p = tempfile.mktemp()
with open(p, "w", encoding="cp1252") as f: f.write("é€\nx")
print(open(p, "rb").read(), open(p, encoding="cp1252").read(), open(p, encoding="iso8859-15").readlines())
show(open, p, encoding="nope")
show(open, p, encoding="hex")
with codecs.open(p, "w", "utf-16") as f: f.write("hé\n")
print(open(p, "rb").read(), codecs.open(p, encoding="utf-16").read())
os.unlink(p)
show(codecs.encode, 5, "utf-8")
show(codecs.decode, "x", "utf-8")
show(codecs.register, 5)
show(codecs.lookup, 5)
import copy
info = codecs.lookup("utf-8")
for made in copy.copy(info), copy.deepcopy(info):
    print(type(made), made == info, made.name, made.encode is info.encode)

# names that are no UTF-8, or have a NUL
def ask(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


for name in "\udc80", "utf8\udc80", "a\0b", "\xe9\0\ud800":
    ask(codecs.lookup, name)
    ask(codecs.encode, "a", name)
    ask(codecs.decode, b"a", "utf-8", name)
    ask(codecs.lookup_error, name)
    for keywords in {"encoding": name}, {"errors": name}, {"mode": name}:
        ask(open, "/dev/null", **keywords)
with open("/dev/null", encoding="utf8\u2028") as stream:
    print(ascii(stream.encoding), ascii(stream.read()))
