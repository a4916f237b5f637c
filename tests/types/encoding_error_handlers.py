# Error handlers of encode and decode: each one, for each codec of the core, and own handlers.
import codecs

text = "a\xe9\u20ac\U0001f600\udc80z"
for handler in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
    for codec in ("ascii", "latin-1"):
        print(codec, handler, text.encode(codec, handler))
print(text.encode("utf-8", "surrogatepass"), text.encode("utf-8", "surrogateescape"))
data = b"a\xff\xc3(\xe2\x82z"
for handler in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    print(handler, ascii(data.decode("utf-8", handler)), ascii(data.decode("ascii", handler)))
print(ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")))


def mark(error):
    if isinstance(error, UnicodeEncodeError):
        return "<%d>" % (error.end - error.start), error.end
    return "<%s>" % error.object[error.start:error.end].hex(), error.end


codecs.register_error("mark", mark)
print("x\xe9\u20acy".encode("ascii", "mark"), data.decode("utf-8", "mark"))
for call in (lambda: text.encode("ascii"), lambda: text.encode("latin-1"),
             lambda: text.encode("utf-8"), lambda: data.decode(), lambda: data.decode("ascii"),
             lambda: "\xe9".encode("ascii", "nohandler"), lambda: b"\xe2\x82".decode(),
             lambda: "x".encode("nocodec"), lambda: b"".decode(5)):
    try:
        print(call())
    except (UnicodeError, LookupError, TypeError) as error:
        print(type(error).__name__, ascii(str(error)))

# In the UTFs a text from a handler is ASCII, bytes are whole units.
for codec in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32", "latin-1", "ascii"):
    for given in ("x", "\u20ac", "\xe9", "\udc80", b"a", b"ab", b"abc", b"abcd", ""):
        codecs.register_error("give", lambda error: (given, error.end))
        try:
            print(codec, ascii(given), "a\ud800b".encode(codec, "give"))
        except UnicodeEncodeError as error:
            print(codec, ascii(given), error.reason)
