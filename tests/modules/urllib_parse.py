# urllib.parse: addresses apart and together, joined, quoted; queries
from urllib.parse import *
import urllib.parse

for url in ("http://user:pw@Example.COM:8080/a/b;p=1?q=1&r=%20#frag", "//host/path", "path/to;x", "mailto:a@b.c",
            "http://[::1]:80/x", "https://example.com", "HTTP://h?#", "file:///etc/passwd", "a:b:c", "1a:b",
            "http://h/a\tb\nc", "  http://x/y ", "x://y;z", "http:path", "?q", "#f", "", "tel:+1;x=2",
            "http://a@b@c/", "http://h:/p", "http://h:99999/", "http://h:x/", "http://[v1.x]/",
            "http://[::1/", "http://a]/", "http://[1.2.3.4]/", "http://[x]/", "http://\u2100.com/", b"http://h:1/p?q#f"):
    try:
        p = urlparse(url)
        print(p, p.geturl(), p.username, p.password, p.hostname, end=" ")
        print(p.port)
        print(urlsplit(url) == urlsplit(urlunsplit(urlsplit(url))), urldefrag(url))
    except ValueError as e:
        print("ValueError", e)
print(urlparse("//h/p#f", "https", allow_fragments=False), urlsplit("x", scheme="ftp"))
print(urlparse("http://h/p")._replace(query="a=1").geturl(), urlparse("http://h").encode(), urlsplit(b"http://h").decode())
print(urlunparse(("http", "h", "p", "par", "q", "f")), urlunsplit(("", "", "//a//b", "", "")), urlunsplit(("http", "", "", "", "")))

base = "http://a/b/c/d;p?q"
for rel in ("g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "g;x?y#s", "", ".", "./", "..",
            "../", "../g", "../..", "../../g", "../../../g", "/./g", "/../g", "g.", ".g", "./../g", "g/./h", "g/../h",
            "http:g", "http://x/y", "mailto:z", "a//b", "//x/../y"):
    print(rel, urljoin(base, rel))
print(urljoin("", "x"), urljoin("x", ""), urljoin("a/b", "c"), urljoin("http://h", "x"), urljoin(b"http://h/a", b"b"))

print(quote("a b/ü&=~"), quote("a/b", safe=""), quote(b"\xff\x00a"), quote("é", encoding="latin-1"), quote_plus("a b+c/d"),
      quote_plus(b"a b"), quote("", safe=""), quote_from_bytes(b"a z"), quote_plus("a&b =", safe="&"))
print(unquote("a%20b%C3%BC%zz%4"), unquote("%ff"), unquote("%E9", "latin-1"), unquote_plus("a+b%2B"), unquote_to_bytes("%41é%"),
      unquote(b"%41"), unquote("é%20%C3%A9é"), unquote_to_bytes(b"%ff%"))
print(urlencode({"a": 1, "b c": "d&e", "ü": "ß"}), urlencode([("a", [1, 2]), ("b", "xy")], doseq=True), urlencode({"a": [1, 2]}),
      urlencode({"a": "x y/"}, quote_via=quote), urlencode({b"k": b"\xff"}), urlencode({"a": 5, "b": None}, doseq=True), urlencode(""))
print(parse_qs("a=1&a=2&b=&c"), parse_qs("a=1&b=", keep_blank_values=True), parse_qsl("x=%20+y&x=2;z=3"), parse_qsl("a=1;b=2", separator=";"),
      parse_qs(b"a=%ff"), parse_qs(""))
for call in (lambda: parse_qs("a", strict_parsing=True), lambda: parse_qs("a=1&b=2", max_num_fields=1), lambda: parse_qs("a", separator=""),
             lambda: urljoin("a", b"b"), lambda: urlencode(5), lambda: urlencode(["ab"]), lambda: quote(5), lambda: quote_from_bytes("a"),
             lambda: quote(b"a", encoding="x"), lambda: unquote(5), lambda: urlparse("a", b"b")):
    try:
        print(call())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)

# Hosts in brackets; separators of another type; what is older than urlparse().
for host in ("0439:23af::2309::fae7:1234", "1:2:3:4:5:6:7:1.2.3.4", "1:2:3::4%test", "v6a.ip", "v.ip", "v1a", "x:8000", "::1.2.3.4"):
    try:
        print(urlsplit(f"s://user@[{host}]/p").hostname)
    except ValueError as e:
        print(e)
for args in (("a=b", b"\xa6"), (b"a=b", "\xa6"), (b"a=b\xa6c=d", b"\xa6"), (b"a=b", "="), (b"", "\xa6")):
    try:
        print(parse_qsl(args[0], separator=args[1]))
    except ValueError as e:
        print(type(e).__name__, e)
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for name, texts in (("splittype", ("type:a", "type", "a/b:c", "TyPe:x", ":x")), ("splithost", ("//h/p", "//h:80?q", "//h", "/x", "//w#x", "//u\n@h/p", "")),
                        ("splituser", ("u:p@h", "h", "u@x@h")), ("splitpasswd", ("u:p", "u", "u:p:q")), ("splitport", ("h:88", "h:", "h", "[::1]:8", "[::1]", "h:x")),
                        ("splitnport", ("h:88", "h:", "h", "h:x", "h: 8")), ("splitquery", ("a?b", "a", "a?b?c")), ("splittag", ("a#b", "a")),
                        ("splitattr", ("/p;a=1;b=2", "/p")), ("splitvalue", ("a=b", "a", "a=b=c")), ("to_bytes", ("abc",))):
        print(name, [getattr(urllib.parse, name)(text) for text in texts])
print(*dict.fromkeys(str(w.message) for w in caught), sep="\n")
print([urllib.parse.unwrap(text) for text in ("<URL:http://h/p>", "URL:x", "<x>", "  <URL: x > ", "<URL:x", "url:x", "<<x>>")])


def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)


# one result for one address, until the cache is cleared; text and bytes apart
for url in "http://a/b?c#d", b"http://a/b?c#d":
    t(lambda: urlsplit(url) is urlsplit(url))
urllib.parse.clear_cache()
t(urlsplit.cache_info)
for url in bytearray(b"a"), [], None:
    t(lambda: urlsplit(url))
    t(lambda: urlparse(url))
# the address in brackets may stand anywhere in the location
for url in ("http://a[::1]/", "http://[::1]b/", "http://u[@h]/", "http://[v1.x]a", "http://a]b[/", "http://\u2100'/"):
    t(lambda: urlsplit(url))
    t(lambda: (urlsplit(url).hostname, urlsplit(url).port))
for safe in memoryview(b"a"), None, 5, ["a"], [1], (), b"", bytearray(b"x"):
    for text in "a b", "ab", b"a b", b"", 5, bytearray(b"a b"):
        t(lambda: quote_plus(text, safe))
with warnings.catch_warnings(action="ignore"):
    for name in "splittype", "to_bytes", "splitnport", "splitvalue":
        f = getattr(urllib.parse, name)
        t(lambda: f(x="a"))
        t(lambda: f())
        t(lambda: f(1, 2, 3))
