# http.cookies: cookies read, set and written.
import copy
import pickle
import re
from http import cookies
from http.cookies import BaseCookie, CookieError, Morsel, SimpleCookie


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as e:
        print(type(e).__name__, e)


for text in ("a=1; b=2", "chips=ahoy; vienna=finger", 'k="E=mc2; L=\\"Loves\\"; fudge=\\012;"',
             "a=b=c", "a=1; Path=/acme; secure; HttpOnly", "Path=/; a=1", "$Version=1; a=1; $Path=/x",
             "a", "a=1; b", "a=1; expires=Wed, 01 Jan 1998 00:00:00 GMT; b=2", "", ";", "a=",
             "a=1,b=2", "a = 1 ;b= 2", 'x="unclosed', "a[]=1", "k=[v]", "é=1; a=1", "a=é",
             "a=1; path", "a=1; max-age=5; samesite=Lax; version=1; comment=\"c d\"",
             "keebler=\"x\\377y\"", "a=1;;b=2", "a=\"1\";b=\"\""):
    jar = SimpleCookie(text)
    print(repr(text), repr(str(jar)), repr(jar), sorted((k, m.value, m.coded_value) for k, m in jar.items()))

jar = SimpleCookie()
jar["plain"] = "word"
jar["number"] = 7
jar["odd"] = 'a "quoted"; é\n\\'
jar["attr"] = "v"
for name, value in (("Path", "/x"), ("max-age", 3600), ("secure", True), ("httponly", ""),
                    ("comment", "no word"), ("domain", "ex.org"), ("version", 1), ("samesite", "Strict"),
                    ("expires", "soon")):
    jar["attr"][name] = value
print(repr(jar.output()))
print(jar.output(["path"], header="Cookie:", sep="\n"))
print(jar["attr"].OutputString(), jar["attr"].output(header=""), jar["attr"])
print(jar.js_output(), jar["plain"].js_output())
print(repr(str(BaseCookie({"x": "a b", "y": "q"}))), SimpleCookie({"x": "a b"})["x"].coded_value)
print(repr(jar["odd"]), jar["odd"].value, jar["number"].value, SimpleCookie(jar["odd"].OutputString())["odd"].value)
jar["number"]["expires"] = 0
print(re.sub(r"\d", "9", jar["number"].OutputString()))

m = Morsel()
print(repr(m), m.key, m.value, m.coded_value, sorted(m.items()))
m.set("k", "v", "c")
m.update({"Path": "/", "SECURE": 1})
print(m, m == m.copy(), copy.copy(m) == m, copy.copy(m) is m, pickle.loads(pickle.dumps(m)) == m,
      m == Morsel(), m != 5, m.isReservedKey("PATH"), m.isReservedKey("k"),
      m.setdefault("domain", "d"), m.setdefault("comment"))
attempt(m.__setitem__, "nope", 1)
attempt(m.setdefault, "nope", 1)
attempt(m.update, {"path": "/q", "nope": 1})
print(m["path"])
attempt(m.set, "path", "", "")
attempt(m.set, "a b", "", "")
attempt(setattr, m, "key", "x")
attempt(hash, m)
attempt(jar.__setitem__, "bad name", 1)
attempt(jar.__setitem__, "expires", 1)
attempt(SimpleCookie, {"a;b": 1})
jar["m"] = m
print(jar["m"] is m, issubclass(CookieError, Exception), cookies.__all__)
