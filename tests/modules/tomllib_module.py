# tomllib: documents, and what is no document
import io, tomllib
from decimal import Decimal

doc = r'''# comment
title = "TOML Ex\u00e9\n\"q\""
'quoted key' = 'lit\n'
"a.b".c = 1
site."google.com" = true
[owner]
dob = 1979-05-27T07:32:00-08:00
d2 = 1979-05-27 07:32:00.999999
d3 = 1979-05-27
d4 = 07:32:00.5
d5 = 1979-05-27T00:32:00Z
[nums]
i = [+99, -17, 0, 1_000, 0xdead_BEEF, 0o755, 0b1101]
f = [1.0, 3.1415, -0.01, 5e+22, 1e06, -2E-2, 6.626e-34, 224_617.445_991, inf, -inf]
nested = [ [1, 2], ["a", "b"], # comment
  { x = 1, y.z = [ ] },
]
[text]
long = """
Roses \
   are red
"Violets" are ""blue"""""
raw = \'\'\'
no \escape'' \'\'\'
empty = ""
[a.b.c]
d = {}
[a]
top = 1
[[products]]
name = "Hammer"
[[products]]
[[products.parts]]
n = 1
[products.more]
ok = false
'''.replace(r"\'", "'")
for key, value in tomllib.loads(doc).items():
    print(key, value)
print(tomllib.load(io.BytesIO(b"x = 0.10\r\ny = 1")), tomllib.loads("x = 0.10", parse_float=Decimal), tomllib.loads(""))
for bad in ("x", "x =", "x = 1 y = 2", "= 1", "x = 1\nx = 2", "[a]\n[a]", "a = 1\n[a.b]", "[a", "[[a]", "x = [1", "x = {a = 1",
            "x = 'a", 'x = "a', 'x = "\\q"', 'x = """a', "x = '''a", "x = 01", "x = 1.", "x = tru", "x = 2021-13-01", "x = 2021-02-30",
            "x = \"a\nb\"", "a.b = 1\n[a]", "a = [1]\n[[a]]", "x = {a=1,}", "# \x01", 'x = "\\ud800"', "x = {a=1}\nx.b = 2", "x = {a=1}\n[x.c]",
            "[a]\nb.c = 1\n[a.b]", "[[a]]\n[a]", "x = [1 2]", "\x00", "x = 1__0", "a = {b = 1, b = 2}", "x = \"\\u12\""):
    try:
        print(repr(bad), tomllib.loads(bad))
    except tomllib.TOMLDecodeError as e:
        print(repr(bad), type(e).__name__, e)
for call in (lambda: tomllib.loads(b"x=1"), lambda: tomllib.load(io.StringIO("x=1")), lambda: tomllib.loads("x=1.5", parse_float=lambda s: [])):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
